import type { HostWorkbook, SheetArea } from "../host/host-workbook";

type Value = string | number | boolean;

/** The rows of a column in ascending order, as offsets: numbers, then text, then truths, empty ones last, equal ones as they were. */
export function ascending(values: readonly Value[]): number[] {
  return values.map((_, index) => index).sort((one, other) => compare(values[one] ?? "", values[other] ?? "") || one - other);
}

const RANKS = { number: 0, string: 1, boolean: 2 } as const;

function rank(value: Value): number {
  return value === "" ? 3 : RANKS[typeof value as keyof typeof RANKS];
}

function compare(one: Value, other: Value): number {
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  return typeof one === "number" && typeof other === "number" ? one - other : String(one).localeCompare(String(other), "zh");
}

/** The rows below the filter's heads that sorting by the selected column moves; undefined where there are none. */
export function sortedRows(workbook: Pick<HostWorkbook, "selection" | "filter" | "read">): { area: SheetArea; order: number[] } | undefined {
  const { sheet, column } = workbook.selection();
  const filter = workbook.filter(sheet);
  if (!filter || filter.rows < 2 || column < filter.column || column >= filter.column + filter.columns) return undefined;
  const area = { ...filter, row: filter.row + 1, rows: filter.rows - 1 };
  return { area, order: ascending(workbook.read({ ...area, column, columns: 1 }).map(([cell]) => cell?.value ?? "")) };
}
