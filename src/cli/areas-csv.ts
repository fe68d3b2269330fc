import { UsageError } from "./command";
import { readCsv, type CsvLine } from "../adapters/csv/read";

/** One line of areas.csv: a name or code, when its report is due (empty when not said), and what stands in any column, by its head. */
export type AreaLine = { readonly area: string; readonly due: string; readonly text: CsvLine["text"] };

/** Reads areas.csv: header `area,due` (due may be missing), UTF-8 or GB18030; throws `UsageError` where it is neither. */
export function readAreasCsv(file: string, bytes: Uint8Array): readonly AreaLine[] {
  const { heads, lines } = readCsv(bytes);
  if (!heads.includes("area")) throw new UsageError(`${file}：第一行要有 area 这一列（area,due）。`, `${file}: the first line must name a column area (area,due).`);
  const areas = lines.map(({ text }) => ({ area: text("area"), due: text("due"), text })).filter(({ area }) => area !== "");
  if (areas.length === 0) throw new UsageError(`${file}：没有一个地区。`, `${file}: names no area.`);
  return areas;
}
