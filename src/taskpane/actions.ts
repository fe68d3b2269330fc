import type { Checked } from "../app/check";
import type { AreaType, Language } from "../core/kernel/codes";
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

/** An area with a GB/T 2260 code; `path` tells equal names apart (新疆维吾尔自治区/喀什地区/喀什市). */
export type Area = { readonly code: string; readonly name: string; readonly path: string; readonly areaType: Exclude<AreaType, "both"> };

/** The form in the workbook; `counts` fills the ring before the first check and may be absent. */
export type Current = Identity & { readonly counts?: Pick<Summary, "expected" | "reported" | "notApplicable"> };

/** What inserting did: the new sheet and its rows, or the form that was there before (nothing is written then). */
export type Inserted =
  | { readonly kind: "inserted"; readonly sheet: string; readonly rows: number }
  | { readonly kind: "exists"; readonly identity: Identity };

/** Rows read so far, and all rows. */
export type CheckProgress = (read: number, rows: number) => void;

/** Everything the pane can ask of the workbook and the catalogue; a host that fails throws `HostError`. */
export type PaneActions = {
  plans(): readonly PlanChoice[];
  /** Areas whose name, path or code begins with or holds the text, best first; an exact name is among them. */
  suggestAreas(text: string): readonly Area[] | Promise<readonly Area[]>;
  /** The form as it would be inserted; null when the request makes none. An empty area is fine. */
  preview(request: TemplateRequest): Template | null;
  current(): Promise<Current | null>;
  /** Adds the form and selects its first white cell. */
  insert(request: TemplateRequest): Promise<Inserted>;
  check(onProgress?: CheckProgress): Promise<Checked>;
  mark(language: Language): Promise<{ readonly checked: Checked; readonly marked: number; readonly kept: number }>;
  /** The number of cells emptied. */
  clear(): Promise<number>;
  select(sheet: string, cell: string): Promise<void>;
  write(sheet: string, cell: string, value: string | number): Promise<void>;
  /** Calls the listener whenever a sheet changes; `own` when the pane itself wrote. Gives the way to stop. */
  onChange(listener: (own: boolean) => void): Promise<() => void>;
  sentence(finding: Finding, language: Language): string;
};
