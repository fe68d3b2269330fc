import type { Place } from "../finding";
import { holds, type HeldIn } from "./held-in";
import { valueOf, type HeldRow, type HeldRows } from "./held-value";

/**
 * The fewest cells that, changed, mend several broken rules at once (Fellegi & Holt 1976): `findings` of them. One cell for
 * which only one value will do carries it as a proposal.
 */
export type Repair = { readonly cells: readonly Place[]; readonly findings: number; readonly proposal?: number };

/** More cells than this explain nothing to a person. */
const MOST_CELLS = 3;
/** Broken rules that are searched together; more are taken in parts that share no cell anyway. */
const MOST_RULES = 40;

/** The repairs of a form's broken rules: for each group of rules that share cells the smallest sets that explain all of it, where one cell less than rules will do. */
export function repairsOf(broken: readonly HeldIn[], held: readonly HeldIn[], rows: HeldRows): readonly Repair[] {
  return groupsOf(broken).filter((group) => group.length > 1 && group.length <= MOST_RULES).flatMap((group) => {
    const cells = [...new Set(group.flatMap(({ rows: own }) => own))];
    const single = cells.filter((cell) => group.every((rule) => rule.rows.includes(cell)) && canMend(cell, held, rows));
    if (single.length > 0) return single.length === 1 ? [repairOf([single[0] as HeldRow], group, held, rows)] : [];
    const sets = smallestCovers(group, cells);
    return sets.length === 1 && (sets[0]?.length ?? 0) < group.length ? [repairOf(sets[0] as readonly HeldRow[], group, held, rows)] : [];
  });
}

/** Broken rules that hang together by a shared row. */
function groupsOf(broken: readonly HeldIn[]): HeldIn[][] {
  const groups: HeldIn[][] = [];
  for (const rule of broken) {
    const joined = groups.filter((group) => group.some(({ rows }) => rows.some((row) => rule.rows.includes(row))));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push([...joined.flat(), rule]);
  }
  return groups;
}

/** Every set of two, else three, rows that has a row of each rule. */
function smallestCovers(group: readonly HeldIn[], cells: readonly HeldRow[]): (readonly HeldRow[])[] {
  for (let size = 2; size <= MOST_CELLS; size++) {
    const found = subsets(cells, size).filter((set) => group.every(({ rows }) => rows.some((row) => set.includes(row))));
    if (found.length > 0) return found;
  }
  return [];
}

function subsets<T>(items: readonly T[], size: number, from = 0): T[][] {
  if (size === 0) return [[]];
  return items.slice(from).flatMap((item, index) => subsets(items, size - 1, from + index + 1).map((rest) => [item, ...rest]));
}

/** Whether some value of one row lets every rule that speaks of it hold. */
function canMend(cell: HeldRow, held: readonly HeldIn[], rows: HeldRows): boolean {
  return mendingValue(cell, held, rows) !== undefined;
}

/** A value of the row that lets all its rules hold: what an equation asks for, else the end of an inequality. */
function mendingValue(cell: HeldRow, held: readonly HeldIn[], rows: HeldRows): number | undefined {
  const own = held.filter((rule) => rule.rows.includes(cell));
  const fits = (value: number) => own.every((rule) => holdsWith(rule, cell, value, rows));
  return own.map((rule) => solved(rule, cell, rows)).find((value) => value !== undefined && isPossible(cell, value) && fits(value));
}

function isPossible({ row: { indicator: { minimum = -Infinity, maximum = Infinity, integer } } }: HeldRow, value: number): boolean {
  return value >= minimum && value <= maximum && (integer !== true || Number.isInteger(value));
}

function withValue(rows: HeldRows, { row, observation }: HeldRow, value: number): HeldRows {
  return new Map(rows).set(row.key, { row, observation: { ...observation, value, status: "reported" } });
}

function sidesWith({ rule: { expression }, scope }: HeldIn, cell: HeldRow, value: number, rows: HeldRows) {
  const changed = withValue(rows, cell, value);
  const [left, right] = [valueOf(expression.left, changed, scope), valueOf(expression.right, changed, scope)];
  return typeof left === "string" || typeof right === "string" ? undefined : { left, right };
}

function holdsWith(rule: HeldIn, cell: HeldRow, value: number, rows: HeldRows): boolean {
  const sides = sidesWith(rule, cell, value, rows);
  return sides === undefined || holds(rule.rule.expression.comparison, sides);
}

/** The value at which the two sides are equal, by the secant through two points (every rule is linear in each row, or nearly), then rounded as the row is. */
function solved(rule: HeldIn, cell: HeldRow, rows: HeldRows): number | undefined {
  const gap = (value: number) => { const sides = sidesWith(rule, cell, value, rows); return sides && sides.left.value - sides.right.value; };
  let a = cell.observation.value ?? 1;
  let b = a === 0 ? 1 : a * 1.1;
  for (let step = 0; step < 30; step++) {
    const [atA, atB] = [gap(a), gap(b)];
    if (atA === undefined || atB === undefined || atA === atB) return undefined;
    const next = b - (atB * (b - a)) / (atB - atA);
    if (!Number.isFinite(next)) return undefined;
    if (Math.abs(next - b) <= Math.abs(next) * 1e-12) return asRow(cell, next);
    [a, b] = [b, next];
  }
  return undefined;
}

function asRow({ row: { indicator: { decimals, integer } } }: HeldRow, value: number): number {
  return Number(value.toFixed(integer === true ? 0 : decimals));
}

function repairOf(cells: readonly HeldRow[], group: readonly HeldIn[], held: readonly HeldIn[], rows: HeldRows): Repair {
  const [only, other] = cells;
  const proposal = only && other === undefined ? mendingValue(only, held, rows) : undefined;
  return { cells: cells.map(({ observation: { indicator, scope, name, sheet, cell } }) => ({ indicator, scope, name, sheet, cell })), findings: group.length, ...(proposal !== undefined && { proposal }) };
}
