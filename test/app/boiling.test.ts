import { MessageChannel, type MessagePort } from "node:worker_threads";
import { readRequested } from "../../src/adapters/xlsx/reader";
import { boilAll, boilFor, type BoilFile } from "../../src/app/boiling";
import type { Answer, Call } from "../../src/app/calls";
import { linePair, type Line } from "../../src/app/line";
import { loadPlans } from "../../src/app/plans";
import { receive, type Intake } from "../../src/app/receive";
import { listSharer } from "../../src/core/merge/sharing";
import type { Received } from "../../src/core/merge/submission";
import { filledForm } from "../fixtures/filled-form";

const load = async (): Promise<Intake> => ({ read: readRequested, catalogue: await loadPlans(), codes: new Map([["喀什市", "653101"]]), share: listSharer() });
const soon = () => new Promise<void>((done) => { setImmediate(done); });

/** A line over a real channel: what goes along it is cloned, as from a worker. */
function channelLine(): { readonly line: Line<Call, Answer>; readonly close: () => void } {
  const { port1, port2 } = new MessageChannel();
  boilFor(lineOver(port2), load);
  return { line: lineOver(port1), close: () => port1.close() };
}

function lineOver<Out, In>(port: MessagePort): Line<Out, In> {
  return { send: (message, given) => port.postMessage(message, given), hear: (listener) => { port.on("message", listener); }, end: () => port.close() };
}

const fileOf = (file: string, bytes: Uint8Array): BoilFile => ({ file, bytes: async () => bytes.slice() });

let form: Uint8Array;
let files: readonly BoilFile[];
let alone: readonly Received[];

beforeAll(async () => {
  form = (await filledForm()).bytes();
  files = [fileOf("a.xlsx", form), fileOf("坏.xlsx", form.subarray(0, 4000)), fileOf("b.xlsx", form), { file: "没有.xlsx", bytes: async () => "missing" }, fileOf("c.csv", new TextEncoder().encode("a,b\n"))];
  const tools = await load();
  alone = await Promise.all(files.map(async ({ file, bytes }) => {
    const read = await bytes();
    return typeof read === "string" ? { kind: "unread", file, digest: "", why: { code: read, detail: "" } } as const : receive(file, read, tools);
  }));
});

test("what comes back over any number of lines is what receiving alone gives, in the order of the files", async () => {
  for (const count of [1, 2, 3]) {
    const channels = Array.from({ length: count }, channelLine);
    const received = await boilAll(files, channels.map(({ line }) => line));
    channels.forEach(({ close }) => close());
    expect(received).toEqual(alone);
    expect(received.map(({ kind }) => kind)).toEqual(["submission", "unread", "submission", "unread", "unread"]);
  }
});

test("lists that came over separately are shared again", async () => {
  const { line, close } = channelLine();
  const [first, , third] = await boilAll(files, [line]);
  close();
  if (first?.kind !== "submission" || third?.kind !== "submission") throw new Error("no submissions");
  expect(third.keys).toBe(first.keys);
  expect(third.targets).toBe(first.targets);
});

test("the page itself can do the work, a breath before each file; every file is told of when it begins and when it is done", async () => {
  const told: string[] = [];
  let breaths = 0;
  const { here, there } = linePair<Call, Answer>(() => { breaths++; return soon(); });
  boilFor(there, load);
  const received = await boilAll(files, [here], { begun: (at) => told.push(`begun ${at}`), done: (at, { kind }) => told.push(`done ${at} ${kind}`) });
  expect(received).toEqual(alone);
  expect(breaths).toBeGreaterThanOrEqual(2 * 4);
  expect(told.filter((line) => line.startsWith("done"))).toHaveLength(files.length);
  for (const at of files.keys()) expect(told.indexOf(`begun ${at}`)).toBeLessThan(told.findIndex((line) => line.startsWith(`done ${at}`)));
});

test("a line that was ended answers nothing more", async () => {
  const { here, there } = linePair<Call, Answer>(soon);
  boilFor(there, load);
  const done: number[] = [];
  void boilAll(files, [here], { done: (at) => { done.push(at); here.end(); } });
  await new Promise((later) => { setTimeout(later, 300); });
  expect(done.length).toBeLessThan(files.length);
});

test("a worker that breaks down, and a fault of ours in it, fail the whole: no file is left out in silence", async () => {
  let lose = (_why: Error): void => undefined;
  const dead: Line<Call, Answer> = { send: () => lose(new Error("out of memory")), hear: (_listener, lost) => { lose = lost; }, end: () => undefined };
  await expect(boilAll(files, [dead])).rejects.toThrow("out of memory");
  const { here, there } = linePair<Call, Answer>(soon);
  boilFor(there, async () => { throw new Error("the catalogue is faulty"); });
  await expect(boilAll(files, [here])).rejects.toThrow("the catalogue is faulty");
});
