import { excelWorkbook } from "../../src/adapters/excel/workbook";
import { catalogue } from "../../src/app/catalogue";
import { FORM, checkWorkbook, isForm } from "../../src/app/check";
import { insertTemplate } from "../../src/app/insert";
import { markFindings } from "../../src/app/mark";
import type { CellsChanged } from "../../src/app/ports";
import { recheckRows } from "../../src/app/recheck";
import { reviewWorkbook } from "../../src/app/review";
import type { Area, BarChart } from "../../src/core/sheet/sheet";
import { EMPTY_RECORD } from "../../src/core/record/form-record";
import { makeTemplate } from "../../src/core/template/make";
import { SYNTHETIC_REQUEST, syntheticCatalogue } from "../fixtures/synthetic-plan";
import type { Host } from "../../src/workbench/host/host";
import { memoryWorkbook, officeInNode, type MemoryWorkbook } from "../workbench/host/office-node";
import { describeWorkbook, kashgarForm } from "./workbook";

function chartsOn(memory: MemoryWorkbook, sheet: string): BarChart[] {
  return memory.charts(memory.sheets().find(({ name }) => name === sheet)?.id ?? "").map(({ id: _, name: __, categories, ...chart }) => ({ ...chart, categories: categories ?? NOWHERE }));
}

const NOWHERE: Area = { row: 0, column: 0, rows: 0, columns: 0 };

describeWorkbook("Excel through the real office.js", async () => {
  const memory = memoryWorkbook();
  const { close } = await officeInNode(memory);
  return { workbook: excelWorkbook(), close, charts: (sheet) => chartsOn(memory, sheet) };
});

describe("an Excel that does not do as told", () => {
  let memory: MemoryWorkbook;
  let host: Host;
  let close: () => Promise<void>;
  beforeEach(async () => { memory = memoryWorkbook(); ({ host, close } = await officeInNode(memory)); });
  afterEach(() => close());

  it("gets a new form where only the old form's sheet was deleted", async () => {
    const workbook = excelWorkbook();
    const insert = () => insertTemplate(workbook, catalogue(), kashgarForm());
    await insert();
    await workbook.write([{ sheet: "填报_2025", cell: "I7", value: 99 }]);
    await markFindings(workbook, catalogue(), "zh-CN", new Date("2026-01-14T02:00:00Z"));
    memory.removeSheet(memory.sheets().find(({ name }) => name === "填报_2025")?.id ?? "");
    expect(await insert()).toMatchObject({ kind: "inserted", rows: 34 });
    expect((await checkWorkbook(workbook, catalogue())).summary).toMatchObject({ expected: 34, missing: 34 });
    expect((await checkWorkbook(workbook, catalogue())).record).toEqual(EMPTY_RECORD);
    expect(memory.sheets().filter(({ name }) => name === "_zhibiao")).toHaveLength(1);
  });

  it("takes no identity from a form of a plan it does not know", async () => {
    const workbook = excelWorkbook();
    const [plan] = syntheticCatalogue(3).plans;
    const made = makeTemplate(syntheticCatalogue(3), SYNTHETIC_REQUEST);
    if (!plan || !made.ok) throw new Error("no synthetic form");
    await insertTemplate(workbook, { plans: [plan] }, made.value);
    const before = [memory.sheets(), [...memory.parts.values()]];
    expect(await insertTemplate(workbook, catalogue(), kashgarForm())).toMatchObject({ kind: "exists", identity: { plan: "synthetic" } });
    expect([memory.sheets(), [...memory.parts.values()]]).toEqual(before);
  });

  it("keeps nothing of a form that failed half way, and says what failed", async () => {
    const before = memory.sheets();
    host.failBatch(2, "GeneralException");
    await expect(insertTemplate(excelWorkbook(), catalogue(), kashgarForm())).rejects.toMatchObject({ code: "failed" });
    expect(memory.sheets()).toEqual(before);
    expect([memory.names(), [...memory.parts.values()]]).toEqual([[], []]);
  });

  it("keeps a slip whose lines close themselves as the county mends them", async () => {
    const workbook = excelWorkbook();
    await insertTemplate(workbook, catalogue(), kashgarForm());
    await workbook.write([{ sheet: "填报_2025", cell: "I7", value: 99.6 }]);
    const key = (await checkWorkbook(workbook, catalogue())).observations[0]?.key ?? "";
    const author = { unit: "喀什地区", role: "复核", at: "2026-01-13T02:00:00Z" } as const;
    expect(await reviewWorkbook(workbook, catalogue(), [{ kind: "return", key, reason: "核实是否 98" }], author, "zh-CN")).toMatchObject({ kind: "reviewed", slip: "退回单" });
    const slip = async () => (await workbook.read({ ...FORM, wanted: () => ["退回单"] })).sheets.find(({ name }) => name === "退回单")?.cells;
    expect([(await slip())?.[3]?.[0]?.value, (await slip())?.[5]?.[8]?.value]).toEqual(["还有 1 条没改。只有填报单位能改数，改前改后会一起上报。", "未改"]);
    await workbook.write([{ sheet: "填报_2025", cell: "I7", value: 98 }]);
    expect((await slip())?.[5]?.[8]?.value).toBe("已改，待检查");
    await markFindings(workbook, catalogue(), "zh-CN", new Date("2026-01-14T02:00:00Z"));
    expect([(await slip())?.[3]?.[0]?.value, (await slip())?.[5]?.[8]?.value]).toEqual(["退回项都改完了，可以重新上报。", "已改"]);
  });

  it("refuses while a cell is edited, with nothing done", async () => {
    memory.beginEditing();
    await expect(checkWorkbook(excelWorkbook(), catalogue())).rejects.toMatchObject({ code: "editing" });
  });

  it("has a sheet with a password: marks are refused, values stay", async () => {
    const workbook = excelWorkbook();
    await insertTemplate(workbook, catalogue(), kashgarForm());
    const form = memory.sheets().find(({ name }) => name === "填报_2025")?.id ?? "";
    await memory.unprotect(form);
    memory.setLocked({ sheet: form, row: 0, column: 0, rows: 60, columns: 20 }, true);
    await memory.protect(form, {}, "secret");
    const { observations } = await checkWorkbook(workbook, catalogue());
    const [first] = observations;
    await expect(workbook.restore([{ sheet: "填报_2025", cell: "E7", content: "%" }])).rejects.toMatchObject({ code: "protected" });
    expect(memory.protection(form)).not.toBeNull();
    await expect(workbook.write([{ sheet: "填报_2025", cell: first?.hintCell ?? "", value: "✖ 没有填" }])).rejects.toMatchObject({ code: "protected" });
  });
});

