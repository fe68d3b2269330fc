import type { HostWorkbook, SheetArea, SheetId } from "./host-workbook";
import type { Registrations } from "./registrations";
import type { References } from "./references";
import type { Thing } from "./thing";

/** A range inside a batch; once kept, `reference` names the live area that follows inserted and deleted rows. */
export type RangeSelf = { area: SheetArea; reference?: string };

/** One class of object each, made over what identifies it; breaks the circle between the classes. */
export type Makers = {
  workbook(): Thing;
  service(name: string): Thing;
  worksheet(id: SheetId): Thing;
  range(area: SheetArea): Thing;
  kept(reference: string): Thing;
};

/** What a member of the API works with. */
export type Context = {
  readonly workbook: HostWorkbook;
  readonly name: string;
  readonly make: Makers;
  readonly references: References;
  readonly registrations: Registrations;
  /** Highest ExcelApi set reported, as `1.15`. */
  readonly apiSet: string;
  /** Waits for calculation when something was written since the last time. */
  settled(): Promise<void>;
  readonly pane: Pane;
  readonly ribbon: Ribbon;
};

/** The task pane: `Visible`, `Background`, or `Inactive`. */
export type Pane = { state(): string; become(state: string): void };

/** The add-in's ribbon buttons; enabled until told otherwise. */
export type Ribbon = { isEnabled(control: string): boolean; enable(control: string, enabled: boolean): void };
