import { answerCalls, callsAlong, type Answer, type Call } from "../../src/app/calls";
import { linePair } from "../../src/app/line";

function made() {
  const done: string[] = [];
  return {
    done,
    functions: {
      slow: async (name: string) => { await new Promise((later) => { setTimeout(later, 5); }); done.push(name); return name.length; },
      quick: (name: string) => { done.push(name); return { bytes: new TextEncoder().encode(name) }; },
      wrong: (): never => { throw new Error("ours"); },
    },
  };
}

function along() {
  const { done, functions } = made();
  const { here, there } = linePair<Call, Answer>(() => Promise.resolve());
  let times = 0;
  answerCalls(there, async () => { times += 1; return functions; });
  return { done, called: callsAlong<typeof functions>(here), times: () => times };
}

test("calls are answered one after the other, each with what its function gave; the functions are made once", async () => {
  const { called, done, times } = along();
  const [slow, quick] = await Promise.all([called.slow("叶城县"), called.quick("ab")]);
  expect([slow, new TextDecoder().decode(quick.bytes), done, times()]).toEqual([3, "ab", ["叶城县", "ab"], 1]);
});

test("what a function throws fails its own call and no other", async () => {
  const { called } = along();
  const wrong = called.wrong();
  await expect(wrong).rejects.toThrow("ours");
  expect(await called.slow("喀什")).toBe(2);
});

test("the called functions can be waited for: they are no promise themselves", async () => {
  const { called } = along();
  expect(await (await Promise.resolve(called)).slow("a")).toBe(1);
});

test("bytes that stand alone go over; a part of something larger goes as a copy", () => {
  const given: (readonly ArrayBuffer[] | undefined)[] = [];
  const called = callsAlong<{ take(bytes: Uint8Array): void }>({ send: (_, buffers) => { given.push(buffers); }, hear: () => undefined, end: () => undefined });
  const whole = new Uint8Array(8);
  void called.take(whole);
  void called.take(whole.subarray(2));
  expect(given).toEqual([[whole.buffer], []]);
});
