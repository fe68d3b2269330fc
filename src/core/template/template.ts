import type { Indicator } from "../catalogue/indicator";
import type { AreaType, Nature } from "../kernel/codes";
import type { Clause, Test } from "../target/target";

/** What a person chose: plan, area, scope and year. `areaCode` is GB/T 2260, six digits; null for an area it does not know. */
export type TemplateRequest = {
  readonly plan: string;
  readonly area: string;
  readonly areaCode: string | null;
  readonly areaType: AreaType;
  readonly period: string;
};

/** The start value of the same series, whose it is and where it stands. */
export type Baseline = {
  readonly value: number;
  readonly period: string;
  /** The area it was measured in; the plan's own (全区), unless the office gave its own. */
  readonly area: string;
  readonly place: string;
  readonly published: string;
  /** The series' published name where it differs from the indicator's. */
  readonly name?: string;
};

/** One way the target reads for this row: the clause, and the test it makes (absent when nothing can be tested). */
export type Reading = { readonly scope: string; readonly clause: Clause; readonly test?: Test };

/** One line to be filled: an indicator in one scope. */
export type TemplateRow = {
  /** `indicator|scope`: what finds the row again however rows are moved. */
  readonly key: string;
  readonly indicator: Indicator;
  readonly scope: string;
  readonly baseline?: Baseline;
  /** The target as published: the part of the expression that this row is about. */
  readonly published: string;
  /** The first governs; a second is for a narrower scope (缺水性城市) and is shown beside it. */
  readonly readings: readonly Reading[];
  readonly nature?: Nature;
};

/** A reporting form, ready to be rendered into a sheet. */
export type Template = {
  readonly request: TemplateRequest;
  readonly title: string;
  readonly shortTitle: string;
  readonly table: string;
  readonly planArea: string;
  readonly baseYear: string;
  readonly finalYear: string;
  readonly version: string;
  readonly rows: readonly TemplateRow[];
};

/** What a workbook says of the template in it; kept twice, in a very hidden sheet and a custom XML part. */
export type Identity = TemplateRequest & {
  readonly version: string;
  /** The visible sheet that holds the rows. */
  readonly sheet: string;
  readonly submission: { readonly number: number; readonly time: string; readonly digest: string } | null;
};
