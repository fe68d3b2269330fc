import { readPaper } from "../../src/adapters/xlsx/paper";
import { filledForm } from "../fixtures/filled-form";
import { noSchemas, schemaFaults } from "../fixtures/xlsx/schemas";
import { machineWith } from "./machine";

async function county() {
  const one = machineWith([["form.xlsx", (await filledForm()).bytes()], ["table.xlsx", new TextEncoder().encode("a,b")]]);
  const paperIn = (name: string) => readPaper(one.files.get(name) as Uint8Array);
  return { ...one, paperIn };
}

it("writes one page for several forms", async () => {
  const { zhibiao, files } = await county();
  expect(await zhibiao("report", "form.xlsx", "form.xlsx", "--out", "a.html")).toBe(0);
  const page = new TextDecoder().decode(files.get("a.html"));
  expect([page.match(/<h1>/gu)?.length, page.includes("指标填报审核表 · 2 份")]).toEqual([2, true]);
});

it("writes the 审核表 into a copy of the workbook, in place of the one it wrote before; values stay", async () => {
  const { zhibiao, files, paperIn, said } = await county();
  expect(await zhibiao("report", "form.xlsx", "--out", "a.xlsx")).toBe(0);
  expect(said.out).toContain("加了工作表“审核表”");
  expect(await zhibiao("report", "a.xlsx", "--out", "b.XLSX")).toBe(0);
  expect(["form.xlsx", "a.xlsx", "b.XLSX"].map((name) => paperIn(name).sheets.filter(({ visibility }) => visibility === "visible").map(({ name: sheet }) => sheet))).toEqual([["填报_2025"], ["填报_2025", "审核表"], ["填报_2025", "审核表"]]);
  expect(paperIn("b.XLSX").sheets[0]?.content).toEqual(paperIn("form.xlsx").sheets[0]?.content);
  const review = paperIn("b.XLSX").sheets.find(({ name }) => name === "审核表");
  expect(review?.print).toMatchObject({ orientation: "portrait", fitWidth: true });
  if (noSchemas === undefined) expect(schemaFaults(files.get("b.XLSX") as Uint8Array)).toEqual([]);
});

it.each([
  [["form.xlsx", "form.xlsx", "--out", "a.xlsx"], "一次一个文件"], [["form.xlsx", "--out", "form.xlsx"], "原文件不动"], [["table.xlsx", "--out", "a.xlsx"], "不是 Excel 工作簿"], [["--out", "a.xlsx"], "要至少一个文件"],
])("says what is wrong with %p, and writes nothing", async (words, told) => {
  const { zhibiao, said, files } = await county();
  expect(await zhibiao("report", ...words)).toBe(2);
  expect(said.note).toContain(told);
  expect(files.has("a.xlsx")).toBe(false);
});
