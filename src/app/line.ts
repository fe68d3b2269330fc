/** One end of a line along which messages go both ways: to a worker of a page, to a thread, or within the page itself. */
export type Line<Out, In> = {
  /** Sends a message; buffers named in `given` go over to the other end and are gone here. */
  send(message: Out, given?: readonly ArrayBuffer[]): void;
  /** Calls for each message that comes from the other end; `lost` once, when that end broke down and will send nothing more. */
  hear(listener: (message: In) => void, lost: (why: Error) => void): void;
  /** Ends the work at the other end, whatever it is doing. */
  end(): void;
};

/** Two ends of a line within one page or process. `pause` comes before each message is heard, so that a page stays alive between two of them. */
export function linePair<There, Back>(pause: () => Promise<void>): { readonly here: Line<There, Back>; readonly there: Line<Back, There> } {
  let open = true;
  const carry = <T>(listeners: ((message: T) => void)[]) => (message: T): void => {
    void pause().then(() => { if (open) for (const listener of listeners) listener(message); });
  };
  const [atHere, atThere]: [((message: Back) => void)[], ((message: There) => void)[]] = [[], []];
  const end = (): void => { open = false; };
  return {
    here: { send: carry(atThere), hear: (listener) => { atHere.push(listener); }, end },
    there: { send: carry(atHere), hear: (listener) => { atThere.push(listener); }, end },
  };
}
