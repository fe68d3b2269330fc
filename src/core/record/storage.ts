import { cellAt, type ReadWorkbook } from "../sheet/cells";
import type { Sheet, XmlPart } from "../sheet/sheet";
import { IDENTITY_SHEET, identityPart, identitySheet } from "../template/identity";
import type { Identity } from "../template/template";
import { EMPTY_RECORD, parseRecord, type FormRecord } from "./form-record";

/** The namespace of the custom XML part that holds a form's record. */
export const RECORD_NAMESPACE = "urn:zhibiao:record:1";

/** Zero-based column of the very hidden sheet that holds it a second time, beside the identity. */
const COLUMN = 1;

/** Characters of JSON in one cell; Excel holds 32,767. */
const CELL_CHARACTERS = 30_000;

/** More than any record has; a longer one is not read. */
const MOST_CHARACTERS = 6_000_000;

/** What was read: the record, empty for a form that has none; `damaged` where there is one that nobody can read. */
export type StoredRecord = { readonly record: FormRecord; readonly damaged: boolean };

/** The parts and the very hidden sheet that keep a form's identity and record; either alone is enough. */
export function keptOutOfSight(identity: Identity, record: FormRecord): { readonly parts: readonly XmlPart[]; readonly sheet: Sheet } {
  const json = jsonOf(record);
  const sheet = identitySheet(identity);
  const chunks = [RECORD_NAMESPACE, ...chunksOf(json)];
  const rows = Array.from({ length: Math.max(sheet.content.length, chunks.length) }, (_, row) => [sheet.content[row]?.[0] ?? null, chunks[row] ?? null]);
  return { parts: [identityPart(identity), recordPart(record)], sheet: { ...sheet, content: rows } };
}

/** A form's record, from its part or, where that was lost, the sheet. */
export function readRecord(workbook: ReadWorkbook): StoredRecord {
  const texts = [...workbook.parts.filter(({ namespace }) => namespace === RECORD_NAMESPACE).map(({ xml }) => partText(xml)), sheetText(workbook)];
  const there = texts.filter((text) => text !== undefined);
  for (const text of there) {
    const record = text.length > MOST_CHARACTERS ? undefined : parseRecord(text);
    if (record) return { record, damaged: false };
  }
  return { record: EMPTY_RECORD, damaged: there.length > 0 };
}

function jsonOf(record: FormRecord): string {
  return JSON.stringify(record).replace(/[\ud800-\udfff\ufffe\uffff]/g, escaped);
}

/** What XML or a cell border would not let pass as it is, as JSON writes it. */
function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16)}`;
}

function chunksOf(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / CELL_CHARACTERS) }, (_, index) => text.slice(index * CELL_CHARACTERS, (index + 1) * CELL_CHARACTERS));
}

/** The custom XML part of a record. */
export function recordPart(record: FormRecord): XmlPart {
  const body = jsonOf(record).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return { namespace: RECORD_NAMESPACE, xml: `<record xmlns="${RECORD_NAMESPACE}">${body}</record>` };
}

function partText(xml: string): string {
  const body = /^[^<]*(?:<\?[^>]*>\s*)?<(?:\w+:)?record\b[^>]*>([^<]*)<\/(?:\w+:)?record>\s*$/.exec(xml)?.[1] ?? "";
  return body.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, "&");
}

function sheetText(workbook: ReadWorkbook): string | undefined {
  const sheet = workbook.sheets.find(({ name }) => name === IDENTITY_SHEET);
  if (!sheet || cellAt(sheet, 0, COLUMN).value !== RECORD_NAMESPACE) return undefined;
  const last = Math.min(sheet.area.row + sheet.cells.length, Math.ceil(MOST_CHARACTERS / CELL_CHARACTERS) + 1);
  return Array.from({ length: last - 1 }, (_, index) => String(cellAt(sheet, index + 1, COLUMN).value ?? "")).join("");
}
