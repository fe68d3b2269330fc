import { shiftedCharts } from "../host/shift";
import { Direction, type IRange } from "@univerjs/core";
import { InsertColCommand, InsertRowCommand, RemoveColCommand, RemoveRowCommand, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import type { SheetId } from "../host/host-workbook";
import { type Shift, shifted } from "./areas";
import { rawCell } from "./cell-content";
import { SET_FACTS, type SheetFacts } from "./facts";
import { shiftedFormula } from "./formula-shift";
import { type Grid, SET_LOOKS, type Step } from "./grid";
import type { Patch } from "./steps";

const SHIFTS: Record<string, { readonly axis: Shift["axis"]; readonly sign: 1 | -1 } | undefined> = {
  [InsertRowCommand.id]: { axis: "row", sign: 1 }, [RemoveRowCommand.id]: { axis: "row", sign: -1 },
  [InsertColCommand.id]: { axis: "column", sign: 1 }, [RemoveColCommand.id]: { axis: "column", sign: -1 },
};

type RowsOrColumns = { readonly range: IRange; readonly unitId?: string; readonly subUnitId?: SheetId; readonly direction?: Direction };

/**
 * What we keep beside Univer follows when rows or columns come and go, in the same undo step: areas of conditional formats,
 * filter, print and charts move, and new rows are as open for input as the one they were made from.
 */
export function followStructure(grid: Grid): void {
  grid.injector.get(SheetInterceptorService).interceptCommand({
    getMutations: ({ id, params }) => {
      const shift = shiftOf(id, params as RowsOrColumns | undefined);
      if (!shift) return { redos: [], undos: [] };
      // A removal does not say which sheet it is for; it is the one on show.
      const sheet = (params as RowsOrColumns).subUnitId ?? grid.book.ensureActiveSheet().getSheetId();
      const before = grid.facts.of(sheet);
      const step = (facts: Partial<SheetFacts>): Step => ({ id: SET_FACTS, params: { ...grid.address(sheet), facts } });
      const after = shiftedFacts(before, shift);
      const opened = id === InsertRowCommand.id && !grid.own ? [likeSource(grid, sheet, params as RowsOrColumns)] : [];
      return { redos: [step(after), ...opened], undos: [step({ rules: before.rules, filter: before.filter, print: before.print, charts: before.charts })] };
    },
  });
}

function shiftOf(command: string, params: Partial<RowsOrColumns> | undefined): Shift | undefined {
  const kind = SHIFTS[command];
  if (!kind || !params?.range) return undefined;
  const [at, end] = kind.axis === "row" ? [params.range.startRow, params.range.endRow] : [params.range.startColumn, params.range.endColumn];
  return { axis: kind.axis, at, count: kind.sign * (end - at + 1) };
}

function shiftedFacts({ rules, filter, print, charts }: SheetFacts, shift: Shift): Partial<SheetFacts> {
  const area = print.area && shifted(print.area, shift);
  return {
    rules: rules.flatMap((rule) => {
      const moved = shifted(rule.area, shift);
      return moved ? [{ ...rule, area: moved, formula: shiftedFormula(rule.formula, rule.area, moved, shift) }] : [];
    }),
    filter: filter && (shifted(filter, shift) ?? null),
    print: area ? { ...print, area } : print,
    charts: shiftedCharts(charts, (of) => shifted(of, shift)),
  };
}

function likeSource(grid: Grid, sheet: SheetId, { range, direction }: RowsOrColumns): Step {
  const source = direction === Direction.UP ? range.startRow : range.startRow - 1;
  const cellValue: Patch = {};
  for (let column = 0; column < grid.sheet(sheet).getColumnCount(); column++) {
    const custom = rawCell(grid, sheet, source, column)?.custom;
    if (custom) for (let row = range.startRow; row <= range.endRow; row++) (cellValue[row] ??= {})[column] = { custom };
  }
  return { id: SET_LOOKS, params: { ...grid.address(sheet), cellValue } };
}
