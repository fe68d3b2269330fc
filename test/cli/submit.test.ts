import { patchXlsx } from "../../src/adapters/xlsx/patch";
import { writeXlsx } from "../../src/adapters/xlsx/writer";
import { BLANK_SHEET } from "../../src/core/sheet/sheet";
import { SHEET, filledForm } from "../fixtures/filled-form";
import { machineWith } from "./machine";

const FOREIGN = writeXlsx({ sheets: [{ ...BLANK_SHEET, name: "Sheet1", content: [["别的表"]] }], names: [], parts: [] });

/** A machine with a filled form, and a way to change its cells. */
async function county() {
  const one = machineWith([["form.xlsx", (await filledForm()).bytes()], ["foreign.xlsx", FOREIGN], ["table.xlsx", new TextEncoder().encode("a,b\n1,2\n")]]);
  const set = (cell: string, value: string | number, file = "form.xlsx") => { one.files.set(file, patchXlsx(one.files.get(file) as Uint8Array, { cells: [{ sheet: SHEET, cell, value }] })); };
  const answer = async <T>(...argv: string[]): Promise<{ code: number; json: T }> => {
    one.said.out = "";
    const code = await one.zhibiao(...argv, "--json");
    return { code, json: JSON.parse(one.said.out) as T };
  };
  return { ...one, set, answer };
}

const STAMP = { number: 1, time: "2026-11-22T08:00:00Z", digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string };

it("stamps a form that may be sent; inspect shows the stamp, check what changed since", async () => {
  const { answer, set } = await county();
  expect(await answer("submit", "form.xlsx", "--out", "sent.xlsx")).toEqual({ code: 0, json: { file: "sent.xlsx", proposed: "653101_喀什市_xj-muni-14_2025_1.xlsx", submission: STAMP, unchanged: false } });
  expect((await answer("inspect", "sent.xlsx")).json).toMatchObject({ template: { submission: STAMP } });
  expect((await answer("inspect", "form.xlsx")).json).toMatchObject({ template: { submission: null } });
  expect((await answer("check", "form.xlsx")).json).toMatchObject({ files: [{ sinceSubmission: null }] });
  expect((await answer("check", "sent.xlsx")).json).toMatchObject({ files: [{ sinceSubmission: 0, summary: { errors: 0, warnings: 0 } }] });
  set("I7", 99.9, "sent.xlsx");
  expect((await answer("check", "sent.xlsx")).json).toMatchObject({ files: [{ sinceSubmission: 1 }] });
  expect((await answer("submit", "sent.xlsx", "--out", "again.xlsx")).json).toMatchObject({ proposed: expect.stringMatching(/_2\.xlsx$/), submission: { number: 2 } });
});

it("says that an unchanged form was sent before, and keeps its number", async () => {
  const { zhibiao, answer, said, files } = await county();
  await zhibiao("submit", "form.xlsx", "--out", "sent.xlsx");
  expect(await answer("submit", "sent.xlsx", "--out", "again.xlsx")).toMatchObject({ code: 0, json: { unchanged: true, submission: { number: 1 } } });
  expect(files.get("again.xlsx")).toEqual(files.get("sent.xlsx"));
  await zhibiao("submit", "sent.xlsx", "--out", "again.xlsx");
  expect(said.out).toContain("和第 1 次上报完全一样");
});

it("writes no file while something is open, and lists it with sentences", async () => {
  const { zhibiao, answer, set, said, files } = await county();
  set("I7", "约98");
  set("I19", 0.618);
  const { code, json } = await answer<{ file: null; open: { code: string; message: string }[] }>("submit", "form.xlsx", "--out", "sent.xlsx");
  expect([code, json.file, json.open.map((one) => one.code)]).toEqual([1, null, ["value/not-a-number", "unit/slip"]]);
  expect(await zhibiao("submit", "form.xlsx", "--out", "sent.xlsx")).toBe(1);
  expect(said.out).toMatch(/还不能上报，没有写任何文件。先改 1 处强制错误：\n {2}I7 .*“约98”不是数，请只填 98。\n {2}I19 /);
  expect(files.has("sent.xlsx")).toBe(false);
});

it("takes an explanation beside the value: check shows it waived, the counts follow, submit lets it pass", async () => {
  const { answer, set } = await county();
  set("I19", 0.618);
  type Checked = { files: { summary: { warnings: number }; findings: { code: string; waived: boolean }[] }[] };
  const slip = (json: Checked) => [json.files[0]?.summary.warnings, json.files[0]?.findings.find(({ code }) => code === "unit/slip")?.waived];
  expect(slip((await answer<Checked>("check", "form.xlsx")).json)).toEqual([1, false]);
  set("K19", "新项目投用：8 月县城再生水管网通水");
  expect(slip((await answer<Checked>("check", "form.xlsx")).json)).toEqual([0, true]);
  expect((await answer("submit", "form.xlsx", "--out", "sent.xlsx")).code).toBe(0);
  set("I19", 0.628, "sent.xlsx");
  expect((await answer<Checked>("check", "sent.xlsx")).json.files[0]?.findings.map(({ code }) => code)).toContain("waiver/lapsed");
  expect((await answer("submit", "sent.xlsx", "--out", "again.xlsx")).code).toBe(1);
});

it("keeps last year's values with --previous, so that every later check compares", async () => {
  const { zhibiao, answer, set, files } = await county();
  await zhibiao("template", "--plan", "xj-muni-14", "--area", "喀什市", "--area-type", "both", "--period", "2024", "--out", "last.xlsx");
  files.set("last.xlsx", patchXlsx(files.get("last.xlsx") as Uint8Array, { cells: [{ sheet: "填报_2024", cell: "I19", value: 41.2 }] }));
  set("I19", 61.8);
  expect((await answer("submit", "form.xlsx", "--previous", "last.xlsx", "--out", "sent.xlsx")).json).toMatchObject({ open: [{ code: "change/large" }] });
  expect(await zhibiao("mark", "form.xlsx", "--previous", "last.xlsx", "--out", "marked.xlsx")).toBe(0);
  expect((await answer("check", "marked.xlsx")).json).toMatchObject({ files: [{ findings: [{ code: "change/large", cell: "I19" }] }] });
  expect(await zhibiao("submit", "form.xlsx", "--previous", "form.xlsx", "--out", "sent.xlsx")).toBe(2);
});

it.each([
  [["submit", "form.xlsx"], 2], [["submit", "form.xlsx", "--out", "form.xlsx"], 2], [["submit", "foreign.xlsx", "--out", "out.xlsx"], 1],
  [["submit", "table.xlsx", "--out", "out.xlsx"], 2], [["submit", "form.xlsx", "--out", "out.xlsx", "--explain", "是的"], 2],
])("%j ends with %i and writes nothing", async (argv, code) => {
  const { zhibiao, files } = await county();
  const before = files.size;
  expect(await zhibiao(...argv)).toBe(code);
  expect(files.size).toBe(before);
});
