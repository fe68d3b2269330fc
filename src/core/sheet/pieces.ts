import type { Content, Paper, Sheet, XmlPart } from "./sheet";

/**
 * One piece of a paper, small enough to be sent at once: a sheet with all but its rows, then its rows in order, the first of them
 * zero-based; a custom XML part. A paper too large to be held comes as its pieces, one after the other.
 */
export type Piece =
  | { readonly kind: "sheet"; readonly sheet: Sheet }
  | { readonly kind: "rows"; readonly row: number; readonly rows: Sheet["content"] }
  | { readonly kind: "part"; readonly part: XmlPart };

/** What the rows of one piece may weigh, in cells. */
export const PIECE_CELLS = 20_000;

/** Characters that weigh as much as a cell. */
export const CHARACTERS_A_CELL = 100;

/** A paper in pieces; its names stay with it. */
export function* piecesOf({ sheets, parts }: Pick<Paper, "sheets" | "parts">): Generator<Piece> {
  for (const sheet of sheets) yield* sheetPieces(sheet);
  for (const part of parts) yield { kind: "part", part };
}

/** One sheet in pieces. */
export function* sheetPieces(sheet: Sheet): Generator<Piece> {
  yield { kind: "sheet", sheet: { ...sheet, content: [] } };
  const { content } = sheet;
  for (let row = 0, end = 0; row < content.length; row = end) {
    end = endOfPiece(content, row);
    yield { kind: "rows", row, rows: content.slice(row, end) };
  }
}

/** At least one row, and as many as are light enough together. */
function endOfPiece(content: Sheet["content"], from: number): number {
  let weight = 0;
  for (let row = from; row < content.length; row++) {
    weight += rowWeight(content[row] ?? []);
    if (weight > PIECE_CELLS && row > from) return row;
  }
  return content.length;
}

function rowWeight(row: readonly Content[]): number {
  let characters = 0;
  for (const cell of row) if (typeof cell === "string") characters += cell.length;
  return Math.max(row.length, characters / CHARACTERS_A_CELL);
}

/** What rows weigh together, in cells. */
export function weightOf(rows: Sheet["content"]): number {
  return rows.reduce((weight, row) => weight + rowWeight(row), 0);
}
