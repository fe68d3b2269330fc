import Papa from "papaparse";
import { UsageError } from "./command";

/** One line of areas.csv: a name or code, and when its report is due (empty when not said). */
export type AreaLine = { readonly area: string; readonly due: string };

/** More lines than the country has areas of any level; a longer file is no area list. */
const MAX_LINES = 100_000;

/** Reads areas.csv: header `area,due` (due may be missing), UTF-8 or GB18030; throws `UsageError` where it is neither. */
export function readAreasCsv(file: string, bytes: Uint8Array): readonly AreaLine[] {
  const { data, meta } = Papa.parse<Record<string, string>>(decode(bytes), { header: true, skipEmptyLines: "greedy", transformHeader: (head) => head.trim(), preview: MAX_LINES });
  if (!meta.fields?.includes("area")) throw new UsageError(`${file}：第一行要有 area 这一列（area,due）。`, `${file}: the first line must name a column area (area,due).`);
  const lines = data.map((line) => ({ area: line["area"]?.trim() ?? "", due: line["due"]?.trim() ?? "" })).filter(({ area }) => area !== "");
  if (lines.length === 0) throw new UsageError(`${file}：没有一个地区。`, `${file}: names no area.`);
  return lines;
}

/** Excel in China saves CSV as GB18030; only bytes that are no UTF-8 are read so. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
