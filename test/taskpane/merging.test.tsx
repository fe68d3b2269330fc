/** @jest-environment jsdom */
import "./browser-has";
import { act } from "react";
import { readRequested, readXlsx } from "../../src/adapters/xlsx/reader";
import { answerCalls, type Answer, type Call } from "../../src/app/calls";
import { MERGED, openMerged } from "../../src/app/continue";
import { linePair } from "../../src/app/line";
import { loadPlan } from "../../src/app/plans";
import { HostError } from "../../src/app/ports";
import type { Language } from "../../src/core/kernel/codes";
import type { Paper, Sheet } from "../../src/core/sheet/sheet";
import type { ReadSheet } from "../../src/core/sheet/cells";
import { loadMerger } from "../../src/taskpane/merging/worker/load-merger";
import { countyForm } from "../fixtures/county-form";
import { fakeActions, type Fake } from "./fake-actions";
import { button, byId, choose, click, find, has, openPane, textOf, type Stage } from "./stage";

jest.setTimeout(60_000);

const KASHGAR = "新疆维吾尔自治区/喀什地区";
const EARLY = "2026-01-08T09:00:00Z";
const FORMS: readonly (readonly [string, Uint8Array])[] = [
  ["喀什市_2025.xlsx", countyForm("喀什市", { cells: { I7: 99.5, I8: 98.2, J9: "待报" }, modified: EARLY })],
  ["疏附县_2025.xlsx", countyForm("疏附县", { cells: { I7: 97, I8: 96.5 }, modified: EARLY })],
  ["莎车县旧.xlsx", countyForm("莎车县", { cells: { I7: 95.2 }, modified: EARLY })],
  ["莎车县新.xlsx", countyForm("莎车县", { cells: { I7: 96.1 }, modified: "2026-01-12T09:00:00Z" })],
  ["巴楚县.xlsx", countyForm("巴楚县", { cells: { I7: 90, I8: 91 }, modified: EARLY })],
  ["巴楚县2.xlsx", countyForm("巴楚县", { cells: { I7: 92, I8: 91 }, modified: EARLY })],
  ["通讯录.xlsx", new TextEncoder().encode("a,b\n1,2\n")],
];
const OF_2024 = countyForm("叶城县", { cells: { I7: 90 }, period: "2024" });

type Gate = { open(): void; readonly waiting: () => number; readonly ended: () => boolean };

/** A worker within the page; while its gate is shut it answers nothing. */
function workerPort(shut = false): { readonly reader: Stage["pane"]["reader"]; readonly gate: Gate } {
  const waiting: (() => void)[] = [];
  let isOpen = !shut;
  let ended = false;
  const pause = () => (isOpen ? Promise.resolve() : new Promise<void>((go) => { waiting.push(go); }));
  const gate: Gate = { open: () => { isOpen = true; waiting.splice(0).forEach((go) => go()); }, waiting: () => waiting.length, ended: () => ended };
  return {
    gate,
    reader: async () => {
      const { here, there } = linePair<Call, Answer>(pause);
      answerCalls(there, loadMerger);
      return { ...here, end: () => { ended = true; here.end(); } };
    },
  };
}

const fileOf = ([name, bytes]: readonly [string, Uint8Array]) => ({ name, size: bytes.length, arrayBuffer: async () => bytes.slice().buffer });

/** The pane on 汇总; areas below 喀什地区 should report. */
async function onMerge({ fake = fakeActions(), port = workerPort(), language = "zh-CN" as Language } = {}): Promise<Stage> {
  const stage = await openPane({ fake, reader: port.reader, language, memory: new Map([["merge-expected", KASHGAR]]) });
  await click(byId("tab-merge"));
  await until(() => has("merge-files"));
  return stage;
}

/** Lets the page go on until something holds. */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 150 && !holds(); tries++) await act(async () => { await new Promise((later) => { setTimeout(later, 20); }); });
  if (!holds()) throw new Error(`never came: ${document.body.textContent ?? ""}`);
}

async function give(...files: readonly (readonly [string, Uint8Array])[]): Promise<void> {
  const input = byId("merge-files") as HTMLInputElement;
  Object.defineProperty(input, "files", { configurable: true, value: files.map(fileOf) });
  await act(async () => { input.dispatchEvent(new Event("change", { bubbles: true })); });
}

