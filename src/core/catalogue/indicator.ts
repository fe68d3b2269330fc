import type { Direction, Nature } from "../kernel/codes";
import type { Relation } from "../target/target";
import type { LogicRule } from "./logic-rule";

/**
 * What a figure is about: an indicator proper, a project to be built (座, 公里 of pipes), a coverage statement (全覆盖) or a
 * standard to be kept (50年一遇). Forms ask for indicators and projects.
 */
export type IndicatorClass = "indicator" | "project" | "coverage" | "standard";

/** How areas make a whole: totals add up, a rate is Σ numerator / Σ denominator, anything else has no roll-up. Never an average. */
export type RollUp = "sum" | "ratio" | "none";

/** One of the two amounts that a rate is made of; `indicator` where figures of it are published too. */
export type Component = { readonly name: string; readonly unit: string; readonly indicator?: string };

/** The ministry's formula of a rate: `factor` × numerator / denominator, 100 for %. `source` names the standard and section. */
export type Formula = { readonly numerator: Component; readonly denominator: Component; readonly factor: number; readonly source: string };

/** A measure's definition, shared by every figure that speaks of it. Bounds and values are in `unit` (80 means 80 %). */
export type Indicator = {
  readonly id: string;
  /** As the plan's table prints it, without the unit. */
  readonly name: string;
  /** Other names of the same series, in any plan. */
  readonly aliases?: readonly string[];
  readonly category: string;
  /** `indicator` unless given. */
  readonly class?: IndicatorClass;
  readonly rollUp: RollUp;
  readonly formula?: Formula;
  /** Canonical spelling: %, km/km2, m2/人, 项. */
  readonly unit: string;
  readonly unitPublished: string;
  readonly direction: Direction;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly integer?: boolean;
  /** Decimal places that a reporting form asks for. */
  readonly decimals: number;
  /** True when only a whole region can meet the target (园林城镇比例 100%): shown, never judged for one county. */
  readonly aggregateOnly?: boolean;
  /** The series whose base-year figures stand in 基期值 when it has its own id (生活污水再生利用率 for 城镇再生水利用率). */
  readonly baselineIndicator?: string;
  /** Indicators that add up to this one. */
  readonly parts?: readonly string[];
  /** The indicator that this one never exceeds: the whole of a part, the capacity (a day) of what uses it (a year). */
  readonly atMost?: string;
};

/** What all plans share of a measure: one definition for its id, in `unit`. */
export type Definition = Omit<Indicator, "category" | "class" | "unitPublished" | "aggregateOnly" | "baselineIndicator">;

/** An indicator as a plan's document writes it: what is the plan's own, and all of it where no definition is shared. */
export type IndicatorEntry = Pick<Indicator, "id" | "name" | "category" | "unitPublished"> & Partial<Indicator>;

/** One published number or expression, as the contract lays it out; `value` is the printed number in `unitPublished`. */
export type Figure = {
  readonly plan: string;
  readonly indicator: string;
  readonly name: string;
  readonly scope: string;
  readonly kind: "actual" | "target" | "change" | "cumulative";
  readonly period: string;
  /** The expression, verbatim. */
  readonly published: string;
  readonly relation: Relation;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit: string;
  readonly unitPublished: string;
  readonly nature?: Nature;
  readonly lead?: string;
  readonly responsible?: string;
  /** Table and row, or section and paragraph. */
  readonly place: string;
};

/**
 * A scope word of a plan and what it covers: a part of every area (`areaType`: 城市, 县城), one named area (`area`: 喀什市),
 * the plan's area as a whole (`whole`: 全市, 全地区; a part of it reports its share and is not judged), each area by itself
 * (`each`: 各县市). A narrower one lies within a broader (缺水性城市 in 城市). With none of these it is of no single part
 * (城镇): figures may speak of it, a form has no rows for it. `parts` are the scopes that together make it (城市 and 县城 of 城镇).
 */
export type Scope = {
  readonly name: string;
  readonly areaType?: "city" | "county";
  readonly within?: string;
  readonly area?: string;
  readonly whole?: boolean;
  readonly each?: boolean;
  readonly parts?: readonly string[];
};

/** One plan, whole: what it measures, every figure, and the order of its reporting form. */
export type Plan = {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly issuer: string;
  /** The area whose baselines it publishes (全区). */
  readonly area: string;
  readonly baseYear: string;
  readonly horizon: readonly string[];
  /** The table that the form follows, such as 表2-1. */
  readonly table: string;
  readonly version: string;
  readonly scopes: readonly Scope[];
  readonly indicators: readonly Indicator[];
  /** Ids of the form's indicators in published order. */
  readonly form: readonly string[];
  /** Logical rules of the office's own, beside those that formulas, parts and wholes give. */
  readonly rules?: readonly LogicRule[];
  readonly figures: readonly Figure[];
};

/** A plan as its document writes it. */
export type PlanDocument = Omit<Plan, "indicators"> & { readonly indicators: readonly IndicatorEntry[] };

/** Every plan the product serves. */
export type Catalogue = { readonly plans: readonly Plan[] };
