import type { ReadSheet, ReadWorkbook } from "../sheet/cells";
import { BLANK_SHEET, type Sheet, type XmlPart } from "../sheet/sheet";
import { parseIntake, printIntake, type StoredMerge } from "./stored-json";

/** The namespace of the custom XML parts that hold what a merged workbook was made from. */
export const MERGE_NAMESPACE = "urn:zhibiao:merge:1";

/** The very hidden sheet that holds it a second time. */
export const MERGE_SHEET = "_zhibiao_merge";

/** Characters of one cell; Excel holds 32,767. */
const CELL_CHARACTERS = 30_000;

/** Characters of one part, so that no program has to hold the whole of a large merge as one document. */
const PART_CHARACTERS = 4_000_000;

/** Characters that are kept a second time; a larger merge has its parts alone. */
const MOST_IN_SHEET = 20_000_000;

/** Whether a workbook was written by a merge, by its parts or by its hidden sheet. */
export function isMergedWorkbook({ sheets, parts }: ReadWorkbook): boolean {
  return parts.some(({ namespace }) => namespace === MERGE_NAMESPACE) || sheets.some(({ name }) => name === MERGE_SHEET);
}

/** What a merged workbook carries of itself, so that late files can be added: its parts, and its hidden sheet unless it is very large. */
export function identityOf(stored: StoredMerge): { readonly parts: readonly XmlPart[]; readonly sheets: readonly Sheet[] } {
  const json = printIntake(stored);
  const chunks = cut(json, PART_CHARACTERS);
  const parts = chunks.map((chunk, index): XmlPart => ({ namespace: MERGE_NAMESPACE, xml: `<merge xmlns="${MERGE_NAMESPACE}" part="${index + 1}" of="${chunks.length}">${chunk}</merge>` }));
  const sheet: Sheet = { ...BLANK_SHEET, name: MERGE_SHEET, visibility: "veryHidden", content: [[MERGE_NAMESPACE], ...cut(json, CELL_CHARACTERS).map((chunk) => [chunk])] };
  return { parts, sheets: json.length > MOST_IN_SHEET ? [] : [sheet] };
}

function cut(text: string, length: number): string[] {
  return Array.from({ length: Math.ceil(text.length / length) }, (_, index) => text.slice(index * length, (index + 1) * length));
}

/** What a merged workbook was made from, from its parts or, where one is lost, its hidden sheet; undefined where neither can be read. */
export function readStored({ parts, sheets }: ReadWorkbook): StoredMerge | undefined {
  const sheet = sheets.find(({ name }) => name === MERGE_SHEET);
  return parseIntake(textOfParts(parts)) ?? (sheet && parseIntake(textOfSheet(sheet)));
}

const PART = /^<(?:\w+:)?merge\b[^>]*\bpart="(\d+)"[^>]*\bof="(\d+)"[^>]*>([^<]*)<\/(?:\w+:)?merge>\s*$/u;

/** Empty where a part is missing. */
function textOfParts(parts: readonly XmlPart[]): string {
  const read = parts.flatMap(({ namespace, xml }) => {
    const [, part, of, text = ""] = (namespace === MERGE_NAMESPACE && PART.exec(xml)) || [];
    return part === undefined ? [] : [{ part: Number(part), of: Number(of), text }];
  });
  const sorted = read.sort((one, other) => one.part - other.part);
  return sorted.every(({ part, of }, index) => part === index + 1 && of === sorted.length) ? sorted.map(({ text }) => text).join("") : "";
}

function textOfSheet(sheet: ReadSheet): string {
  const column = sheet.cells.map((row) => row[0]?.value);
  return column[0] === MERGE_NAMESPACE ? column.slice(1).join("") : "";
}
