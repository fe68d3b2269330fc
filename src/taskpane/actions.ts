import type { Checked, CheckedForm } from "../app/check";
import type { Explained, Explanation } from "../app/explain";
import type { CellsChanged } from "../app/ports";
import type { NotKept } from "../app/previous";
import type { Rechecked } from "../app/recheck";
import type { Reported } from "../app/report";
import type { Repaired } from "../app/repair";
import type { Reviewed } from "../app/review";
import type { Submitted } from "../app/submit";
import type { Area, FoundArea } from "../core/catalogue/area";
import type { Language } from "../core/kernel/codes";
import type { Verdict } from "../core/record/review";
import type { ReadWorkbook } from "../core/sheet/cells";
import type { Piece } from "../core/sheet/pieces";
import type { Identity, Template, TemplateRequest } from "../core/template/template";
import type { Finding, Summary } from "../core/validation/finding";

/** A plan as the pane offers it; `periods` are years. */
export type PlanChoice = {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly periods: readonly string[];
  readonly defaultPeriod: string;
};

export type { Area };

/** What a text names, and the areas to offer for it, best first; the candidates of an ambiguous text lead. */
export type AreaLookUp = { readonly found: FoundArea; readonly suggested: readonly Area[] };

/** The form in the workbook; `counts` fills the ring before the first check and may be absent; `isBack` where it was returned since it was sent. */
export type Current = Identity & { readonly isBack?: boolean; readonly counts?: Pick<Summary, "expected" | "reported" | "notApplicable"> };

/** What inserting did: the new sheet and its rows, or the form that was there before (nothing is written then). */
export type Inserted =
  | { readonly kind: "inserted"; readonly sheet: string; readonly rows: number }
  | { readonly kind: "exists"; readonly identity: Identity };

/** Rows read so far, and all rows. */
export type CheckProgress = (read: number, rows: number) => void;

/** What became of last year's file: how many values of which year were kept, or why none. */
export type KeptPrevious =
  | { readonly kind: "kept"; readonly period: string; readonly values: number }
  | { readonly kind: "notKept"; readonly why: NonNullable<NotKept> | "noFormInFile" | "not-xlsx" | "encrypted" | "unreadable" | "too-large" };

/** Everything the pane can ask of the workbook and the catalogue; a host that fails throws `HostError`. */
export type PaneActions = {
  plans(): readonly PlanChoice[];
  /** Brings a plan's document, after which its form can be previewed; fails where it cannot be fetched. */
  loadPlan(plan: string): Promise<void>;
  /** Fails where the list of areas cannot be fetched. */
  lookUpArea(text: string): Promise<AreaLookUp>;
  /** The form as it would be inserted; null when the request makes none, or its plan was not loaded yet. An empty area is fine. */
  preview(request: TemplateRequest): Template | null;
  current(): Promise<Current | null>;
  /** Adds the form and selects its first white cell. */
  insert(request: TemplateRequest): Promise<Inserted>;
  check(onProgress?: CheckProgress): Promise<Checked>;
  mark(language: Language): Promise<{ readonly checked: Checked; readonly marked: number; readonly kept: number }>;
  /** The number of cells emptied. */
  clear(): Promise<number>;
  /** Writes an explanation beside its row, and binds it to the row's warnings; what has no row is explained for the form. */
  explain(explanation: Explanation): Promise<Explained>;
  /** Stamps the form where nothing stands in the way, and keeps a snapshot of it. */
  submit(): Promise<Submitted>;
  /** Writes a reviewer's verdicts for a unit: record, hints and slip, never a value. */
  review(verdicts: readonly Verdict[], unit: string, language: Language): Promise<Reviewed>;
  /** Checks, and brings the hints of returned rows up to date, which closes their lines on the slip. */
  recheckReturned(language: Language): Promise<Checked>;
  /** Puts back what was changed of the form's own cells. */
  repair(): Promise<Repaired>;
  /** Keeps last year's values out of a workbook's bytes. */
  keepPrevious(file: Uint8Array): Promise<KeptPrevious>;
  /** The A4 审核表 as a page of its own. */
  report(checked: CheckedForm, language: Language): Promise<string>;
  /** Checks, and writes the 审核表 as a sheet beside the form. */
  reportSheet(language: Language): Promise<Reported>;
  /** The names of the workbook's sheets, and if `whole` what it carries of an earlier merge. */
  readMerged(whole: boolean): Promise<ReadWorkbook>;
  /** Puts a merge into the workbook, piece by piece, in place of the sheets named; null where a merge becomes a file of its own. */
  readonly writeMerged: ((pieces: AsyncIterable<Piece>, instead: readonly string[]) => Promise<void>) | null;
  select(sheet: string, cell: string): Promise<void>;
  write(sheet: string, cell: string, value: string | number): Promise<void>;
  /** Tells of every change in the workbook until stopped. */
  watch(listener: (change: CellsChanged) => void): Promise<() => Promise<void>>;
  /** Checks again with what changed; reads only. */
  recheck(checked: CheckedForm, changes: readonly CellsChanged[]): Promise<Rechecked>;
  sentence(finding: Finding, language: Language): string;
};
