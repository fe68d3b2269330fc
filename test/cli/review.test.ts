import { patchXlsx } from "../../src/adapters/xlsx/patch";
import { readXlsx } from "../../src/adapters/xlsx/reader";
import { writeXlsx } from "../../src/adapters/xlsx/writer";
import { BLANK_SHEET } from "../../src/core/sheet/sheet";
import { SHEET, filledForm } from "../fixtures/filled-form";
import { machineWith } from "./machine";

const FOREIGN = writeXlsx({ sheets: [{ ...BLANK_SHEET, name: "Sheet1", content: [["别的表"]] }], names: [], parts: [] });

/** A machine with a form that was sent, one row of it explained. */
async function prefecture() {
  const form = patchXlsx((await filledForm()).bytes(), { cells: [{ sheet: SHEET, cell: "I19", value: 0.618 }, { sheet: SHEET, cell: "K19", value: "8 月县城再生水管网通水，日供 2 万吨" }] });
  const one = machineWith([["form.xlsx", form], ["foreign.xlsx", FOREIGN]]);
  await one.zhibiao("submit", "form.xlsx", "--out", "sent.xlsx");
  const set = (file: string, cell: string, value: string | number) => { one.files.set(file, patchXlsx(one.files.get(file) as Uint8Array, { cells: [{ sheet: SHEET, cell, value }] })); };
  const answer = async <T>(...argv: string[]): Promise<{ code: number; json: T }> => {
    one.said.out = "";
    const code = await one.zhibiao(...argv, "--json");
    return { code, json: JSON.parse(one.said.out) as T };
  };
  return { ...one, set, answer };
}

it("shows explanations and the log; a first submission has nothing to compare", async () => {
  const { answer, zhibiao, said } = await prefecture();
  const { code, json } = await answer<object>("review", "sent.xlsx");
  expect(code).toBe(0);
  expect(json).toMatchObject({
    since: null, comparison: [], returned: [], allMended: false, accepted: false,
    explanations: [{ cell: "I19", noteCell: "K19", note: "8 月县城再生水管网通水，日供 2 万吨", verdict: "open", findings: [{ code: "unit/slip", waived: true }] }],
    trail: { dropped: 0, whole: true, entries: [{ act: "changed" }, { act: "explained" }, { act: "submitted", unit: "喀什市", role: "填报" }] },
  });
  said.out = "";
  await zhibiao("review", "sent.xlsx");
  expect(said.out).toMatch(/^这是第一次报送，没有可比的。\n说明 1 条：\n {2}I19 .*“8 月县城再生水管网通水，日供 2 万吨” 未定\n$/);
});

it("compares with the submission before, in JSON and in lines", async () => {
  const { answer, zhibiao, said, set } = await prefecture();
  set("sent.xlsx", "I7", 99.9);
  await zhibiao("submit", "sent.xlsx", "--out", "again.xlsx");
  const { json } = await answer<{ since: object; comparison: { cell: string; change: string }[] }>("review", "again.xlsx");
  expect(json.since).toMatchObject({ number: 1 });
  expect(json.comparison.filter(({ change }) => change === "changed")).toMatchObject([{ cell: "I7", before: { value: 99 }, now: { value: 99.9, status: "reported" }, noteChanged: false }]);
  said.out = "";
  await zhibiao("review", "again.xlsx");
  expect(said.out).toContain("改了 1 处：\n  I7 99 → 99.9 改了\n");
});

it("returns and accepts into another file, with a slip, and never a value", async () => {
  const { answer, files, set } = await prefecture();
  const { code, json } = await answer("review", "sent.xlsx", "--return", "K19=请写出新增水量", "--return", "I7=核实=98?", "--unit", "喀什地区", "--out", "back.xlsx");
  expect([code, json]).toMatchObject([0, { file: "back.xlsx", slip: "退回单", returned: [{ cell: "I7", reason: "核实=98?", state: "open", unit: "喀什地区", was: { value: 99 } }, { cell: "I19", reason: "请写出新增水量" }] }]);
  const typed = (file: string) => readXlsx(files.get(file) as Uint8Array).sheets.find(({ name }) => name === SHEET)?.cells.map((row) => [row[8], row[9], row[10]]);
  expect(typed("back.xlsx")).toEqual(typed("sent.xlsx"));
  expect((await answer("check", "back.xlsx")).json).toMatchObject({ files: [{ summary: { warnings: 3 }, sinceSubmission: 0 }] });
  expect((await answer("submit", "back.xlsx", "--out", "again.xlsx")).code).toBe(1);
  set("back.xlsx", "I7", 98);
  set("back.xlsx", "K19", "8 月第二再生水厂投产，比上年多 2 万吨");
  expect((await answer("review", "back.xlsx")).json).toMatchObject({ allMended: true, returned: [{ state: "mended" }, { state: "mended" }] });
});

it("accepts an explanation, and the form as a whole", async () => {
  const { answer } = await prefecture();
  expect((await answer("review", "sent.xlsx", "--accept", "I19", "--accept-form", "--unit", "喀什地区", "--out", "done.xlsx")).json).toMatchObject({ slip: null, accepted: true, explanations: [{ verdict: "accepted" }] });
});

it.each([
  ["sent.xlsx --accept I19", 2, "--out"], ["sent.xlsx --accept I7 --out a.xlsx", 2, "I7没有能接受的说明"], ["sent.xlsx --return I7 --out a.xlsx", 2, "格=原因"],
  ["sent.xlsx --return I7= --out a.xlsx", 2, "I7退回要写原因"], ["sent.xlsx --return A1=为什么 --out a.xlsx", 2, "A1 不是填报的格"], ["sent.xlsx --return I7=再看 --accept-form --out a.xlsx", 2, "不能接受全表"],
  ["sent.xlsx --return 别的表!I7=再看 --out a.xlsx", 2, "不是填报的格"], ["foreign.xlsx", 1, ""], ["sent.xlsx form.xlsx", 2, "一个文件"],
])("review %s ends with %i and writes nothing", async (argv, code, why) => {
  const { zhibiao, files, said } = await prefecture();
  const before = files.size;
  expect(await zhibiao("review", ...argv.split(" "))).toBe(code);
  expect(said.note).toContain(why);
  expect(files.size).toBe(before);
});
