import type { ReadSheet, ReadWorkbook } from "../../core/sheet/cells";
import type { XmlPart } from "../../core/sheet/sheet";
import { readCellStyles } from "./cell-styles";
import type { CellContext } from "./cell-value";
import { readCustomParts } from "./custom-parts";
import { tooLarge, unreadable } from "./errors";
import { inflateAnywhere, type Inflate } from "./inflate";
import { MAX_FILE_BYTES } from "./limits";
import { openPackage, type Package } from "./package";
import { readSharedStrings } from "./shared-strings";
import { cellBudget, readSheetCells, type CellBudget } from "./sheet-cells";
import { refuseForeign } from "./sniff";
import { readIndex, type SheetEntry, type WorkbookIndex } from "./workbook-index";
import { readDirectory } from "./zip-directory";

/** How to read: only the custom XML parts of some namespaces (all of them without), and what inflates (fflate by default). */
export type ReadOptions = { readonly namespaces?: readonly string[]; readonly inflate?: Inflate };

/**
 * A workbook from the bytes of an .xlsx file. Throws `HostError`: `not-xlsx` (detail: the kind it is instead),
 * `encrypted`, `too-large`, `unreadable`. Dates are serial numbers of the system of 1900.
 */
export function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): ReadWorkbook {
  const file = openXlsx(bytes, options.inflate);
  const index = readIndex(file);
  const context = cellContext(file, index);
  const budget = cellBudget();
  return { sheets: index.sheets.map((sheet) => readSheet(file, sheet, context, budget)), parts: partsOf(file, options.namespaces) };
}

/** The parts of an .xlsx file, after refusing what is none. */
export function openXlsx(bytes: Uint8Array, inflate: Inflate = inflateAnywhere): Package {
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge(`file of ${bytes.length} bytes`);
  refuseForeign(bytes);
  return openPackage(readDirectory(bytes), inflate);
}

/** What the cells of every sheet need looked up. */
export function cellContext(file: Package, index: WorkbookIndex): CellContext {
  return {
    strings: index.strings === undefined ? [] : readSharedStrings(file.text(index.strings)),
    styles: index.styles === undefined ? [] : readCellStyles(file.text(index.styles)),
    since1904: index.since1904,
  };
}

const NO_CELLS = { area: { row: 0, column: 0, rows: 0, columns: 0 }, cells: [], protected: false };

function readSheet(file: Package, { name, visibility, part }: SheetEntry, context: CellContext, budget: CellBudget): ReadSheet {
  if (part === undefined) return { name, visibility, ...NO_CELLS };
  const text = file.text(part);
  if (text === undefined) throw unreadable(`sheet ${name}`);
  return { name, visibility, ...readSheetCells(text, context, budget) };
}

function partsOf(file: Package, wanted: readonly string[] | undefined): XmlPart[] {
  return readCustomParts(file)
    .filter(({ namespace }) => wanted === undefined || wanted.includes(namespace))
    .map(({ namespace, xml }) => ({ namespace, xml }));
}
