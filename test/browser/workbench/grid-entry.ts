import { BLANK_SHEET } from "../../../src/core/sheet/sheet";
import { univerWorkbook } from "../../../src/workbench/grid/univer-workbook";
import type { Change } from "../../../src/workbench/host/host-workbook";
import { hostWorkbookCases } from "../../contract/host/contract";
import type { GridWindow } from "./grid-window";

/** A page with nothing but the grid, for tests that ask it directly and type into it by hand. */
const workbook = univerWorkbook(document.getElementById("grid") as HTMLElement);
const changes: Change[] = [];
const refusals: string[] = [];
workbook.on((change) => changes.push(change));
workbook.onRefusal((refusal) => refusals.push(refusal.kind === "locked" ? "locked" : refusal.title));

const grid: GridWindow["grid"] = {
  workbook,
  blank: async () => {
    await workbook.ready;
    await workbook.load({ sheets: [{ ...BLANK_SHEET, name: "Sheet1" }], names: [], parts: [] });
    changes.length = 0;
    refusals.length = 0;
  },
  area: (address, sheet = workbook.activeSheet()) => {
    const [, left = "A", top = "1", right = left, bottom = top] = /^([A-Z])(\d+)(?::([A-Z])(\d+))?$/.exec(address) ?? [];
    const column = left.charCodeAt(0) - 65;
    return { sheet, row: Number(top) - 1, column, rows: Number(bottom) - Number(top) + 1, columns: right.charCodeAt(0) - 64 - column };
  },
  values: (address) => workbook.read(grid.area(address)).map((row) => row.map(({ value }) => value)),
  formulas: (address) => workbook.read(grid.area(address)).map((row) => row.map(({ formula }) => formula)),
  heard: (kind) => changes.filter((change) => change.kind === kind),
  refusals,
  runCase: async (index) => {
    await grid.blank();
    await hostWorkbookCases[index]?.run(workbook);
  },
};
(window as unknown as GridWindow).grid = grid;