async function preview(files = FORMS, given: Parameters<typeof onMerge>[0] = {}): Promise<Stage> {
  const stage = await onMerge(given);
  await give(...files);
  await until(() => has("merge-preview"));
  return stage;
}

const equations = () => [...document.querySelectorAll(".equation-sum")].map(({ textContent }) => textContent?.replace(/\s+/gu, " ").trim());
const rows = (id: string) => [...byId(id).querySelectorAll("li")].map(({ textContent }) => textContent?.trim());
const sheetNamed = (paper: Paper | undefined, name: string): Sheet => {
  const sheet = paper?.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name} among ${paper?.sheets.map((one) => one.name).join(" ") ?? ""}`);
  return sheet;
};

test("before files are chosen nothing can be run; the areas chosen last should report", async () => {
  await onMerge();
  expect(button("试算").getAttribute("aria-disabled")).toBe("true");
  expect(textOf("message")).toBe("文件只在本机读，不上传。");
  await until(() => document.body.textContent?.includes("喀什地区 12 个县市") ?? false);
});

test("choosing files starts the dry run; three sums balance, and every file that is not in them says why", async () => {
  const { fake, pass } = await preview();
  // What was to be drawn of the reading comes too late.
  await pass(250);
  expect(equations()).toEqual(["文件7 = 5 + 1 + 1", "填写格11 = 7 + 2 + 2", "县市12 = 4 + 8"]);
  expect([...document.querySelectorAll(".equation")].map((one) => one.getAttribute("data-holds"))).toEqual(["true", "true", "true"]);
  expect(find(".context h1").textContent).toBe("汇总 · 2025 年");
  expect(find(".context p").textContent).toBe("喀什地区 · 应报 12 个县市");
  expect(rows("merge-quarantine-list")).toEqual(["通讯录.xlsx不是 Excel 工作簿（是 csv）。 要的是填好的模板，扩展名 .xlsx。", "巴楚县有 2 格等着选。与 巴楚县2.xlsx 说的不一样，分不出哪个较新。 在“冲突”里选一个。"]);
  expect(textOf("message")).toBe("试算完，还没有写任何东西。");
  expect(fake.papers).toEqual([]);
});

test("who is missing is listed, and one reminder is copied for all", async () => {
  const { copied } = await preview();
  expect(rows("merge-missing-areas")).toHaveLength(8);
  expect(rows("merge-missing-areas")).toContain("叶城县没有文件");
  await click(byId("copy-reminder"));
  expect(copied).toEqual(["请于__月__日前报送2025年指标填报表。贵单位目前：未报。"]);
  expect(textOf("message")).toBe("催报短信已复制，发给 8 个缺报县市。");
});

test("equal dates wait for a person; a choice is taken at once, and the cells that waited are let in", async () => {
  await preview();
  const open = () => [...document.querySelectorAll('.conflict[data-open="true"]')];
  expect(open()).toHaveLength(1);
  expect(open()[0]?.textContent).toContain("巴楚县");
  const [first, second] = [...(open()[0]?.querySelectorAll<HTMLInputElement>("input") ?? [])];
  expect([first?.checked, second?.checked]).toEqual([false, false]);
  await click(second as HTMLElement);
  await until(() => open().length === 0);
  expect(equations()[1]).toBe("填写格11 = 8 + 0 + 3");
  expect(document.body.textContent).toContain("是你选的，另一个留在记录里。");
});

test("a whole file may be chosen for its area; the other one is then superseded", async () => {
  await preview();
  await click([...document.querySelectorAll<HTMLElement>(".conflict-area .link")].find(({ textContent }) => textContent === "巴楚县.xlsx") as HTMLElement);
  await until(() => equations()[0] === "文件7 = 4 + 1 + 2");
});

test("the newer file stands, and the older one may be chosen all the same", async () => {
  const { fake } = await preview();
  const newer = [...document.querySelectorAll(".conflict")].find(({ textContent }) => textContent?.includes("莎车县")) as HTMLElement;
  expect(newer.textContent).toContain("1月12日 莎车县新.xlsx");
  expect(newer.textContent).toContain("已选报送较晚的，另一个留在记录里。");
  const older = [...newer.querySelectorAll<HTMLElement>("label")].find(({ textContent }) => textContent?.includes("莎车县旧")) as HTMLElement;
  await click(find("input", older));
  await until(() => document.body.textContent?.includes("是你选的") ?? false);
  await click(byId("merge-write"));
  await until(() => has("merge-done"));
  const tidy = sheetNamed(fake.papers[0], "明细_2025").content;
  expect(tidy.filter((line) => line[1] === "莎车县" && line[6] !== null).map((line) => [line[6], line[9]])).toEqual([[95.2, "莎车县旧.xlsx"]]);
});

test("writing puts sheets with the year behind their names into the workbook; missing areas stay blank", async () => {
  const { fake } = await preview();
  expect(textOf("merge-write")).toBe("写入“汇总_2025”");
  await click(byId("merge-write"));
  await until(() => has("merge-done"));
  const [paper] = fake.papers;
  expect(paper?.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name)).toEqual(expect.arrayContaining(["汇总_2025", "差距_2025", "明细_2025", "问题清单_2025", "催报_2025", "冲突_2025", "隔离_2025", "说明_2025"]));
  const category = paper?.sheets.find(({ name }) => name.startsWith("汇总_") && name !== "汇总_2025");
  const absent = category?.content.find((line) => line.includes("叶城县")) ?? [];
  expect(absent.length).toBeGreaterThan(0);
  expect(absent).not.toContain(0);
  expect(textOf("message")).toBe("已写入 7 格，原文件没有动。删掉新表即可退回。");
  expect(textOf("merge-done")).toContain("8 个县市留空，不作 0");
  await click(byId("merge-open"));
  expect(fake.asked.at(-1)).toBe("select A1");
});

const sheet = (name: string): ReadSheet => ({ name, visibility: "visible", protected: false, area: { row: 0, column: 0, rows: 0, columns: 0 }, cells: [] });

test("a sheet of somebody else's keeps its name: the merge goes beside it", async () => {
  const fake = fakeActions();
  fake.workbook = { sheets: [sheet("说明_2025")], parts: [] };
  await preview(FORMS, { fake });
  expect(document.body.textContent).toContain("“汇总_2025”这个名字已有别的表用，写到“汇总_2025_2”。");
  await click(byId("merge-write"));
  await until(() => has("merge-done"));
  expect(fake.asked.find((line) => line.startsWith("writeMerged"))).toBe("writeMerged 汇总_2025_2 _zhibiao_merge");
});

/** A workbook that holds what was written into it. */
function holding(paper: Paper): Fake["workbook"] {
  return { sheets: paper.sheets.map(({ name, visibility }) => ({ ...sheet(name), visibility })), parts: paper.parts };
}

describe("a workbook that holds an earlier merge", () => {
  async function withEarlier(): Promise<Fake> {
    const { fake } = await preview(FORMS.slice(0, 2));
    await click(byId("merge-write"));
    await until(() => has("merge-done"));
    const again = fakeActions();
    again.workbook = holding(fake.papers[0] as Paper);
    return again;
  }

  test("is gone on from: late files come to those of then, and its sheets give way unless the person says otherwise", async () => {
    const fake = await withEarlier();
    await preview(FORMS.slice(2, 4), { fake });
    expect(textOf("merge-earlier")).toContain("接着上次汇总，上次的 2 个文件也在内。");
    expect(equations()[0]).toBe("文件4 = 3 + 0 + 1");
    await click([...byId("merge-place").querySelectorAll<HTMLElement>("input")][1] as HTMLElement);
    expect(textOf("merge-write")).toBe("写入“汇总_2025_2”");
    await click([...byId("merge-place").querySelectorAll<HTMLElement>("input")][0] as HTMLElement);
    await click(byId("merge-write"));
    await until(() => has("merge-done"));
    expect(fake.asked.find((line) => line.startsWith("writeMerged"))).toMatch(/^writeMerged 汇总_2025 汇总_2025 .*说明_2025 _zhibiao_merge$/u);
    expect(textOf("message")).toBe("已写入 6 格，原文件没有动。上次的表已换掉。");
  });

  test("is gone on from by a new worker too, should the one that opened it break down", async () => {
    const fake = await withEarlier();
    const port = workerPort();
    let breakDown = (): void => undefined;
    const reader: typeof port.reader = async () => {
      const line = await port.reader();
      return { ...line, hear: (listener, lost) => { breakDown = () => lost(new Error("out of memory")); line.hear(listener, lost); } };
    };
    await preview(FORMS.slice(2, 4), { fake, port: { ...port, reader } });
    expect(equations()[0]).toBe("文件4 = 3 + 0 + 1");
    breakDown();
    await click(button("重新试算"));
    await until(() => has("merge-preview"));
    expect(equations()[0]).toBe("文件4 = 3 + 0 + 1");
  });

  test("is left out when the person says so, and of no concern to files of another year", async () => {
    const fake = await withEarlier();
    await preview(FORMS.slice(2, 4), { fake });
    await click(button("不接上次的"));
    await until(() => equations()[0] === "文件2 = 1 + 0 + 1");
    await preview([["叶城县.xlsx", OF_2024]], { fake: Object.assign(fakeActions(), { workbook: fake.workbook }) });
    expect(equations()[0]).toBe("文件1 = 1 + 0 + 0");
    expect(textOf("merge-write")).toBe("写入“汇总_2024”");
  });
});

test("a merged workbook among the files is set aside until the person goes on from it", async () => {
  const first = await preview(FORMS.slice(0, 2));
  await click(byId("merge-download"));
  await until(() => first.given.size > 0);
  const [[name, bytes] = ["", new Uint8Array()]] = [...first.given];
  expect(name).toBe("汇总_xj-muni-14_2025.xlsx");
  expect(openMerged(readRequested(bytes, MERGED), await loadPlan("xj-muni-14"))).toMatchObject({ plan: "xj-muni-14", period: "2025", sheets: expect.arrayContaining(["汇总", "明细"]) });
  expect(readXlsx(bytes).sheets.map((one) => one.name)).toContain("汇总");
  await preview([...FORMS.slice(2, 4), ["去年底.xlsx", bytes]]);
  expect(equations()[0]).toBe("文件3 = 1 + 1 + 1");
  await click(button("接着它汇总"));
  await until(() => equations()[0] === "文件4 = 3 + 0 + 1");
});

test("of several years one is picked; the others are named, with why", async () => {
  await onMerge();
  await give(...FORMS.slice(0, 3), ["叶城县_2024.xlsx", OF_2024], FORMS[6] as (typeof FORMS)[number]);
  await until(() => has("merge-pair"));
  expect(document.body.textContent).toContain("没有收下 2 个文件");
  expect(document.body.textContent).toContain("其余 3 个读好了");
  await click(button("试算其余 3 个"));
  await until(() => has("merge-preview"));
  expect(equations()[0]).toBe("文件5 = 3 + 2 + 0");
  expect(rows("merge-quarantine-list").join()).toContain("是 2024 年的模板。");
});

test("the year that fewer files are of may be picked too; files are left out only by that press", async () => {
  await onMerge();
  await give(...FORMS.slice(0, 3), ["叶城县_2024.xlsx", OF_2024]);
  await until(() => has("merge-pair"));
  await choose(byId("merge-pair"), "0");
  expect(document.body.textContent).toContain("没有收下 3 个文件");
  await click(button("移去这 3 个"));
  await until(() => has("merge-preview"));
  expect(equations()[0]).toBe("文件1 = 1 + 0 + 0");
});

test("without a single form it says what each file is", async () => {
  await onMerge();
  await give(FORMS[6] as (typeof FORMS)[number]);
  await until(() => document.body.textContent?.includes("没有能汇总的表") ?? false);
  expect(document.body.textContent).toContain("不是 Excel 工作簿（是 csv）。");
  expect(textOf("message")).toBe("没有能汇总的表，还没有写任何东西。");
});

test("stopping ends the worker and keeps nothing", async () => {
  const port = workerPort(true);
  const { fake, pass } = await onMerge({ port });
  await give(...FORMS);
  await until(() => has("merge-stop"));
  await pass(250);
  expect(textOf("merge-reading")).toContain("喀什市_2025.xlsx正在读…");
  await click(byId("merge-stop"));
  expect(port.gate.ended()).toBe(true);
  expect(textOf("message")).toBe("已停止，什么都没有留下。");
  port.gate.open();
  await act(async () => { await new Promise((later) => { setTimeout(later, 100); }); });
  expect(has("merge-files")).toBe(true);
  expect(has("merge-preview")).toBe(false);
  expect(fake.papers).toEqual([]);
});

test("a list of areas says who should report and until when; one that names no area changes nothing", async () => {
  await preview();
  const list = async (text: string) => {
    const input = byId("merge-expected-list") as HTMLInputElement;
    Object.defineProperty(input, "files", { configurable: true, value: [fileOf(["名单.csv", new TextEncoder().encode(text)])] });
    await act(async () => { input.dispatchEvent(new Event("change", { bubbles: true })); });
  };
  await list("name\n喀什市\n");
  await until(() => document.body.textContent?.includes("第一行要有 area 这一列") ?? false);
  expect(equations()[2]).toBe("县市12 = 4 + 8");
  await list("area,due\n喀什市,2025-03-01\n叶城县,2025-03-01\n");
  await until(() => equations()[2] === "县市2 = 1 + 1");
  expect(rows("merge-quarantine-list").join()).toContain("莎车县不在应报地区里。");
});

test("a workbook that refuses keeps the dry run on show, and says nothing was written", async () => {
  const { fake } = await preview();
  fake.fails.set("writeMerged", new HostError("protected", "AccessDenied"));
  await click(byId("merge-write"));
  await until(() => document.querySelector(".card h2") !== null);
  expect(find(".card h2").textContent).toBe("没有汇总成");
  expect(has("merge-preview")).toBe(true);
});

/** Writing that waits with its first piece until it is let go on; then as a workbook does that puts back what fails. */
function slowWriting(): { readonly fake: Fake; readonly written: () => number; go(): void } {
  const fake = fakeActions();
  let go = (): void => undefined;
  let written = 0;
  const writeMerged: NonNullable<Fake["writeMerged"]> = async (pieces) => {
    for await (const piece of pieces) {
      if (piece.kind === "sheet" && written++ === 0) await new Promise<void>((resolve) => { go = resolve; });
    }
  };
  return { fake: { ...fake, writeMerged }, written: () => written, go: () => go() };
}

test("writing shows how far it is and can be stopped; the dry run is then on show as before", async () => {
  const { fake, written, go } = slowWriting();
  await preview(FORMS, { fake });
  await click(byId("merge-write"));
  await until(() => has("merge-making") && written() === 1);
  expect(textOf("merge-making")).toContain("正在写入…");
  await click(byId("merge-stop"));
  expect(textOf("merge-making")).toContain("正在停下…");
  go();
  await until(() => has("merge-preview"));
  expect(textOf("message")).toBe("已停止，什么都没有留下。");
  expect(written()).toBe(1);
});

test("all observations are given as SDMX too, with the structure beside them", async () => {
  const { given } = await preview(FORMS.slice(0, 2));
  await click(byId("merge-sdmx"));
  await until(() => given.size === 2);
  expect([...given.keys()]).toEqual(["汇总_xj-muni-14_2025_sdmx.csv", "汇总_xj-muni-14_2025_sdmx_structure.xml"]);
});

test("a record in the workbook that cannot be gone on from says so, and what to do", async () => {
  const fake = fakeActions();
  fake.workbook = { sheets: [sheet("汇总_2025")], parts: [{ namespace: "urn:zhibiao:merge:1", xml: '<merge xmlns="urn:zhibiao:merge:1" part="1" of="2">{}</merge>' }] };
  await preview(FORMS.slice(0, 2), { fake });
  expect(textOf("merge-earlier")).toContain("汇总记录坏了，接不上。选上次下载的汇总工作簿");
});

test("rates without components may be weighted by a column of the list of areas; the sheets say by what", async () => {
  const { fake } = await preview(FORMS.slice(0, 2));
  const input = byId("merge-expected-list") as HTMLInputElement;
  Object.defineProperty(input, "files", { configurable: true, value: [fileOf(["名单.csv", new TextEncoder().encode("area,人口,备注\n喀什市,57.2,大\n疏附县,28.6,\n")])] });
  await act(async () => { input.dispatchEvent(new Event("change", { bubbles: true })); });
  await until(() => equations()[2] === "县市2 = 2 + 0");
  await click(find('[data-testid="merge-refused"] summary'));
  await until(() => has("merge-refused-list"));
  const before = rows("merge-refused-list").length;
  const options = () => [...byId("merge-weight").querySelectorAll("option")].map(({ textContent }) => textContent);
  expect(options()[0]).toBe("不汇总");
  expect(options()).toContain("按“人口”加权");
  expect(options().join()).not.toContain("备注");
  await choose(byId("merge-weight"), "list 人口");
  await until(() => rows("merge-refused-list").length < before);
  await choose(byId("merge-round"), "0");
  await click(byId("merge-write"));
  await until(() => has("merge-done"));
  const [paper] = fake.papers;
  const weighted = sheetNamed(paper, "汇总_2025").content.find((line) => line[4] === "加权");
  expect([weighted?.[5], weighted?.[11]]).toEqual([Number(((99.5 * 57.2 + 97 * 28.6) / 85.8).toPrecision(15)), "没有分子分母，按“人口”加权。"]);
  expect(JSON.stringify(sheetNamed(paper, "说明_2025").content)).toContain("没有分子分母的按“人口”加权，“汇总”里逐项注明");
  expect(sheetNamed(paper, "舍位预览_2025").content[0]?.[0]).toContain("取到整数");
});

test("in English it says the same", async () => {
  await preview(FORMS, { language: "en-US" });
  expect(equations()[0]).toBe("Files7 = 5 + 1 + 1");
  expect(textOf("message")).toBe("Dry run done, nothing written.");
  await click(find('[data-testid="merge-findings"] summary'));
});

test("where the page may have no worker, it reads the files itself", async () => {
  const stage = await openPane({ memory: new Map([["merge-expected", KASHGAR]]) });
  await click(byId("tab-merge"));
  await until(() => has("merge-files"));
  await give(...FORMS.slice(0, 2));
  for (let turn = 0; turn < 40 && !has("merge-preview"); turn++) {
    await stage.pass(0);
    await act(async () => { await new Promise((later) => { setTimeout(later, 50); }); });
  }
  expect(equations()[0]).toBe("文件2 = 2 + 0 + 0");
});

test("without a list of areas nobody is said to be missing, and it says that there is none", async () => {
  const stage = await openPane({ reader: workerPort().reader });
  await click(byId("tab-merge"));
  await until(() => has("merge-files"));
  await give(...FORMS.slice(0, 2));
  await until(() => has("merge-preview"));
  expect(equations()[2]).toBe("县市2 = 2");
  expect(textOf("merge-balance")).toContain("没有应报名单");
  expect(find(".context p").textContent).toBe("新疆城镇市政“十四五” · 已报 2 个县市");
  expect(stage.fake.papers).toEqual([]);
});

test("more files come to those that are read; a copy counts once", async () => {
  await preview(FORMS.slice(0, 2));
  await give(FORMS[2] as (typeof FORMS)[number], FORMS[0] as (typeof FORMS)[number]);
  await until(() => has("merge-preview"));
  expect(equations()[0]).toBe("文件4 = 3 + 0 + 1");
});

test("files that come after writing are late: they go on from what was just written", async () => {
  const { fake } = await preview(FORMS.slice(0, 2));
  await click(byId("merge-write"));
  await until(() => has("merge-done"));
  fake.workbook = holding(fake.papers[0] as Paper);
  await click(byId("tab-check"));
  await click(byId("tab-merge"));
  await until(() => has("merge-done"));
  await give(FORMS[3] as (typeof FORMS)[number]);
  await until(() => has("merge-preview"));
  expect(textOf("merge-earlier")).toContain("上次的 2 个文件也在内");
  expect(equations()[0]).toBe("文件3 = 3 + 0 + 0");
});

test("where a merge becomes a file, writing gives it to the person, and late files go on from it all the same", async () => {
  const stage = await preview(FORMS.slice(0, 2), { fake: { ...fakeActions(), writeMerged: null } });
  expect(textOf("merge-write")).toBe("下载汇总工作簿（.xlsx）");
  await click(byId("merge-write"));
  await until(() => has("merge-done"));
  expect([...stage.given.keys()]).toEqual(["汇总_xj-muni-14_2025.xlsx"]);
  await give(FORMS[3] as (typeof FORMS)[number]);
  await until(() => has("merge-preview"));
  expect(equations()[0]).toBe("文件3 = 3 + 0 + 0");
});

test("stopping before the worker is there stops all the same", async () => {
  const port = workerPort();
  let come = (): void => undefined;
  const late: typeof port = { ...port, reader: async () => { await new Promise<void>((resolve) => { come = resolve; }); return port.reader(); } };
  await onMerge({ port: late });
  await give(...FORMS);
  await until(() => has("merge-stop"));
  await click(byId("merge-stop"));
  await act(async () => { come(); await new Promise((later) => { setTimeout(later, 100); }); });
  expect(has("merge-preview")).toBe(false);
  expect(port.gate.ended()).toBe(true);
});
