import { callsAlong, type Answer, type Call } from "../../src/app/calls";
import { hire, READY, type WorkerLike } from "../../src/taskpane/merging/worker/hire";

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

const call: Call = { id: 0, name: "read", given: ["a.xlsx"] };

test("a worker is there once it says so; calls go to it, answers come from it, ending ends it", async () => {
  const { worker, sent, say, ended } = fakeWorker();
  const hired = hire(() => worker);
  say(READY);
  const line = await hired;
  const answers: Answer[] = [];
  line.hear((answer) => answers.push(answer), () => undefined);
  line.send(call);
  say({ id: 0, broken: "x" });
  expect([sent, answers]).toEqual([[call], [{ id: 0, broken: "x" }]]);
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

test("a worker that breaks down later fails what is under way and all that comes after, so that no file is left out in silence", async () => {
  const { worker, say, breakDown } = fakeWorker();
  const hired = hire(() => worker);
  say(READY);
  let lost = 0;
  const called = callsAlong<{ read(file: string): string }>(await hired, () => { lost += 1; });
  const reading = called.read("a.xlsx");
  setTimeout(() => breakDown("out of memory"), 10);
  await expect(reading).rejects.toThrow("out of memory");
  await expect(called.read("b.xlsx")).rejects.toThrow("out of memory");
  expect(lost).toBe(1);
});
