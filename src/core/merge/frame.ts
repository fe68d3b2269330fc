import type { Indicator, Plan } from "../catalogue/indicator";
import { componentIndicator } from "../template/components";

/** One line of the merged result: an indicator in one scope, or one of the two amounts that a rate is made of. */
export type FrameRow = {
  readonly key: string;
  readonly indicator: Indicator;
  readonly scope: string;
  /** Which amount of a rate this is; absent for the indicators themselves. */
  readonly part?: "numerator" | "denominator";
};

const KEY = /^(.+?)(?:\.(numerator|denominator))?\|(.*)$/su;
const PARTS = [undefined, "numerator", "denominator"];

/** The rows that some form of a plan has, in the order of its form and its scopes, an amount below its rate. Throws for a key that the plan does not know. */
export function frameOf(plan: Plan, keys: Iterable<string>): readonly FrameRow[] {
  const places = new Map(plan.form.map((id, index) => [id, index]));
  const scopes = new Map(plan.scopes.map(({ name }, index) => [name, index]));
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const rows = [...new Set(keys)].map((key) => {
    const [, id = "", part, scope = ""] = KEY.exec(key) ?? [];
    const indicator = indicators.get(id);
    const place = places.get(id);
    if (!indicator || place === undefined) throw new Error(`${plan.id} has no row ${key}`);
    return { row: rowOf(key, indicator, scope, part), rank: [place, scopes.get(scope) ?? scopes.size, PARTS.indexOf(part)] };
  });
  return rows.sort((one, other) => compare(one.rank, other.rank)).map(({ row }) => row);
}

/** Whether a plan knows every one of some keys. */
export function knowsKeys({ form, indicators }: Plan, keys: readonly string[]): boolean {
  const known = new Set(form.filter((id) => indicators.some((indicator) => indicator.id === id)));
  return keys.every((key) => known.has(KEY.exec(key)?.[1] ?? ""));
}

function rowOf(key: string, indicator: Indicator, scope: string, part: string | undefined): FrameRow {
  if (part !== "numerator" && part !== "denominator") return { key, indicator, scope };
  return { key, indicator: componentIndicator(indicator, part) ?? indicator, scope, part };
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((rank, index) => rank !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
