import { listSharer, shareLists } from "../core/merge/sharing";
import type { Received } from "../core/merge/submission";
import type { UnreadWhy } from "../core/merge/why";
import { answerCalls, callsAlong, type Answer, type Call, type Called } from "./calls";
import type { Line } from "./line";
import { receive, unread, type Intake } from "./receive";

/** What a worker does for those who ask it. */
type Boiler = { readonly boil: (file: string, bytes: Uint8Array) => Promise<Received> };

/** A file that can be asked for its bytes when its turn comes, or that says why it has none. */
export type BoilFile = { readonly file: string; bytes(): Promise<Uint8Array | UnreadWhy["code"]> };

/** What is told along the way: a file is being read, or this is what became of it. */
export type Boiling = { begun?(at: number): void; done?(at: number, received: Received): void };

/** Files that a worker holds at once: while it works on one, the bytes of the next are on their way. */
const FILES_HELD = 2;

/** The working end: boils down every file that it is sent, one after the other. */
export function boilFor(line: Line<Answer, Call>, load: () => Promise<Intake>): void {
  answerCalls(line, async (): Promise<Boiler> => {
    const tools = await load();
    return { boil: (file, bytes) => receive(file, bytes, tools) };
  });
}

/**
 * The asking end: all files through one or more lines, each of which gets the next file as soon as it is free. What comes
 * back stands in the order of the files and shares its lists, wherever it was made. Fails where a line breaks down.
 */
export async function boilAll(files: readonly BoilFile[], lines: readonly Line<Call, Answer>[], told: Boiling = {}): Promise<readonly Received[]> {
  const share = listSharer();
  const received = new Array<Received>(files.length);
  const boilers = lines.map((line) => callsAlong<Boiler>(line));
  let next = 0;
  const hand = async (boiler: Called<Boiler>): Promise<void> => {
    for (let at = next++; at < files.length; at = next++) {
      const { file, bytes } = files[at] as BoilFile;
      told.begun?.(at);
      const read = await bytes();
      const came = typeof read === "string" ? unread(file, read) : await boiler.boil(file, read);
      const own = came.kind === "submission" ? shareLists(came, share) : came;
      received[at] = own;
      told.done?.(at, own);
    }
  };
  await Promise.all(boilers.flatMap((boiler) => Array.from({ length: FILES_HELD }, () => hand(boiler))));
  return received;
}
