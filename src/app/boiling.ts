import { listSharer, shareLists } from "../core/merge/sharing";
import type { Received } from "../core/merge/submission";
import type { UnreadWhy } from "../core/merge/why";
import type { Line } from "./line";
import { receive, unread, type Intake } from "./receive";

/** A file to be boiled down to a submission: what it is called, and its place in the whole list. */
export type BoilOrder = { readonly at: number; readonly file: string; readonly bytes: Uint8Array };

/** What became of one order; `broken` is a fault of ours, never of the file. */
export type BoilAnswer = { readonly at: number; readonly received: Received } | { readonly at: number; readonly broken: string };

/** A file that can be asked for its bytes when its turn comes, or that says why it has none. */
export type BoilFile = { readonly file: string; bytes(): Promise<Uint8Array | UnreadWhy["code"]> };

/** What is told along the way: a file is being read, or this is what became of it. */
export type Boiling = { begun?(at: number): void; done?(at: number, received: Received): void };

/** Orders that a worker holds at once: while it works on one, the bytes of the next are on their way. */
const ORDERS_HELD = 2;

/** The working end: boils down every file that it is sent, one after the other. */
export function boilFor(line: Line<BoilAnswer, BoilOrder>, load: () => Promise<Intake>): void {
  let tools: Promise<Intake> | undefined;
  let before = Promise.resolve();
  const boil = async ({ at, file, bytes }: BoilOrder): Promise<void> => {
    try {
      tools ??= load();
      line.send({ at, received: await receive(file, bytes, await tools) });
    } catch (thrown) {
      line.send({ at, broken: thrown instanceof Error ? `${thrown.message}\n${thrown.stack ?? ""}` : String(thrown) });
    }
  };
  line.hear((order) => { before = before.then(() => boil(order)); }, () => undefined);
}

/**
 * The asking end: all files through one or more lines, each of which gets the next file as soon as it is free. What comes
 * back stands in the order of the files and shares its lists, wherever it was made. Fails where a line breaks down.
 */
export async function boilAll(files: readonly BoilFile[], lines: readonly Line<BoilOrder, BoilAnswer>[], told: Boiling = {}): Promise<readonly Received[]> {
  const share = listSharer();
  const received = new Array<Received>(files.length);
  const desks = lines.map(asking);
  let next = 0;
  const hand = async (ask: (order: BoilOrder) => Promise<Received>): Promise<void> => {
    for (let at = next++; at < files.length; at = next++) {
      const { file, bytes } = files[at] as BoilFile;
      told.begun?.(at);
      const read = await bytes();
      const came = typeof read === "string" ? unread(file, read) : await ask({ at, file, bytes: read });
      const own = came.kind === "submission" ? shareLists(came, share) : came;
      received[at] = own;
      told.done?.(at, own);
    }
  };
  await Promise.all(desks.flatMap((ask) => Array.from({ length: ORDERS_HELD }, () => hand(ask))));
  return received;
}

/** A line as a function from order to answer. */
function asking(line: Line<BoilOrder, BoilAnswer>): (order: BoilOrder) => Promise<Received> {
  const waiting = new Map<number, { readonly resolve: (received: Received) => void; readonly reject: (why: Error) => void }>();
  let gone: Error | undefined;
  line.hear((answer) => {
    const asked = waiting.get(answer.at);
    waiting.delete(answer.at);
    if ("broken" in answer) asked?.reject(new Error(answer.broken));
    else asked?.resolve(answer.received);
  }, (why) => {
    gone = why;
    for (const { reject } of waiting.values()) reject(why);
    waiting.clear();
  });
  return (order) => new Promise((resolve, reject) => {
    if (gone) return reject(gone);
    waiting.set(order.at, { resolve, reject });
    const { buffer } = order.bytes;
    // Bytes that are part of something larger, or shared, stay here and go over as a copy.
    line.send(order, buffer instanceof ArrayBuffer && buffer.byteLength === order.bytes.byteLength ? [buffer] : []);
  });
}
