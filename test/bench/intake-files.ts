import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { columnName } from "../../src/core/sheet/address";
import { FIRST_ROW, layOut } from "../../src/core/template/layout";
import { SYNTHETIC_REQUEST } from "../fixtures/synthetic-plan";
import { CACHE } from "./cache";
import { fileMaker, type Filling } from "./excel-file";
import { ROWS_A_SHEET } from "./intake-size";
import { sixSheets, syntheticTemplate } from "./synthetic-form";

/** Where the made workbooks lie, inside the project but not of it; the number changes with what is in them. */
const FOLDER = path.join(CACHE, "intake-2");

const TARGET = 98;

/** The first workbooks of the intake, as paths; what is not there yet is made: each another area's, filled as people fill them. */
export function intakeFiles(count: number): string[] {
  mkdirSync(FOLDER, { recursive: true });
  const files = Array.from({ length: count }, (_, area) => path.join(FOLDER, `${area}.xlsx`));
  const missing = files.flatMap((file, area) => (existsSync(file) ? [] : [{ file, area }]));
  if (missing.length === 0) return files;
  const template = syntheticTemplate(SYNTHETIC_REQUEST.area);
  const { columns } = layOut(template);
  const letter = { value: columnName(columns["实际值"]), status: columnName(columns["状态"]), note: columnName(columns["填报说明"]), met: columnName(columns["达标情况"]), gap: columnName(columns["差距"]) };
  const make = fileMaker(sixSheets(template), new Set([letter.value, letter.status, letter.note]), SYNTHETIC_REQUEST.area);
  for (const { file, area } of missing) {
    const bytes = make(`测试${area + 1}市`, (sheet, column, row) => {
      if (row <= FIRST_ROW) return "已填 118 / 120 行　达标 97 行";
      const filled = fillings(area, sheet, row);
      return column === letter.value ? filled.value : column === letter.status ? filled.status : column === letter.note ? filled.note : column === letter.met ? filled.met : filled.gap;
    });
    writeFileSync(file, bytes);
  }
  return files;
}

type Row = { readonly value?: number | string; readonly status?: string; readonly note?: string; readonly met: string; readonly gap: number | string };

/** What an area typed in a row and what its formulas show: mostly numbers, a few statuses and texts, and an explanation beside each shortfall. */
function fillings(area: number, sheet: number, row: number): { readonly [K in keyof Row]-?: Filling } {
  const chance = ((area + 1) * 7919 + (sheet * ROWS_A_SHEET + row) * 104_729) % 10_007;
  const filled = rowOf(area, row, chance);
  return { value: filled.value, status: filled.status, note: filled.note, met: filled.met, gap: filled.gap };
}

function rowOf(area: number, row: number, chance: number): Row {
  const kind = chance % 100;
  if (kind === 99) return { status: "待报", note: `第${row}项 ${(area % 12) + 1} 月统计后补报。`, met: "待报", gap: "" };
  if (kind === 98) return { status: "不适用", met: "不适用", gap: "" };
  if (kind === 97) return { value: `${(9800 + (chance % 200)) / 100}%`, met: "先改数", gap: "" };
  if (kind >= 15) return { value: (TARGET * 100 + (chance % 200)) / 100, met: "达标", gap: "" };
  const short = 800 - (chance % 800);
  return { value: (TARGET * 100 - short) / 100, met: "未达标", gap: short / 100, note: `因第${(area % 37) + 1}批改造工程尚在施工，计划 ${(chance % 12) + 1} 月底前完成。` };
}
