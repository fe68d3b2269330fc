import type { ReadRequest } from "../../app/ports";
import type { ReadSheet, ReadWorkbook } from "../../core/sheet/cells";
import type { XmlPart } from "../../core/sheet/sheet";
import { cellBudget, type CellBudget } from "./read/cell-grid";
import { readCellStyles } from "./read/cell-styles";
import type { CellContext } from "./read/cell-value";
import { readModified } from "./read/core-properties";
import { readCustomParts } from "./read/custom-parts";
import { decodeXml } from "./xml/decode";
import { tooLarge, unreadable } from "./errors";
import { ANY_INFLATER, type Inflater } from "./zip/inflate";
import { MAX_FILE_BYTES } from "./limits";
import { openPackage, type Package } from "./package";
import { plainFormats } from "./read/plain-formats";
import { readPlainSheet } from "./read/plain-sheet";
import { readSheetCells } from "./read/sheet-cells";
import { refuseForeign } from "./read/sniff";
import { stringTable } from "./read/string-table";
import { readIndex, type SheetEntry, type WorkbookIndex } from "./read/workbook-index";
import { readOnce } from "./zip/alike";
import { readDirectory } from "./zip/zip-directory";

/** How to read: only the custom XML parts of some namespaces (all of them without), and what inflates (fflate by default). */
export type ReadOptions = { readonly namespaces?: readonly string[]; readonly inflater?: Inflater };

/**
 * A workbook from the bytes of an .xlsx file. Throws `HostError`: `not-xlsx` (detail: the kind it is instead),
 * `encrypted`, `too-large`, `unreadable`. Dates are serial numbers of the system of 1900.
 */
export function readXlsx(bytes: Uint8Array, { namespaces, inflater }: ReadOptions = {}): ReadWorkbook {
  const { sheets, parts, modified, read } = openReading(bytes, namespaces, inflater);
  return { sheets: sheets.map(read), parts, ...modified };
}

/** What a request asks of a workbook: the identity sheet, then those it names; the others stay without cells. Throws what `readXlsx` throws. */
export function readRequested(bytes: Uint8Array, { identitySheet, namespaces, wanted }: ReadRequest, inflater?: Inflater): ReadWorkbook {
  const { sheets, parts, modified, read } = openReading(bytes, namespaces, inflater);
  const first = sheets.map((sheet) => (sheet.name === identitySheet ? read(sheet) : unread(sheet)));
  const names = wanted({ sheets: first, parts });
  return { sheets: first.map((sheet, index) => (sheet.name !== identitySheet && names.includes(sheet.name) ? read(sheets[index] as SheetEntry) : sheet)), parts, ...modified };
}

/** The parts of an .xlsx file, after refusing what is none. */
export function openXlsx(bytes: Uint8Array, inflater: Inflater = ANY_INFLATER): Package {
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge(`file of ${bytes.length} bytes`);
  refuseForeign(bytes);
  return openPackage(readDirectory(bytes), inflater);
}

/** What the cells of every sheet need looked up. */
export function cellContext(file: Package, index: WorkbookIndex): CellContext {
  return {
    strings: stringTable(file, index.strings),
    shown: [],
    formats: readFormats(file, index.styles),
    since1904: index.since1904,
  };
}

function readFormats(file: Package, part: string | undefined): CellContext["formats"] {
  const bytes = part === undefined ? undefined : file.bytes(part);
  if (part === undefined || bytes === undefined) return [];
  return formatsOnce(bytes, part);
}

const formatsOnce = readOnce((bytes, part) => plainFormats(bytes) ?? readCellStyles(decodeXml(bytes, part)).map(({ format }) => format));

type Reading = Pick<ReadWorkbook, "parts"> & { readonly modified: Pick<ReadWorkbook, "modified">; readonly sheets: readonly SheetEntry[]; readonly read: (sheet: SheetEntry) => ReadSheet };

function openReading(bytes: Uint8Array, namespaces: readonly string[] | undefined, inflater: Inflater | undefined): Reading {
  const file = openXlsx(bytes, inflater);
  const index = readIndex(file);
  const context = cellContext(file, index);
  const budget = cellBudget();
  const modified = readModified(file);
  return { sheets: index.sheets, parts: partsOf(file, namespaces), modified: modified === undefined ? {} : { modified }, read: (sheet) => readSheet(file, sheet, context, budget) };
}

function unread({ name, visibility }: SheetEntry): ReadSheet {
  return { name, visibility, area: { row: 0, column: 0, rows: 0, columns: 0 }, cells: [], protected: false };
}

/** Nearly all sheets are read as bytes; those that are written in an uncommon way as text. */
function readSheet(file: Package, sheet: SheetEntry, context: CellContext, budget: CellBudget): ReadSheet {
  const { name, visibility, part } = sheet;
  if (part === undefined) return unread(sheet);
  const bytes = file.bytes(part);
  if (bytes === undefined) throw unreadable(`sheet ${name}`);
  return { name, visibility, ...(readPlainSheet(bytes, context, budget) ?? readSheetCells(decodeXml(bytes, part), context, budget)) };
}

function partsOf(file: Package, wanted: readonly string[] | undefined): XmlPart[] {
  return readCustomParts(file)
    .filter(({ namespace }) => wanted === undefined || wanted.includes(namespace))
    .map(({ namespace, xml }) => ({ namespace, xml }));
}
