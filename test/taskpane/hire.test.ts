import { boilAll, type BoilAnswer, type BoilOrder } from "../../src/app/boiling";
import { hire, READY, type WorkerLike } from "../../src/taskpane/merging/hire";

type Heard = { message?: (event: { data: unknown }) => void; error?: (event: { message: string; preventDefault(): void }) => void };

/** A worker that does as the test says. */
function fakeWorker(): { readonly worker: WorkerLike; readonly sent: unknown[]; say(data: unknown): void; breakDown(message: string): void; readonly ended: () => boolean } {
  const heard: Heard = {};
  const sent: unknown[] = [];
  let ended = false;
  const worker = {
    postMessage: (message: unknown) => { sent.push(message); },
    terminate: () => { ended = true; },
    addEventListener: (name: keyof Heard, listener: never) => { heard[name] = listener; },
  } as unknown as WorkerLike;
  return { worker, sent, say: (data) => heard.message?.({ data }), breakDown: (message) => heard.error?.({ message, preventDefault: () => undefined }), ended: () => ended };
}

const order: BoilOrder = { at: 0, file: "a.xlsx", bytes: new Uint8Array(3) };

test("a worker is there once it says so; orders go to it, answers come from it, ending ends it", async () => {
  const { worker, sent, say, ended } = fakeWorker();
  const hired = hire(() => worker);
  say(READY);
  const line = await hired;
  const answers: BoilAnswer[] = [];
  line.hear((answer) => answers.push(answer), () => undefined);
  line.send(order);
  say({ at: 0, broken: "x" });
  expect([sent, answers]).toEqual([[order], [{ at: 0, broken: "x" }]]);
  line.end();
  expect(ended()).toBe(true);
});

test("a worker that cannot be loaded, or made, is not hired", async () => {
  const { worker, breakDown } = fakeWorker();
  const hired = hire(() => worker);
  breakDown("no such script");
  await expect(hired).rejects.toThrow("no such script");
  await expect(hire(() => { throw new Error("forbidden by the page's policy"); })).rejects.toThrow("forbidden");
});

test("a worker that breaks down later fails the reading, so that no file is left out in silence", async () => {
  const { worker, say, breakDown } = fakeWorker();
  const hired = hire(() => worker);
  say(READY);
  const reading = boilAll([{ file: "a.xlsx", bytes: async () => new Uint8Array(3) }], [await hired]);
  setTimeout(() => breakDown("out of memory"), 10);
  await expect(reading).rejects.toThrow("out of memory");
});
