import type { FoundArea } from "../../core/catalogue/area";
import type { Area } from "../actions";
import type { Form } from "../session";

/** How an area as typed reads: one known area, several that it may mean, a name without a code, a code without an area, or nothing typed. */
export type AreaMatch =
  | { readonly kind: "known"; readonly area: Area }
  | { readonly kind: "several"; readonly typed: string; readonly areas: readonly Area[] }
  | { readonly kind: "unknown"; readonly name: string }
  | { readonly kind: "no-code"; readonly typed: string }
  | { readonly kind: "empty" };

/** Reads an area as typed, with what was found for it. */
export function matchArea(typed: string, found: FoundArea): AreaMatch {
  const text = typed.trim();
  if (text === "") return { kind: "empty" };
  if (found.kind === "found") return { kind: "known", area: found.area };
  if (found.kind === "ambiguous") return { kind: "several", typed: text, areas: found.candidates };
  // No area is called by digits alone: such a text is a mistyped code.
  return /^\d+$/u.test(text.normalize("NFKC").replace(/\s/gu, "")) ? { kind: "no-code", typed: text } : { kind: "unknown", name: text };
}

/** The form's area: the one picked, else as typed; undefined while it is being looked up. */
export function areaOf({ picked, area, lookedUp }: Form): AreaMatch | undefined {
  if (picked) return { kind: "known", area: picked };
  if (area.trim() === "") return { kind: "empty" };
  return lookedUp ? matchArea(area, lookedUp.found) : undefined;
}

/** The areas by name; equal names with the area above them (南京市鼓楼区). */
export function tellApart(areas: readonly Area[]): readonly string[] {
  const alone = ({ name }: Area) => areas.filter((other) => other.name === name).length === 1;
  return areas.map((area) => (alone(area) ? area.name : area.path.split("/").slice(-2).join("")));
}
