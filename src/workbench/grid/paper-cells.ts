import { CellValueType, type ICellData, type IObjectMatrixPrimitiveType, type IStyleData, type Nullable } from "@univerjs/core";
import type { Content, Sheet, Style } from "../../core/sheet/sheet";
import { eachCell } from "./areas";
import { toStyleData } from "./style-data";

/** The styles of a workbook, each once. */
export class StyleBook {
  readonly all: Record<string, Nullable<IStyleData>> = {};
  readonly #ids = new Map<string, string>();

  idOf(style: Style): string {
    const key = JSON.stringify(style);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `style-${this.#ids.size + 1}`;
    this.#ids.set(key, id);
    this.all[id] = toStyleData(style, null);
    return id;
  }
}

type Cells = IObjectMatrixPrimitiveType<ICellData>;

/** A sheet's cells with their looks, and how far they reach. */
export function paintedCells(sheet: Sheet, styles: StyleBook): { cells: Cells; rows: number; columns: number } {
  const cells: Cells = {};
  let [rows, columns] = [0, 0];
  const put = (row: number, column: number, part: ICellData) => {
    ((cells[row] ??= {})[column]) = { ...cells[row]?.[column], ...part };
    [rows, columns] = [Math.max(rows, row + 1), Math.max(columns, column + 1)];
  };
  sheet.content.forEach((line, row) => line.forEach((content, column) => content !== null && content !== "" && put(row, column, cellOf(content))));
  for (const [key, style] of paintedStyles(sheet)) {
    const [row, column] = key.split(",").map(Number) as [number, number];
    const { locked = true, ...drawn } = style;
    put(row, column, { s: styles.idOf(drawn), ...(!locked && { custom: { unlocked: true } }) });
  }
  return { cells, rows, columns };
}

/** Later paints win, property by property. */
function paintedStyles(sheet: Sheet): Map<string, Style> {
  const painted = new Map<string, Style>();
  for (const { area, style } of sheet.paints) eachCell(area, (row, column) => {
    const key = `${row},${column}`;
    painted.set(key, { ...painted.get(key), ...style });
  });
  return painted;
}

function cellOf(content: Exclude<Content, null>): ICellData {
  if (typeof content !== "object") return valueCell(content);
  return { f: content.formula, ...(content.value !== undefined && content.value !== "" && valueCell(content.value)) };
}

function valueCell(value: string | number | boolean): ICellData {
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  // Text that looks like a number is text because the file says so.
  return { v: value, t: value !== "" && Number.isFinite(Number(value)) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}
