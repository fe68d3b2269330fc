import { isOwnArea } from "../catalogue/plan-area";
import { askedBeside, askedOfAbsent } from "./asked";
import type { Resolved } from "./conflict";
import { isArea, type AreaLine } from "./completeness";
import type { Merged } from "./merge";
import { rollUp, type Report, type Reports, type RollUpResult, type Weights } from "./roll-up";
import { reportAt, standingAt } from "./standing";

/** What areas are weighted by where a rate has no components: the values of another indicator of the merge, or a list by area (code, else name). */
export type Weight = { readonly kind: "indicator"; readonly id: string } | { readonly kind: "list"; readonly name: string; readonly of: ReadonlyMap<string, number> };

/** Every row over all areas, those that are missing counted as missing where their form asks for it. */
export function rollUps(merged: Merged, weight?: Weight): readonly RollUpResult[] {
  const reports = reportsOf(merged);
  const weights = weight && weightsOf(weight, merged, absentFrom(merged), reports);
  return merged.frame.map((row) => rollUp(row, reports, weights));
}

/** What every area says at a key: those with a form in their order, then those that are missing. */
export function reportsOf(merged: Merged): Reports {
  const { areas, placeOf, request: { plan } } = merged;
  const absent = absentFrom(merged);
  const asked = askedOfAbsent(absent, merged);
  const beside = areas.map((area) => askedBeside(area, merged));
  const [owns, absentOwns] = [areas, absent].map((some) => some.map(({ name }) => isOwnArea(plan, name)));
  const known = new Map<string, readonly (Report | undefined)[]>();
  const returnedAt = returnedIn(merged);
  return (key) => {
    const before = known.get(key);
    if (before) return before;
    const own = areas.map((area, at) => (owns?.[at] && isWholeOfOthers(area, key, merged) ? undefined : reportAt(area, key, placeOf) ?? returnedAt(area, key) ?? (beside[at]?.(key) ? MISSING : undefined)));
    const whole = areas.some((area, at) => owns?.[at] && isWhole(area, key, merged) && own[at]?.kind === "reported");
    const all = [...own, ...absent.map((line, at) => (!whole && asked[at]?.(key) && !(absentOwns?.[at] && isWholeOfOthers(line, key, merged)) ? MISSING : undefined))];
    known.set(key, all);
    return all;
  };
}

const MISSING: Report = { kind: "missing" };

/** Expected areas of which nothing is in the merge. */
function absentFrom({ completeness: { lines }, areas }: Merged): readonly AreaLine[] {
  return lines.filter((line) => (line.status === "未报" || line.status === "退回") && !areas.some(({ code, name }) => isArea(line, { areaCode: code, area: name })));
}

/** What an area says at the keys of those of its forms that were returned, where no other form of its own speaks: it is missing. */
function returnedIn({ asides, placeOf }: Merged): (area: Resolved, key: string) => Report | undefined {
  const returned = asides.flatMap(({ received, why }) => (why.code === "strict" && received.kind === "submission" ? [received] : []));
  return ({ code, name }, key) => (returned.some((form) => isArea({ code, name }, form) && placeOf(form, key) !== undefined) ? MISSING : undefined);
}

/** Whether an area reports the whole itself at a key, as the plan's own does: beside a part that reports there it would count everything twice. */
export function isWholeOfOthers(area: Pick<Resolved, "name">, key: string, merged: Pick<Merged, "areas" | "placeOf" | "request">): boolean {
  return isWhole(area, key, merged) && merged.areas.some((other) => other.name !== area.name && standingAt(other, key, merged.placeOf) !== undefined);
}

/** Whether an area's value at a key holds those of the plan's other areas: the plan's own, but not in a scope of its own name. */
function isWhole({ name }: Pick<Resolved, "name">, key: string, { request: { plan } }: Pick<Merged, "request">): boolean {
  if (!isOwnArea(plan, name)) return false;
  const scope = key.slice(key.lastIndexOf("|") + 1);
  return plan.scopes.find((one) => one.name === scope)?.area !== name;
}

function weightsOf(weight: Weight, { areas }: Merged, absent: readonly AreaLine[], reports: Reports): Weights {
  if (weight.kind === "list") {
    const weights = [...areas, ...absent].map(({ code, name }) => positive((code === null ? undefined : weight.of.get(code)) ?? weight.of.get(name)));
    return { name: weight.name, of: () => weights };
  }
  return { name: weight.id, of: (scope) => reports(`${weight.id}|${scope}`).map((report) => (report?.kind === "reported" ? positive(report.value) : undefined)) };
}

function positive(weight: number | undefined): number | undefined {
  return weight !== undefined && weight >= 0 ? weight : undefined;
}
