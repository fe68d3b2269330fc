import type { Area, BarChart, Conditional, PrintLayout, Style, Validation, Visibility } from "../../core/sheet/sheet";

/** Identity of a sheet, stable under renaming; what the rich API shows as a worksheet's id. */
export type SheetId = string;

/** A rectangle of cells on one sheet; row and column zero-based. */
export type SheetArea = { readonly sheet: SheetId; readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

/** A cell as it can be read; empty has value "" and formula "". `formula` equals the value where there is none, as in Excel. */
export type HostCell = { readonly value: string | number | boolean; readonly formula: string | number | boolean; readonly text: string; readonly format: string };

/** What is written to a cell: text is parsed as if typed, null leaves the cell alone, "" empties it. */
export type Input = string | number | boolean | null;

/** One sheet in order of its tab. */
export type HostSheet = { readonly id: SheetId; readonly name: string; readonly visibility: Visibility };

/** A conditional format with its identity; `area` is relative to its sheet. */
export type HostRule = Conditional & { readonly id: string };

/** A bar chart with its identity, as it becomes whole call by call: without names for its bars until it is told them. */
export type HostChart = Omit<BarChart, "categories"> & { readonly id: string; readonly name: string; readonly categories: Area | null };

/** What protection allows besides writing to unlocked cells. */
export type ProtectOptions = { readonly allowFormatCells?: boolean; readonly allowFormatColumns?: boolean; readonly allowAutoFilter?: boolean; readonly allowInsertRows?: boolean; readonly allowDeleteRows?: boolean; readonly allowSort?: boolean };

/** Something that happened to the workbook, whoever did it. */
export type Change = {
  readonly kind: "edited" | "formatted" | "rowsInserted" | "rowsDeleted" | "sorted" | "selected" | "sheetAdded" | "sheetRemoved" | "activated" | "protection";
  readonly area: SheetArea;
  /** True when the add-in did it through the API. */
  readonly own: boolean;
  readonly undo: boolean;
  /** Present when one cell changed. */
  readonly details?: { readonly before: string | number | boolean; readonly after: string | number | boolean };
};

/** Why the workbook refused; codes are Excel's own (`AccessDenied`, `ItemNotFound`, `InvalidArgument`, `ItemAlreadyExists` …). */
export class HostFault extends Error {
  constructor(readonly code: string, message: string = code) {
    super(message);
    this.name = "HostFault";
  }
}

/** The sheets of the workbook. */
export interface Sheets {
  sheets(): HostSheet[];
  activeSheet(): SheetId;
  addSheet(name: string): SheetId;
  removeSheet(id: SheetId): void;
  renameSheet(id: SheetId, name: string): void;
  moveSheet(id: SheetId, to: number): void;
  setVisibility(id: SheetId, visibility: Visibility): void;
  activateSheet(id: SheetId): void;
  /** `#RRGGBB`, "" for none. */
  tabColor(id: SheetId): string;
  setTabColor(id: SheetId, color: string): void;
}

/** Cells: content, looks, geometry. `write` and `clear` refuse locked cells with `AccessDenied`; sizes are in points. */
export interface Cells {
  read(area: SheetArea): HostCell[][];
  write(area: SheetArea, input: (Input)[][]): void;
  /** Formats are styles, number formats and merges; contents are values and formulas. Without `what`: both. */
  clear(area: SheetArea, what?: "all" | "contents" | "formats"): void;
  usedArea(id: SheetId, valuesOnly: boolean): SheetArea | null;
  setFormats(area: SheetArea, formats: (string | null)[][]): void;
  /** The style of the first cell. */
  style(area: SheetArea): Style;
  setStyle(area: SheetArea, style: Style): void;
  merge(area: SheetArea): void;
  /** Undoes every merge that touches the area. */
  unmerge(area: SheetArea): void;
  merges(id: SheetId): SheetArea[];
  columnWidth(id: SheetId, column: number): number;
  setColumnWidth(area: SheetArea, points: number): void;
  setColumnsHidden(area: SheetArea, hidden: boolean): void;
  columnHidden(id: SheetId, column: number): boolean;
  rowHeight(id: SheetId, row: number): number;
  setRowHeight(area: SheetArea, points: number): void;
  setRowsHidden(area: SheetArea, hidden: boolean): void;
  rowHidden(id: SheetId, row: number): boolean;
  insertRows(id: SheetId, at: number, count: number): void;
  deleteRows(id: SheetId, at: number, count: number): void;
  /** `order[i]` is the offset in the area of the row that comes to stand at offset i. */
  sortRows(area: SheetArea, order: number[]): void;
  freeze(id: SheetId, rows: number, columns: number): void;
  frozen(id: SheetId): { rows: number; columns: number };
  gridlines(id: SheetId): boolean;
  setGridlines(id: SheetId, shown: boolean): void;
}

/** Validation and conditional formats. Rules are kept newest first, as Excel does when they are added. */
export interface Rules {
  validation(area: SheetArea): Validation | null;
  validations(id: SheetId): Validation[];
  setValidation(area: SheetArea, validation: Omit<Validation, "area"> | null): void;
  rules(id: SheetId): HostRule[];
  addRule(id: SheetId, rule: Conditional): string;
  setRule(id: SheetId, rule: string, change: Partial<Conditional>): void;
  removeRule(id: SheetId, rule: string): void;
  /** Puts a rule at a place in the order of `rules`; 0 wins over all others. */
  moveRule(id: SheetId, rule: string, to: number): void;
  /** What a person sees, conditional formats included. */
  effectiveStyle(id: SheetId, row: number, column: number): Style;
}

/** Protection. `protect` with a password can only be undone with it. */
export interface Locks {
  /** Null when some cells are and some are not. */
  locked(area: SheetArea): boolean | null;
  setLocked(area: SheetArea, locked: boolean): void;
  protection(id: SheetId): ProtectOptions | null;
  protect(id: SheetId, options: ProtectOptions, password?: string): Promise<void>;
  unprotect(id: SheetId, password?: string): Promise<void>;
}

/** A name for an area or any other reference text (`=Sheet1!$A$1`); visible and of the whole workbook unless said otherwise. */
export type HostName = { readonly name: string; readonly reference: string; readonly visible?: boolean; readonly scope?: SheetId };

/** What lies beside the cells. Keys of `parts` are part ids, values XML; `settings` are the add-in's own. */
export interface Beside {
  names(): HostName[];
  addName(name: HostName): void;
  removeName(name: string): void;
  readonly parts: Map<string, string>;
  readonly settings: Map<string, unknown>;
  printLayout(id: SheetId): Partial<PrintLayout>;
  setPrintLayout(id: SheetId, layout: Partial<PrintLayout>): void;
  filter(id: SheetId): SheetArea | null;
  setFilter(id: SheetId, area: SheetArea | null): void;
  /** Bar charts in the order in which they came. Neither workbook draws them; both keep them with their cells. */
  charts(id: SheetId): readonly HostChart[];
  setCharts(id: SheetId, charts: readonly HostChart[]): void;
}

/** What a person does and sees. `type` meets validation and protection, `paste` skips validation and meets protection. */
export interface View {
  selection(): SheetArea;
  select(area: SheetArea): void;
  editing(): boolean;
  type(sheet: SheetId, address: string, text: string): Promise<void>;
  paste(sheet: SheetId, address: string, rows: (string | number | boolean)[][]): Promise<void>;
  undo(): Promise<void>;
}

/** When things happen. `begin` opens a batch and returns its end: one undo step. `settle` waits for calculation. */
export interface Life {
  readonly ready: Promise<void>;
  begin(): () => void;
  settle(): Promise<void>;
  on(listener: (change: Change) => void): () => void;
}

/** A live workbook that the host can show to office.js: Univer on the page, plain memory in Node, one contract. */
export interface HostWorkbook extends Sheets, Cells, Rules, Locks, Beside, View, Life {}
