import { parseArea } from "../../core/sheet/address";
import type { Paper, Sheet, XmlPart } from "../../core/sheet/sheet";
import { readCustomParts, type StoredPart } from "./read/custom-parts";
import { setCustomPart } from "./patch/custom-patch";
import { draftOf, type Draft } from "./patch/draft";
import { putCharts, type PartStore } from "./write/drawing-part";
import { STYLES_TYPE, WORKSHEET_TYPE } from "./write/fixed-parts";
import type { Inflater } from "./zip/inflate";
import { checkNames } from "./write/names-part";
import { relationshipsOf } from "./package";
import { openXlsx } from "./reader";
import { relationshipsXml } from "./write/relationships-part";
import { addRelationship, addType, removeDrawing, removePart, removeRelationships } from "./patch/registry-patch";
import { patchSheet, type Placement } from "./patch/sheet-patch";
import { sheetPart } from "./write/sheet-part";
import { BASE_FONT, type StyleTable } from "./write/style-table";
import { appendStyles, newStyles, newTable, tableAfter } from "./patch/styles-patch";
import { withoutTab, withSelection } from "./patch/view-patch";
import { readIndex, type SheetEntry, type WorkbookIndex } from "./read/workbook-index";
import { withActiveSheet, withCalculation, withoutSheet, withReplaced, withSheet, withWorkbookNames } from "./patch/workbook-patch";

/** One cell's new content by A1 address; its look stays. A formula has its leading =, `value` is then its known result. */
export type CellChange = { readonly sheet: string; readonly cell: string; readonly value: string | number | boolean | null; readonly formula?: string };

/** What to change in a file, done in this order: sheets taken out, sheets written afresh, cells, sheets added, parts set, one cell selected. */
export type WorkbookChange = {
  readonly remove?: readonly string[];
  /** Whole sheets that take the place of those of the same name; what hung on the old ones (drawings, comments) goes. */
  readonly replace?: readonly Sheet[];
  readonly cells?: readonly CellChange[];
  /** Comes after the last sheet; names of the same spelling give way, parts of the same namespace too. */
  readonly add?: Paper;
  readonly parts?: readonly XmlPart[];
  /** The sheet to open on. */
  readonly select?: { readonly sheet: string; readonly cell: string };
};

type Job = { readonly draft: Draft; readonly index: WorkbookIndex; readonly stored: readonly StoredPart[]; readonly parts: Map<string, string | undefined> };

/** The namespaces that we write, and what they are in strict files. */
const TRANSITIONAL = /http:\/\/schemas\.openxmlformats\.org\/(spreadsheetml|drawingml|officeDocument)\/2006/gu;
const STRICT = { spreadsheetml: "http://purl.oclc.org/ooxml/spreadsheetml", drawingml: "http://purl.oclc.org/ooxml/drawingml", officeDocument: "http://purl.oclc.org/ooxml/officeDocument" } as const;

/**
 * The file with those changes and nothing else: parts that no change concerns are copied byte for byte.
 * Throws what `readXlsx` throws, and an `Error` for a sheet that is not there, or there already.
 */
export function patchXlsx(bytes: Uint8Array, change: WorkbookChange, inflater?: Inflater): Uint8Array {
  const file = openXlsx(bytes, inflater);
  const index = readIndex(file);
  const job: Job = { draft: draftOf(file), index, stored: readCustomParts(file), parts: new Map(index.sheets.map(({ name, part }) => [name, part])) };
  for (const name of change.remove ?? []) removeSheet(job, name);
  if (job.parts.size === 0 && !change.add?.sheets.length) throw new Error("a workbook needs a sheet");
  writeSheets(job, change.replace ?? [], change.add?.sheets ?? []);
  if (change.add) editWorkbook(job, (text) => withWorkbookNames(text, change.add?.names ?? []));
  const cells = change.cells ?? [];
  changeCells(job, cells);
  for (const part of [...(change.add?.parts ?? []), ...(change.parts ?? [])]) setCustomPart(job.draft, index.part, job.stored, part);
  if (change.select) selectCell(job, change.select.sheet, change.select.cell);
  if (cells.length > 0 || change.replace?.length || change.add?.sheets.length || change.remove?.length) editWorkbook(job, withCalculation);
  return job.draft.bytes();
}

function editWorkbook({ draft, index }: Job, edit: (text: string) => string): void {
  draft.write(index.part, edit(draft.needed(index.part)));
}

function partOf({ parts }: Job, sheet: string): string {
  const part = parts.get(sheet);
  if (part === undefined) throw new Error(`no sheet of cells named ${sheet}`);
  return part;
}

