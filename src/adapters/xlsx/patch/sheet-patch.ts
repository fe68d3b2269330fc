import { a1, a1Area, parseArea } from "../../../core/sheet/address";
import type { Content } from "../../../core/sheet/sheet";
import { cellXml, encodeFormula } from "../write/content-part";
import { shiftFormula } from "../read/shared-formula";
import { findPlaces, styleAt, type RowPlace, type SheetPlaces } from "./sheet-places";
import type { RawCell } from "../read/sheet-scan";
import { applyEdits, opened, prefixed, prefixOf, withAttribute, type Edit } from "../xml/xml-edit";
import { rootStart } from "../xml/xml-tree";
import { element } from "../xml/xml-write";

/** What one cell is to hold; its look stays. Row and column zero-based. */
export type Placement = { readonly row: number; readonly column: number; readonly content: Content };

/** A worksheet with other contents; `formulas` is true when one came or went. */
export type PatchedSheet = { readonly text: string; readonly formulas: boolean };

/** A sheet's text with what all edits of it need. */
type Page = { readonly text: string; readonly places: SheetPlaces; readonly prefix: string };

/** The wanted contents of one row by column. */
type RowContents = ReadonlyMap<number, Content>;

/** Puts contents into a worksheet's text and leaves every other character alone. */
export function patchSheet(text: string, placements: readonly Placement[]): PatchedSheet {
  const byRow = groupByRow(placements);
  const page = { text, places: findPlaces(text, new Set(byRow.keys())), prefix: prefixOf(text, rootStart(text)) };
  const rows = [...byRow].sort(([one], [other]) => one - other);
  const replaced = rows.flatMap(([row, contents]) => cellsOf(page, row).filter(({ column }) => contents.has(column)));
  const edits = [
    ...rows.flatMap(([row, contents]) => editsInRow(page, row, contents)),
    ...newRows(page, rows.filter(([row]) => !page.places.rowsByNumber.has(row))),
    ...unshare(page, replaced),
    ...dimensionEdits(page, placements),
  ];
  const formulas = replaced.some(({ formula }) => formula !== null) || placements.some(({ content }) => content !== null && typeof content === "object");
  return { text: applyEdits(text, edits), formulas };
}

/** Later placements win over earlier ones of the same cell. */
function groupByRow(placements: readonly Placement[]): Map<number, Map<number, Content>> {
  const rows = new Map<number, Map<number, Content>>();
  for (const { row, column, content } of placements) {
    const contents = rows.get(row) ?? new Map<number, Content>();
    rows.set(row, contents.set(column, content));
  }
  return rows;
}

const cellsOf = ({ places }: Page, row: number): readonly RawCell[] => places.cells.get(row) ?? [];

function xmlOf({ places, prefix }: Page, row: number, column: number, content: Content): string {
  return prefixed(cellXml(a1(row, column), content, styleAt(places, row, column)), prefix);
}

function editsInRow(page: Page, row: number, contents: RowContents): Edit[] {
  const place = page.places.rowsByNumber.get(row);
  const there = cellsOf(page, row);
  const edits = there.filter(({ column }) => contents.has(column))
    .map(({ column, start, end }): Edit => ({ start, end, text: xmlOf(page, row, column, contents.get(column) ?? null) }));
  const known = new Set(there.map(({ column }) => column));
  const missing = filled(contents).filter(([column]) => !known.has(column));
  return place && missing.length > 0 ? [...edits, ...intoRow(page, place, there, missing)] : edits;
}

/** The contents that need a cell, from left to right. */
function filled(contents: RowContents): [number, Content][] {
  return [...contents].filter(([, content]) => content !== null && content !== "").sort(([one], [other]) => one - other);
}

/** Takes `spans` away: it is only a hint, and no longer true. */
function intoRow(page: Page, place: RowPlace, there: readonly RawCell[], missing: readonly [number, Content][]): Edit[] {
  const { start, innerStart } = place;
  const tag = withAttribute(page.text.slice(start, innerStart), "spans", undefined);
  if (place.empty) return [{ start, end: innerStart, text: opened(tag, missing.map(([column, content]) => xmlOf(page, place.row, column, content)).join("")) }];
  const inserted = missing.map(([column, content]): Edit => {
    const at = there.find((cell) => cell.column > column)?.start ?? place.innerEnd;
    return { start: at, end: at, text: xmlOf(page, place.row, column, content) };
  });
  return [{ start, end: innerStart, text: tag }, ...inserted];
}

function newRows(page: Page, rows: readonly (readonly [number, RowContents])[]): Edit[] {
  const { places, prefix, text } = page;
  const made = rows.flatMap(([row, contents]) => {
    const cells = filled(contents).map(([column, content]) => xmlOf(page, row, column, content)).join("");
    return cells === "" ? [] : [{ row, xml: `<${prefix}row r="${row + 1}">${cells}</${prefix}row>` }];
  });
  if (made.length === 0) return [];
  if (places.emptyData) {
    const { start, end } = places.emptyData;
    return [{ start, end, text: opened(text.slice(start, end), made.map(({ xml }) => xml).join("")) }];
  }
  return made.map(({ row, xml }) => {
    const at = places.rows.find((each) => each.row > row)?.start ?? places.dataEnd;
    return { start: at, end: at, text: xml };
  });
}

/** When the cell that holds a shared formula goes, those that share it get their own. */
function unshare({ places, prefix }: Page, replaced: readonly RawCell[]): Edit[] {
  const gone = new Set(replaced.map(({ start }) => start));
  const heirs = (shared: string): RawCell[] => places.sharing.filter((cell) => cell.formula?.shared === shared && cell.formula.text === "" && !gone.has(cell.start));
  return replaced.flatMap(({ row, column, formula }) => {
    if (formula?.shared === undefined || formula.text === "") return [];
    return heirs(formula.shared).map((cell): Edit => ({
      start: cell.formula?.start ?? 0, end: cell.formula?.end ?? 0,
      text: prefixed(element("f", {}, encodeFormula(shiftFormula(formula.text, cell.row - row, cell.column - column))), prefix),
    }));
  });
}

/** The area the sheet claims to use grows with what is put in. */
function dimensionEdits({ text, places: { dimension } }: Page, placements: readonly Placement[]): Edit[] {
  const area = dimension && parseArea(dimension.ref);
  const added = placements.filter(({ content }) => content !== null && content !== "");
  if (!area || added.length === 0) return [];
  const { start, end } = dimension;
  let { row: top, column: left } = area;
  let bottom = top + area.rows;
  let right = left + area.columns;
  for (const { row, column } of added) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row + 1);
    right = Math.max(right, column + 1);
  }
  return [{ start, end, text: withAttribute(text.slice(start, end), "ref", a1Area({ row: top, column: left, rows: bottom - top, columns: right - left })) }];
}
