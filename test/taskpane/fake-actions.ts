import { isForm, type Checked } from "../../src/app/check";
import type { Explained } from "../../src/app/explain";
import type { CellsChanged } from "../../src/app/ports";
import type { Rechecked } from "../../src/app/recheck";
import type { Reported } from "../../src/app/report";
import type { Repaired } from "../../src/app/repair";
import type { Reviewed } from "../../src/app/review";
import type { Submitted } from "../../src/app/submit";
import type { Area, Current, Inserted, KeptPrevious, PaneActions } from "../../src/taskpane/actions";
import { findArea } from "../../src/core/catalogue/area";
import type { ReadWorkbook } from "../../src/core/sheet/cells";
import type { Piece } from "../../src/core/sheet/pieces";
import type { Paper, Sheet, XmlPart } from "../../src/core/sheet/sheet";
import { sentence } from "../../src/core/report/sentence";
import { checkedForm, FOUND, HALF_FILLED, TEMPLATE, undecided } from "./form";

/** Areas that the made-up catalogue knows; 新城区 is there twice, and 喀什 may be two. */
export const AREAS: readonly Area[] = [
  { code: "653100", name: "喀什地区", path: "新疆维吾尔自治区/喀什地区", areaType: "city" },
  { code: "653101", name: "喀什市", path: "新疆维吾尔自治区/喀什地区/喀什市", areaType: "city" },
  { code: "653125", name: "莎车县", path: "新疆维吾尔自治区/喀什地区/莎车县", areaType: "county" },
  { code: "150102", name: "新城区", path: "内蒙古自治区/呼和浩特市/新城区", areaType: "city" },
  { code: "610102", name: "新城区", path: "陕西省/西安市/新城区", areaType: "city" },
];

/** A workbook behind the pane, for tests to look into and to steer. */
export type Fake = PaneActions & {
  current_: Current | null;
  checked: Checked;
  /** Everything asked of the workbook, in order: `write I9 98.6`. */
  readonly asked: string[];
  /** Thrown once by the next action of that name. */
  readonly fails: Map<string, unknown>;
  /** What looking at changed rows gives; thrown when it is an error. */
  rechecked: Rechecked | Error;
  /** What submitting, and keeping last year's values, gives. */
  submitted: Submitted;
  keptPrevious: KeptPrevious;
  /** What reviewing gives. */
  reviewed: Reviewed;
  /** What repairing gives. */
  repaired: Repaired;
  /** What the workbook holds of sheets and of an earlier merge, and the merges that were written. */
  workbook: ReadWorkbook;
  readonly papers: Paper[];
  /** A change in a row (one-based), by a person unless it is our own; null stands for more than rows can tell. */
  changed(row: number | null, own?: boolean): void;
  /** Whether anybody listens to changes. */
  heard(): boolean;
};

/** A check of the half-filled form. */
export const HALF_CHECKED = checkedForm(HALF_FILLED, FOUND, [undecided(9, "pending")]);

/** Actions on nothing but their own memory. */
export function fakeActions(change: Partial<Pick<Fake, "current_" | "checked">> = {}): Fake {
  let listener: ((change: CellsChanged) => void) | null = null;
  const step = <T>(name: string, ...rest: unknown[]): ((value: T) => Promise<T>) => async (value) => {
    fake.asked.push([name, ...rest].join(" "));
    const failure = fake.fails.get(name);
    fake.fails.delete(name);
    if (failure) throw failure;
    return value;
  };
  const fake: Fake = {
    current_: null, checked: HALF_CHECKED, asked: [], fails: new Map(), ...change,
    loadPlan: async () => undefined,
    rechecked: { kind: "same" },
    workbook: { sheets: [], parts: [] }, papers: [],
    submitted: { kind: "noForm", checked: HALF_CHECKED }, reviewed: { kind: "faulty", faults: [] }, repaired: { kind: "noForm", checked: HALF_CHECKED }, keptPrevious: { kind: "kept", period: "2024", values: 18 },
    changed: (row, own = false) => listener?.({ sheet: "id", span: row === null ? null : { row: row - 1, rows: 1 }, own }),
    heard: () => listener !== null,
    plans: () => [{ id: "xj-muni-14", title: "新疆城镇市政基础设施“十四五”规划", shortTitle: "新疆城镇市政“十四五”", periods: ["2020", "2021", "2022", "2023", "2024", "2025"], defaultPeriod: "2025" }],
    lookUpArea: async (text) => ({ found: findArea(AREAS, text), suggested: AREAS.filter(({ name, code }) => text !== "" && (code.startsWith(text) || name.includes(text))) }),
    preview: (request) => ({ ...TEMPLATE, request }),
    current: () => step<Current | null>("current")(fake.current_),
    insert: (request) => step<Inserted>("insert", request.area, request.areaCode, request.areaType, request.period)({ kind: "inserted", sheet: "填报", rows: TEMPLATE.rows.length }),
    check: () => step<Checked>("check")(fake.checked),
    mark: (language) => step<Awaited<ReturnType<PaneActions["mark"]>>>("mark", language)({ checked: fake.checked, marked: 6, kept: 0 }),
    clear: () => step<number>("clear")(6),
    explain: ({ key, reason, text }) => step<Explained>("explain", key, reason ?? "-", text)({ kind: "explained", checked: fake.checked, cell: "K9" }),
    submit: () => step<Submitted>("submit")(fake.submitted),
    review: (verdicts, unit, language) => step<Reviewed>("review", unit || "-", language, ...verdicts.map((one) => (one.kind === "acceptForm" ? "form" : `${one.kind}:${one.key}${one.kind === "return" ? `=${one.reason}` : ""}`)))(fake.reviewed),
    recheckReturned: (language) => step<Checked>("recheckReturned", language)(fake.checked),
    repair: () => step<Repaired>("repair")(fake.repaired),
    keepPrevious: (file) => step<KeptPrevious>("keepPrevious", file.length)(fake.keptPrevious),
    report: () => step<string>("report")("<!doctype html>审核表"),
    reportSheet: () => step<Reported>("reportSheet")(isForm(fake.checked) ? { kind: "reported", checked: fake.checked, sheet: "审核表" } : { kind: "noForm", checked: fake.checked }),
    readMerged: () => step<ReadWorkbook>("readMerged")(fake.workbook),
    writeMerged: async (pieces, instead) => {
      const paper = await gathered(pieces);
      await step<void>("writeMerged", paper.sheets[0]?.name, ...instead)(undefined);
      fake.papers.push(paper);
    },
    select: (_sheet, cell) => step<void>("select", cell)(undefined),
    write: (_sheet, cell, value) => step<void>("write", cell, value)(undefined),
    watch: async (given) => { listener = given; return async () => { listener = null; }; },
    async recheck(_, changes) {
      const rows = changes.map(({ span }) => span && span.row + 1);
      const again = fake.rechecked;
      await step<void>("recheck", ...rows)(undefined);
      if (again instanceof Error) throw again;
      return again;
    },
    sentence,
  };
  return fake;
}

/** A paper from its pieces. */
async function gathered(pieces: AsyncIterable<Piece>): Promise<Paper> {
  const sheets: Sheet[] = [];
  const parts: XmlPart[] = [];
  for await (const piece of pieces) {
    const last = sheets[sheets.length - 1];
    if (piece.kind === "part") parts.push(piece.part);
    else if (piece.kind === "sheet") sheets.push(piece.sheet);
    else if (last) sheets[sheets.length - 1] = { ...last, content: [...last.content, ...piece.rows] };
  }
  return { sheets, names: [], parts };
}
