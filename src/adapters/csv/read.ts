import Papa from "papaparse";

/** More lines than the country has areas of any level; a longer file is no list that a person made. */
const MAX_LINES = 100_000;

/** A list as read: its heads, and each line that holds something, by head, with its number in the file. */
export type Csv = { readonly heads: readonly string[]; readonly lines: readonly CsvLine[] };

/** One line; `text` is empty for a head that it has nothing under. */
export type CsvLine = { readonly line: number; text(head: string): string };

/** Reads a list with heads in its first line, UTF-8 or GB18030. */
export function readCsv(bytes: Uint8Array): Csv {
  const { data } = Papa.parse<string[]>(decode(bytes), { preview: MAX_LINES });
  const filled = data.map((cells, index) => ({ cells: cells.map((cell) => cell.trim()), line: index + 1 })).filter(({ cells }) => cells.some((cell) => cell !== ""));
  const heads = filled[0]?.cells ?? [];
  return { heads, lines: filled.slice(1).map(({ cells, line }) => ({ line, text: (head) => cells[heads.indexOf(head)] ?? "" })) };
}

/** Excel in China saves CSV as GB18030; only bytes that are no UTF-8 are read so. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
