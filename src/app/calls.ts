import type { Line } from "./line";

/** A call along a line: which function, and with what. */
export type Call = { readonly id: number; readonly name: string; readonly given: readonly unknown[] };

/** What a call came to; `broken` is a fault of ours. */
export type Answer = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly broken: string };

type Functions = { readonly [name: string]: (...given: never[]) => unknown };

/** Functions as they are called from the other end of a line: plain values go in, plain values come out. */
export type Called<F extends Functions> = { readonly [Name in keyof F]: (...given: Parameters<F[Name]>) => Promise<Awaited<ReturnType<F[Name]>>> };

/** The working end: does what it is called for, one call after the other. The functions are made with the first. */
export function answerCalls(line: Line<Answer, Call>, make: () => Promise<Functions>): void {
  let made: Promise<Functions> | undefined;
  let before = Promise.resolve();
  const answer = async ({ id, name, given }: Call): Promise<void> => {
    try {
      made ??= make();
      const value = await (await made)[name]?.(...(given as never[]));
      line.send({ id, value }, buffersIn([value]));
    } catch (thrown) {
      line.send({ id, broken: thrown instanceof Error ? `${thrown.message}\n${thrown.stack ?? ""}` : String(thrown) });
    }
  };
  line.hear((call) => { before = before.then(() => answer(call)); }, () => undefined);
}

/** The asking end. Every call under way, and every one after, fails once the other end broke down; `lost` is told of it. */
export function callsAlong<F extends Functions>(line: Line<Call, Answer>, lost: () => void = () => undefined): Called<F> {
  const waiting = new Map<number, { readonly resolve: (value: never) => void; readonly reject: (why: Error) => void }>();
  let gone: Error | undefined;
  let next = 0;
  line.hear((answer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("broken" in answer) asked?.reject(new Error(answer.broken));
    else asked?.resolve(answer.value as never);
  }, (why) => {
    gone = why;
    for (const { reject } of waiting.values()) reject(why);
    waiting.clear();
    lost();
  });
  const call = (name: string) => (...given: readonly unknown[]): Promise<unknown> => new Promise((resolve, reject) => {
    if (gone) return reject(gone);
    const id = next++;
    waiting.set(id, { resolve, reject });
    line.send({ id, name, given }, buffersIn(given));
  });
  // No promise: whatever awaits it must not call it for that.
  return new Proxy({} as Called<F>, { get: (_, name) => (name === "then" ? undefined : call(String(name))) });
}

/** Buffers of bytes that can go over as they are; bytes that are part of something larger, or shared, go as a copy. */
function buffersIn(values: readonly unknown[]): ArrayBuffer[] {
  return values.flatMap((value) => {
    const bytes = typeof value === "object" && value !== null && "bytes" in value ? value.bytes : value;
    return bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer && bytes.buffer.byteLength === bytes.byteLength ? [bytes.buffer] : [];
  });
}
