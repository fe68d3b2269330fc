import { inTurns } from "../../src/app/turns";
import { breathing } from "../../src/adapters/excel/breathing";
import { rowByRow } from "../../src/core/kernel/steps";

const ROWS = Array.from({ length: 2000 }, (_, row) => row);

it("others have their turn between the steps, and what is made is the same", async () => {
  const order: string[] = [];
  const work = inTurns(rowByRow(ROWS, (row) => { if (row % 500 === 0) order.push(`row ${row}`); return row; }), { breathe: () => new Promise((go) => { setImmediate(go); }) });
  setImmediate(() => order.push("another"));
  expect(await work).toEqual(ROWS);
  expect(order.indexOf("another")).toBeLessThan(order.length - 1);
});

it("a workbook that asks for no pause is given none", async () => {
  let others = 0;
  queueMicrotask(() => { others += 1; });
  const made = inTurns(rowByRow(ROWS, () => others), {});
  expect(new Set(await made)).toEqual(new Set([0]));
});

it("a page breathes at once, and again only when a stretch is over", async () => {
  const breathe = breathing();
  await breathe();
  expect(breathe()).toBeUndefined();
  await new Promise((go) => { setTimeout(go, 60); });
  expect(breathe()).toBeInstanceOf(Promise);
});
