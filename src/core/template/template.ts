import type { Check } from "../catalogue/checks/check";
import type { Indicator } from "../catalogue/indicator";
import type { LogicRule } from "../catalogue/logic-rule";
import type { AreaType, Nature } from "../kernel/codes";
import type { Clause, Test } from "../target/target";

/** A target that an area was given of its own (分解目标): for one indicator in one scope, as it was written. */
export type OwnTarget = { readonly indicator: string; readonly scope: string; readonly text: string };

/** What a person chose: plan, area, scope and year. `areaCode` is GB/T 2260, six digits; null for an area it does not know. */
export type TemplateRequest = {
  readonly plan: string;
  readonly area: string;
  readonly areaCode: string | null;
  readonly areaType: AreaType;
  readonly period: string;
  /** True for rows of numerator and denominator below each rate that has a formula. */
  readonly components?: boolean;
  /** The one unit whose tasks are asked for; the words that its 责任单位 or 牵头单位 holds. */
  readonly responsible?: string;
  /** The area's own targets; each governs its row, the plan's stays visible. */
  readonly targets?: readonly OwnTarget[];
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
  /** What the plan itself says against this value. */
  readonly contradictions?: readonly Check[];
};

/** One way the target reads for this row: the clause, and the test it makes (absent when nothing can be tested). */
export type Reading = { readonly scope: string; readonly clause: Clause; readonly test?: Test };

/** What the plan wants of a row by a year: `due` is the last year of `period`, which is one year or a span (2021-2025). */
export type RowTarget = {
  readonly due: string;
  readonly period: string;
  readonly published: string;
  /** The first is the row's own; a second is for a narrower scope (缺水性城市). */
  readonly readings: readonly Reading[];
  /** True for what several years bring together (累计, 年均): one year's value is not held against it. */
  readonly span?: true;
};

/** One line to be filled: an indicator in one scope, or one of the two amounts that a rate is made of. */
export type TemplateRow = {
  /** `indicator|scope`: what finds the row again however rows are moved. */
  readonly key: string;
  readonly indicator: Indicator;
  readonly scope: string;
  readonly baseline?: Baseline;
  /** Every target of the row in the plan, by year; empty for a component. */
  readonly targets: readonly RowTarget[];
  /** The plan's governing target as published: the part of the expression that this row is about. Empty where none governs. */
  readonly published: string;
  /** The year that the governing target is for; absent where none governs. */
  readonly due?: string;
  /** The first governs: the area's own target, else the plan's. Others are shown beside it. */
  readonly readings: readonly Reading[];
  /** The area's own target as it was written (分解目标). */
  readonly own?: string;
  /** True where a higher authority sets the figure: it is asked for in 上级下达指标 and governs once it is there. */
  readonly deferred?: true;
  /** Why a target is shown and not judged: only a whole region can meet it, it is for each part by itself, or for several years together. */
  readonly unjudged?: "aggregateOnly" | "each" | "span";
  /** The value of the straight way from the area's own baseline to the target, in the year reported. */
  readonly path?: number;
  readonly nature?: Nature;
  readonly lead?: string;
  readonly responsible?: string;
  /** Which amount of the rate above it this row asks for; absent for the indicators themselves. */
  readonly part?: "numerator" | "denominator";
};

/** A reporting form, ready to be rendered into a sheet. */
export type Template = {
  readonly request: TemplateRequest;
  readonly title: string;
  readonly shortTitle: string;
  readonly table: string;
  readonly planArea: string;
  /** True when the area is the plan's own: its baselines are the area's, and its totals are judged. */
  readonly ownPlan: boolean;
  readonly baseYear: string;
  readonly finalYear: string;
  /** The years that the plan sets targets for, oldest first. */
  readonly horizon: readonly string[];
  readonly version: string;
  /** The plan's words for the parts of the area that have rows. */
  readonly scopes: readonly string[];
  readonly rows: readonly TemplateRow[];
  /** The office's own logical rules. */
  readonly rules: readonly LogicRule[];
};

/** What a workbook says of the template in it; kept twice, in a very hidden sheet and a custom XML part. */
export type Identity = TemplateRequest & {
  readonly version: string;
  /** The visible sheet that holds the rows; the first of them where a form is spread over several. */
  readonly sheet: string;
  /** All sheets of a form that is spread over several. */
  readonly sheets?: readonly string[];
  readonly submission: { readonly number: number; readonly time: string; readonly digest: string } | null;
};