function removeSheet(job: Job, name: string): void {
  const entry = job.index.sheets.find((sheet: SheetEntry) => sheet.name === name);
  editWorkbook(job, (text) => withoutSheet(text, name));
  removeDrawing(job.draft, partOf(job, name));
  removePart(job.draft, partOf(job, name));
  removeRelationships(job.draft, job.index.part, new Set([entry?.relationship ?? ""]));
  dropCalculationChain(job);
  job.parts.delete(name);
}

/** Sheets written afresh, in place or at the end; all of them share one extension of the stylesheet. */
function writeSheets(job: Job, replaced: readonly Sheet[], added: readonly Sheet[]): void {
  if (replaced.length + added.length === 0) return;
  const { draft, index } = job;
  const styles = index.styles === undefined ? undefined : draft.text(index.styles);
  const table = styles === undefined ? newTable(BASE_FONT) : tableAfter(styles);
  for (const sheet of replaced) replaceSheet(job, sheet, table);
  for (const sheet of added) addSheet(job, sheet, table);
  if (index.styles !== undefined && styles !== undefined) return draft.write(index.styles, appendStyles(styles, table.lists()));
  const part = "xl/styles.xml";
  draft.write(part, newStyles(table, BASE_FONT));
  addType(draft, part, STYLES_TYPE);
  addRelationship(draft, index.part, "styles", part);
}

function replaceSheet(job: Job, sheet: Sheet, table: StyleTable): void {
  const part = partOf(job, sheet.name);
  const active = /\btabSelected\s*=\s*["'](1|true)/.test(job.draft.needed(part));
  job.draft.write(part, inDialect(job, [...sheetPart(sheet, table, active)].join("")));
  removeDrawing(job.draft, part);
  job.draft.remove(relationshipsOf(part));
  putCharts(sheet, part, partsOf(job));
  editWorkbook(job, (text) => withReplaced(text, sheet));
  dropCalculationChain(job);
}

function addSheet(job: Job, sheet: Sheet, table: StyleTable): void {
  checkNames([sheet.name]);
  if ([...job.parts.keys()].some((name) => name.toLowerCase() === sheet.name.toLowerCase())) throw new Error(`sheet ${sheet.name} is there already`);
  const { draft, index } = job;
  const part = draft.freeName("xl/worksheets/sheet", ".xml");
  draft.write(part, inDialect(job, [...sheetPart(sheet, table, false)].join("")));
  addType(draft, part, WORKSHEET_TYPE);
  putCharts(sheet, part, partsOf(job));
  const relationship = addRelationship(draft, index.part, "worksheet", part);
  editWorkbook(job, (text) => withSheet(text, sheet, relationship));
  job.parts.set(sheet.name, part);
}

/** New parts beside the sheets of a file that is there. */
function partsOf(job: Job): PartStore {
  return {
    put: (before, type, xml) => {
      const name = job.draft.freeName(before, ".xml");
      job.draft.write(name, inDialect(job, xml));
      addType(job.draft, name, type);
      return name;
    },
    relate: (part, arrows) => job.draft.write(relationshipsOf(part), inDialect(job, relationshipsXml(arrows))),
  };
}

/** Strict files keep their own namespaces. */
function inDialect({ index }: Job, xml: string): string {
  return index.text.includes(STRICT.spreadsheetml) ? xml.replace(TRANSITIONAL, (_, kind: keyof typeof STRICT) => STRICT[kind]) : xml;
}

function changeCells(job: Job, cells: readonly CellChange[]): void {
  const bySheet = new Map<string, Placement[]>();
  for (const { sheet, cell, value, formula } of cells) {
    const area = parseArea(cell);
    if (!area) throw new RangeError(`not a cell: ${cell}`);
    const content = formula === undefined ? value : value === null ? { formula } : { formula, value };
    const placements = bySheet.get(sheet) ?? [];
    placements.push({ row: area.row, column: area.column, content });
    bySheet.set(sheet, placements);
  }
  for (const [sheet, placements] of bySheet) {
    const part = partOf(job, sheet);
    const { text, formulas } = patchSheet(job.draft.needed(part), placements);
    job.draft.write(part, text);
    if (formulas) dropCalculationChain(job);
  }
}

/** A chain that names a cell without a formula makes Excel repair the file; without a chain it makes a new one. */
function dropCalculationChain({ draft, index }: Job): void {
  const chain = index.relationships.find(({ type }) => type === "calcChain");
  if (!chain || draft.text(chain.target) === undefined) return;
  removePart(draft, chain.target);
  removeRelationships(draft, index.part, new Set([chain.id]));
}

function selectCell(job: Job, sheet: string, cell: string): void {
  const chosen = partOf(job, sheet);
  for (const part of job.parts.values()) {
    if (part === undefined) continue;
    const text = job.draft.needed(part);
    const edited = part === chosen ? withSelection(text, cell) : withoutTab(text);
    if (edited !== text) job.draft.write(part, edited);
  }
  editWorkbook(job, (text) => withActiveSheet(text, sheet));
}
