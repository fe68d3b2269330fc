import type { CellStyle } from "../read/cell-styles";
import { scanSheet, type RawCell } from "../read/sheet-scan";
import { flagText } from "../xml/xml-tree";
import { XmlScanner } from "../xml/xml-scan";

/** A row element: its number, zero-based, its offsets, and the style of cells it does not hold. */
export type RowPlace = { readonly row: number; readonly start: number; readonly innerStart: number; readonly empty: boolean; innerEnd: number; readonly style: number | undefined };

/** Where things stand in the text of a worksheet. */
export type SheetPlaces = {
  readonly rows: readonly RowPlace[];
  /** The first row element of each number. */
  readonly rowsByNumber: ReadonlyMap<number, RowPlace>;
  /** The cells of the rows asked for, by row, in the order they are written. */
  readonly cells: ReadonlyMap<number, readonly RawCell[]>;
  /** All cells with a shared formula. */
  readonly sharing: readonly RawCell[];
  /** Offset of the closing tag of all rows, and of the `<sheetData/>` that has none. */
  readonly dataEnd: number;
  readonly emptyData: { readonly start: number; readonly end: number } | undefined;
  readonly dimension: { readonly start: number; readonly end: number; readonly ref: string } | undefined;
  readonly protected: boolean;
  /** Whether that protection asks for a password before it is lifted. */
  readonly password: boolean;
  readonly columns: readonly { readonly first: number; readonly last: number; readonly style: number }[];
};

type Growing = {
  -readonly [K in keyof SheetPlaces]: SheetPlaces[K] extends readonly (infer T)[] ? T[] : SheetPlaces[K];
};

/** Finds rows, and the cells of some of them, by one walk. */
export function findPlaces(text: string, wantedRows: ReadonlySet<number>): SheetPlaces {
  const cells = new Map<number, RawCell[]>();
  const rowsByNumber = new Map<number, RowPlace>();
  const places: Growing = { rows: [], rowsByNumber, cells, sharing: [], dataEnd: -1, emptyData: undefined, dimension: undefined, protected: false, password: false, columns: [] };
  const scanner = new XmlScanner(text);
  scanSheet(scanner, {
    cell: (cell) => {
      if (wantedRows.has(cell.row)) cells.set(cell.row, pushed(cells.get(cell.row), cell));
      if (cell.formula?.shared !== undefined) places.sharing.push(cell);
    },
    row: (row) => {
      const place = rowPlace(row, scanner);
      places.rows.push(place);
      if (!rowsByNumber.has(row)) rowsByNumber.set(row, place);
    },
    rowEnd: ({ start }) => {
      const last = places.rows.at(-1);
      if (last) last.innerEnd = start;
    },
    dataEnd: ({ start, end }) => {
      places.dataEnd = start;
      const written = text.lastIndexOf("<", start - 1);
      if (start === end) places.emptyData = { start: written, end };
    },
    part: () => { readPart(scanner, places); },
  });
  return places;
}

function pushed(cells: RawCell[] = [], cell: RawCell): RawCell[] {
  cells.push(cell);
  return cells;
}

function rowPlace(row: number, scanner: XmlScanner): RowPlace {
  const styled = flagText(scanner.attribute("customFormat"));
  return { row, start: scanner.start, innerStart: scanner.end, empty: scanner.empty, innerEnd: scanner.end, style: styled ? Number(scanner.attribute("s") ?? 0) : undefined };
}

function readPart(scanner: XmlScanner, places: Growing): void {
  const { name, start, end } = scanner;
  if (name === "sheetProtection") {
    places.protected = flagText(scanner.attribute("sheet"));
    places.password = ["password", "hashValue"].some((hash) => (scanner.attribute(hash) ?? "") !== "");
  }
  if (name === "dimension" && scanner.empty) places.dimension = { start, end, ref: scanner.attribute("ref") ?? "" };
  if (name === "cols") readColumns(scanner, places);
}

function readColumns(scanner: XmlScanner, places: Growing): void {
  const depth = scanner.depth;
  while (scanner.next() && scanner.depth >= depth) {
    if (scanner.kind !== "open") continue;
    const number = (key: string): number => Number(scanner.attribute(key) ?? 0);
    places.columns.push({ first: number("min") - 1, last: number("max") - 1, style: number("style") });
  }
}

/** The style id that a cell has, or would have if it were there. */
export function styleAt(places: SheetPlaces, row: number, column: number): number {
  const cell = places.cells.get(row)?.find((each) => each.column === column);
  if (cell) return cell.style;
  const own = places.rowsByNumber.get(row)?.style;
  return own ?? places.columns.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
}

/** Whether protection closes a cell of this sheet. */
export function isLocked(places: SheetPlaces, styles: readonly CellStyle[], row: number, column: number): boolean {
  return places.protected && (styles[styleAt(places, row, column)]?.locked ?? true);
}
