import { INK } from "../../sheet/palette";
import { BLANK_SHEET, type Area, type Content, type Line, type Paint, type Sheet, type Style } from "../../sheet/sheet";

/** One column of a table: its head, its width in characters, and how its cells look where that is not as text. */
export type TableColumn = { readonly head: string; readonly width: number; readonly style?: Style };

/** A table with a title and a remark above it; a tidy one has neither, only its heads. */
export type Table = { readonly name: string; readonly title?: string; readonly remark?: string; readonly columns: readonly TableColumn[]; readonly lines: readonly (readonly Content[])[]; readonly frozenColumns?: number };

/** The font of everything a merge writes. */
export const FONT = "微软雅黑";

const hairline: Line = { style: "thin", color: INK.hairline };

/** How a cell of a table looks; white, since nothing in it is for writing and everything is for reading. */
export const BODY: Style = { font: FONT, size: 10, color: INK.text, vertical: "center", top: hairline, bottom: hairline, left: hairline, right: hairline };

/** How heads look. */
export const HEAD: Style = { font: FONT, size: 10, bold: true, color: INK.text, fill: INK.head, horizontal: "center", vertical: "center", wrap: true, top: hairline, bottom: hairline, left: hairline, right: hairline };

/** How a title looks. */
export const TITLE: Style = { font: FONT, size: 16, bold: true, color: INK.text, vertical: "center" };

/** How a remark looks. */
export const REMARK: Style = { font: FONT, size: 10, color: INK.quiet, vertical: "center" };

/** Landscape, one page wide. */
export const LANDSCAPE: NonNullable<Sheet["print"]> = {
  orientation: "landscape", margins: { left: 10, right: 10, top: 11, bottom: 14, footer: 7 }, fitWidth: true, centered: true, footerLeft: "", footerRight: "第 &P 页 共 &N 页",
};

/** The same with heads repeated on each page. */
export function printed(headRow: number): NonNullable<Sheet["print"]> {
  return { ...LANDSCAPE, repeatRows: { first: headRow, last: headRow } };
}

/** Characters that one cell takes; what is longer is no figure and no sentence of ours. */
const MOST_CHARACTERS = 32_000;

/** Content that a cell can hold. */
function held(content: Content): Content {
  return typeof content === "string" && content.length > MOST_CHARACTERS ? `${content.slice(0, MOST_CHARACTERS)}…` : content;
}

/** A table as a sheet: heads frozen and filtered. */
export function tableSheet({ name, title, remark = "", columns, lines, frozenColumns = 0 }: Table): Sheet {
  const top: Content[][] = title === undefined ? [] : [[title], [remark]];
  const headRow = top.length;
  const row = (at: number, rows = 1): Area => ({ row: at, column: 0, rows, columns: columns.length });
  const looks = columns.flatMap(({ style }, column): Paint[] => (style && lines.length > 0 ? [{ area: { row: headRow + 1, column, rows: lines.length, columns: 1 }, style }] : []));
  return {
    ...BLANK_SHEET, name, gridlines: false, columnWidths: columns.map(({ width }) => width),
    content: [...top, columns.map(({ head }) => head), ...lines.map((line) => line.map(held))],
    rowHeights: title === undefined ? [24] : [28, 20, 24],
    paints: [
      ...(title === undefined ? [] : [{ area: row(0), style: TITLE }, { area: row(1), style: REMARK }]),
      { area: row(headRow), style: HEAD }, ...(lines.length > 0 ? [{ area: row(headRow + 1, lines.length), style: BODY }] : []), ...looks,
    ],
    frozen: { rows: headRow + 1, columns: frozenColumns }, filter: { ...row(headRow), rows: lines.length + 1 }, print: printed(headRow),
  };
}
