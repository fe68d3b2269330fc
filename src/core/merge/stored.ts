import type { ReadSheet, ReadWorkbook } from "../sheet/cells";
import { BLANK_SHEET, type Sheet, type XmlPart } from "../sheet/sheet";
import { parseIntake, printIntake, type StoredMerge } from "./stored-json";

/** The namespace of the custom XML parts that hold what a merged workbook was made from. */
export const MERGE_NAMESPACE = "urn:zhibiao:merge:1";

/** The very hidden sheet that holds it a second time. */
export const MERGE_SHEET = "_zhibiao_merge";

/** Characters of one cell; Excel holds 32,767. */
const CELL_CHARACTERS = 30_000;

/** Characters of one part: Excel on the web sends 5 MB at once, and every quotation mark as two. */
const PART_CHARACTERS = 2_500_000;

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
  const set = fingerprint(json);
  const parts = chunks.map((chunk, index): XmlPart => ({ namespace: MERGE_NAMESPACE, xml: `<merge xmlns="${MERGE_NAMESPACE}" set="${set}" part="${index + 1}" of="${chunks.length}">${chunk}</merge>` }));
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

const PART = /^<(?:\w+:)?merge\b([^>]*)>([^<]*)<\/(?:\w+:)?merge>\s*$/u;

type Part = { readonly set: string; readonly part: number; readonly of: number; readonly text: string };

/** The text of the last whole set of parts, since that of a merge before stays until the next one stands; empty where none is whole. */
function textOfParts(parts: readonly XmlPart[]): string {
  const sets = new Map<string, Part[]>();
  for (const { namespace, xml } of parts) {
    const [, head = "", text = ""] = (namespace === MERGE_NAMESPACE && PART.exec(xml)) || [];
    const number = (name: string): number => Number(attribute(head, name));
    const set = attribute(head, "set");
    const others = sets.get(set) ?? [];
    sets.delete(set);
    sets.set(set, [...others, { set, part: number("part"), of: number("of"), text }]);
  }
  return [...sets.values()].map(wholeText).reduce((last, text) => text || last, "");
}

function attribute(head: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`, "u").exec(head)?.[1] ?? "";
}

/** Empty where a part is missing. */
function wholeText(parts: readonly Part[]): string {
  const sorted = [...parts].sort((one, other) => one.part - other.part);
  return sorted.every(({ part, of }, index) => part === index + 1 && of === sorted.length) ? sorted.map(({ text }) => text).join("") : "";
}

/** Tells one merge's parts from another's: a hash of their text (FNV-1a, 32 bits). */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${text.length.toString(36)}-${(hash >>> 0).toString(36)}`;
}

function textOfSheet(sheet: ReadSheet): string {
  const column = sheet.cells.map((row) => row[0]?.value);
  return column[0] === MERGE_NAMESPACE ? column.slice(1).join("") : "";
}