describe("an Excel in which a person types meanwhile", () => {
  let memory: MemoryWorkbook;
  let host: Host;
  let close: () => Promise<void>;
  const told: CellsChanged[] = [];
  const workbook = () => excelWorkbook();
  const sheetId = () => memory.sheets().find(({ name }) => name === "填报_2025")?.id ?? "";
  beforeEach(async () => {
    memory = memoryWorkbook();
    ({ host, close } = await officeInNode(memory));
    await insertTemplate(workbook(), catalogue(), kashgarForm());
    told.length = 0;
  });
  afterEach(() => close());

  it("tells which rows a person changed, says which writes were our own, and is still once it is stopped", async () => {
    const stop = await workbook().watch((change) => told.push(change));
    await memory.type(sheetId(), "I9", "98.5");
    await workbook().write([{ sheet: "填报_2025", cell: "I10", value: 7 }]);
    await host.idle();
    expect(told).toEqual([{ sheet: sheetId(), span: { row: 8, rows: 1 }, own: false }, { sheet: sheetId(), span: { row: 9, rows: 1 }, own: true }]);
    await stop();
    await memory.type(sheetId(), "I9", "98");
    await host.idle();
    expect(told).toHaveLength(2);
  });

  it("reads the rows that changed in one round trip, and says what a full check says", async () => {
    const before = await checkWorkbook(workbook(), catalogue());
    if (!isForm(before)) throw new Error("no form");
    await memory.type(sheetId(), "I9", "98.5");
    const batches = host.traffic().length;
    const again = await recheckRows(workbook(), before, [{ sheet: sheetId(), span: { row: 8, rows: 1 }, own: false }]);
    expect(host.traffic().length - batches).toBe(1);
    const whole = await checkWorkbook(workbook(), catalogue());
    expect(again).toMatchObject({ kind: "rechecked", rows: [9], checked: { findings: whole.findings, undecided: whole.undecided, summary: whole.summary } });
  });

  it("has no strips of a sheet that is gone", async () => {
    expect(await workbook().readStrips("{nowhere}", [{ row: 0, column: 0, rows: 1, columns: 1 }])).toEqual({ name: "", strips: [] });
  });
});
