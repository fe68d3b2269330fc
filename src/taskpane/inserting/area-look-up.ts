import { areas } from "../../app/areas";
import { findArea } from "../../core/catalogue/area";
import type { Area, AreaLookUp } from "../actions";

/** Suggestions a short list can show. */
const MOST = 20;

/** What a text names in the list of areas. The list comes with this module, which is therefore fetched only when it is first needed. */
export function lookUpArea(text: string): AreaLookUp {
  const found = findArea(areas(), text);
  return { found, suggested: suggest(areas(), text.trim(), found.kind === "ambiguous" ? found.candidates : []) };
}

/** The candidates first, since one of them is meant; then what else fits. */
function suggest(all: readonly Area[], sought: string, candidates: readonly Area[]): readonly Area[] {
  return [...new Set([...candidates, ...areasLike(all, sought)])].slice(0, MOST);
}

/** Areas whose name, path or code fits the text, best first. */
function areasLike(all: readonly Area[], sought: string): readonly Area[] {
  if (sought === "") return [];
  const ranked = all.flatMap((area) => { const rank = rankOf(area, sought); return rank === undefined ? [] : [{ area, rank }]; });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ area }) => area);
}

/** 0 for the name itself, then a name or code that begins with the text, then one that holds it; undefined when none does. */
function rankOf({ name, code, path }: Area, sought: string): number | undefined {
  if (name === sought || code === sought) return 0;
  if (name.startsWith(sought) || code.startsWith(sought)) return 1;
  if (path.includes(sought)) return 2;
  return undefined;
}
