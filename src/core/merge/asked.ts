import type { AreaType } from "../kernel/codes";
import { makeTemplate } from "../template/make";
import type { AreaLine } from "./completeness";
import type { Resolved } from "./conflict";
import type { Merged } from "./merge";

/** Whether an area was asked for a key. */
export type Asked = (key: string) => boolean;

const NOTHING: Asked = () => false;

type Named = { readonly code: string | null; readonly name: string };

/** What an area's whole form asks for; an amount of a rate is asked for as its rate is, whether or not a form has a row for it. */
function formOf({ code, name }: Named, areaType: AreaType, { request: { plan, period } }: Merged): Asked {
  const made = makeTemplate({ plans: [plan] }, { plan: plan.id, area: name, areaCode: code, areaType, period });
  if (!made.ok) return NOTHING;
  const keys = new Set(made.value.rows.map(({ key }) => key));
  return (key) => keys.has(key.replace(/\.(?:numerator|denominator)\|/u, "|"));
}

/** What each area of which nothing came was asked for: the form of both kinds where all others have that, else that of its kind (县 and 旗 are counties). */
export function askedOfAbsent(absent: readonly AreaLine[], merged: Merged): readonly Asked[] {
  const allBoth = merged.areas.every(({ standing }) => standing.every(({ areaType }) => areaType === "both"));
  return absent.map((line) => formOf(line, allBoth ? "both" : /[县旗]$/u.test(line.name) ? "county" : "city", merged));
}

/** What an area was asked for beside what came: the tasks of units whose forms are not there. */
export function askedBeside(area: Resolved, merged: Merged): Asked {
  const kinds = new Set(area.standing.flatMap(({ responsible, areaType }) => (responsible === "" ? [] : [areaType])));
  const forms = [...kinds].map((kind) => formOf(area, kind, merged));
  return forms.length === 0 ? NOTHING : (key) => forms.some((asks) => asks(key));
}
