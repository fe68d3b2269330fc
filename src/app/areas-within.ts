import type { Area } from "../core/catalogue/area";
import type { Plan } from "../core/catalogue/indicator";
import type { ExpectedArea } from "../core/merge/completeness";

/** The counties of a plan's own area, or that area itself where it has none; null where the area list does not know it. */
export function areasOf({ area: name }: Plan, areas: readonly Area[]): readonly ExpectedArea[] | null {
  const [own, another] = areas.filter((area) => area.name === name);
  return own && !another ? within(own.path, areas) : null;
}

/** The areas below a path (省/地) that have none below themselves, or the one at the path; they have no due dates. */
export function within(path: string, areas: readonly Area[]): readonly ExpectedArea[] {
  const below = areas.filter((area) => area.path.startsWith(`${path}/`));
  const above = new Set(below.map((area) => area.path.slice(0, area.path.lastIndexOf("/"))));
  const lowest = below.filter((area) => !above.has(area.path));
  return (lowest.length === 0 ? areas.filter((area) => area.path === path) : lowest).map(({ code, name }) => ({ code, name, day: null, due: null }));
}

/** How many areas `within` finds at each path. */
export function countsWithin(areas: readonly Area[]): ReadonlyMap<string, number> {
  const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));
  const above = new Set(areas.map(({ path }) => parentOf(path)));
  const counts = new Map<string, number>();
  for (const { path } of areas) {
    if (above.has(path)) continue;
    for (let at = path; at !== ""; at = parentOf(at)) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
}
