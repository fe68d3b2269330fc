import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Paper, Sheet } from "../../src/core/sheet/sheet";
import { makeTemplate } from "../../src/core/template/make";
import { renderTemplate } from "../../src/core/template/render";
import { SYNTHETIC_REQUEST, syntheticCatalogue } from "../fixtures/synthetic-plan";
import { fileMaker, type Filling } from "./excel-file";

/** Where the made workbooks lie; the number changes with what is in them. */
const FOLDER = path.resolve(__dirname, "../../.cache/bench/intake-1");

const SHEETS = 6;
const ROWS_A_SHEET = 120;

/** Rows of the synthetic plan. */
export const INTAKE_ROWS = SHEETS * ROWS_A_SHEET;

/** Zero-based first row of indicators, one-based on the sheet. */
const FIRST_SHEET_ROW = 7;

const TARGET = 98;

/** The first workbooks of the intake, as paths; what is not there yet is made: each another area's, filled as people fill them. */
export function intakeFiles(count: number): string[] {
  mkdirSync(FOLDER, { recursive: true });
  const files = Array.from({ length: count }, (_, area) => path.join(FOLDER, `${area}.xlsx`));
  const missing = files.flatMap((file, area) => (existsSync(file) ? [] : [{ file, area }]));
  if (missing.length === 0) return files;
  const make = fileMaker(sixSheets(), new Set(["I", "J", "K"]));
  for (const { file, area } of missing) writeFileSync(file, make((sheet, column, row) => filling(area, sheet, column, row)));
  return files;
}

/** The synthetic plan's form, its rows spread over six sheets of the same shape; the identity names the first. */
function sixSheets(): Paper {
  const made = makeTemplate(syntheticCatalogue(INTAKE_ROWS), SYNTHETIC_REQUEST);
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  const papers = Array.from({ length: SHEETS }, (_, sheet) => {
    const rows = made.value.rows.slice(sheet * ROWS_A_SHEET, (sheet + 1) * ROWS_A_SHEET);
    return renderTemplate({ ...made.value, rows });
  });
  const [first] = papers;
  if (!first) throw new Error("no sheet");
  const forms = papers.map(({ sheets: [form] }, index): Sheet => (index === 0 ? form : { ...form, name: `${form.name}_${index + 1}` }));
  return { ...first, sheets: [...forms, ...first.sheets.slice(1)] };
}

/** What an area typed and what its formulas show: mostly numbers, a few statuses, texts and gaps, and an explanation beside each shortfall. */
function filling(area: number, sheet: number, column: string, row: number): Filling {
  if (row < FIRST_SHEET_ROW) return column === "N" && row === 4 ? "已填 118 / 120 行　达标 97 行" : undefined;
  const chance = ((area + 1) * 7919 + (sheet * ROWS_A_SHEET + row) * 104_729) % 10_007;
  const kind = chance % 100;
  const value = kind < 15 ? 9000 + (chance % 800) : 9800 + (chance % 200);
  if (kind === 99) return { J: "待报", L: "待报", K: `第${row}项 ${area + 1} 月统计后补报。` }[column];
  if (kind === 98) return { J: "不适用", L: "不适用" }[column];
  switch (column) {
    case "I": return kind === 97 ? `${value / 100}%` : value / 100;
    case "K": return kind < 15 ? `因第${(area % 37) + 1}批改造工程尚在施工，计划 ${(chance % 12) + 1} 月底前完成。` : undefined;
    case "L": return kind === 97 ? "先改数" : value >= TARGET * 100 ? "达标" : "未达标";
    case "M": return kind < 15 ? (TARGET * 100 - value) / 100 : "";
    default: return undefined;
  }
}
