/** What office.js registers to hear of ribbon buttons; it reads its payload through `toArray`. */
export type CommandListener = (event: number, payload: { toArray(): readonly string[] }) => void;

/** The number of the event of a pressed button. */
export const COMMAND_INVOKED = 39;

/** Ribbon buttons that run a function of the add-in: each press waits for a pane that listens, then for the function's `event.completed()`. */
export class Commands {
  private listener: CommandListener | undefined;
  private readonly waiting: ((listener: CommandListener) => void)[] = [];
  private readonly running = new Map<string, () => void>();
  private next = 1;

  /** A pane has loaded; what was pressed before runs now. */
  listen(listener: CommandListener): void {
    this.listener = listener;
    for (const run of this.waiting.splice(0)) run(listener);
  }

  /** Resolves when the function says that it is done, or its pane is gone. */
  press(button: string, functionName: string): Promise<void> {
    const id = String(this.next++);
    return new Promise((resolve) => {
      const run = (listener: CommandListener): void => {
        this.running.set(id, resolve);
        listener(COMMAND_INVOKED, { toArray: () => [id, functionName, JSON.stringify({ source: { id: button } })] });
      };
      if (this.listener) run(this.listener);
      else this.waiting.push(run);
    });
  }

  completed(id: string): void {
    this.running.get(id)?.();
    this.running.delete(id);
  }

  /** The pane is gone, and with it whatever it was running. */
  forget(): void {
    this.listener = undefined;
    for (const id of [...this.running.keys()]) this.completed(id);
  }
}
