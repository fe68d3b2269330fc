import type { Check, CheckRule, Verdict } from "../../../../src/core/catalogue/checks/check";
import { readingsOf } from "../../../../src/core/catalogue/checks/reading";
import type { Figure, Indicator, Plan, Scope } from "../../../../src/core/catalogue/indicator";
import type { LogicRule } from "../../../../src/core/catalogue/logic-rule";
import { rollUpOf } from "../../../../src/core/catalogue/roll-up";
import type { Relation } from "../../../../src/core/target/target";
import { findUnit } from "../../../../src/core/unit/units";

/** A figure in few words: indicator, scope, kind, period, expression, number, unit as published; then what differs from a plain one. */
export type Row = readonly [
  indicator: string, scope: string, kind: Figure["kind"], period: string, published: string, value: number, unit: string, more?: { readonly place?: string; readonly relation?: Relation; readonly name?: string },
];

/** What a plan has besides its figures: what its indicators say of themselves, and which scopes make a whole. */
export type Setting = { readonly indicators?: Readonly<Record<string, Partial<Indicator>>>; readonly scopes?: readonly Scope[]; readonly form?: readonly string[]; readonly rules?: readonly LogicRule[] };

function figureOf([indicator, scope, kind, period, published, value, unitPublished, more = {}]: Row): Figure {
  const { place = "表1", relation = "=", name = indicator } = more;
  return { plan: "p", indicator, name, scope, kind, period, published, relation, value, unit: findUnit(unitPublished)?.canonical ?? unitPublished, unitPublished, place };
}

function indicatorOf(id: string, figures: readonly Figure[], own: Partial<Indicator> = {}): Indicator {
  const unit = figures.find((figure) => figure.indicator === id && figure.kind !== "change")?.unit ?? "%";
  return { id, name: id, category: "类", unit, unitPublished: unit, direction: "up", decimals: 2, rollUp: rollUpOf({ name: id, unit }), ...own };
}

/** A plan of the rows and nothing else. */
export function planOf(rows: readonly Row[], { indicators = {}, scopes = [], form = [], rules = [] }: Setting = {}): Plan {
  const figures = rows.map(figureOf);
  const ids = [...new Set([...Object.keys(indicators), ...figures.map(({ indicator }) => indicator)])];
  return {
    id: "p", title: "规划", shortTitle: "规划", issuer: "厅", area: "全区", baseYear: "2020", horizon: ["2025"], table: "表1", version: "1", scopes, form, figures, rules,
    indicators: ids.map((id) => indicatorOf(id, figures, indicators[id])),
  };
}

/** A rule as a table: what the plan says, and each check that comes of it as verdict, published and recomputed number. */
export function describeCheck(rule: CheckRule, cases: readonly (readonly [what: string, rows: readonly Row[], checks: readonly (readonly [Verdict, number | null, number | null])[], setting?: Setting])[]): void {
  const said = ({ verdict, published, recomputed }: Check) => [verdict, published, recomputed];
  describe(rule.kind, () => {
    it.each(cases.map(([what, rows, checks, setting]) => ({ what, rows, checks, setting })))("$what", ({ rows, checks, setting }) => {
      const plan = planOf(rows, setting);
      const found = rule.check(readingsOf(plan), plan);
      expect(found.map(said)).toEqual(checks);
      for (const { kind, plan: of } of found) expect([kind, of]).toEqual([rule.kind, "p"]);
    });
  });
}
