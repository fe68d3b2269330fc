import type { Area } from "./actions";

/** Suggestions a short list can show. */
const MOST = 20;

/** Areas whose name, path or code fits the text, best first; the list of areas is fetched when it is first needed. */
export async function areasLike(text: string): Promise<readonly Area[]> {
  const sought = text.trim();
  if (sought === "") return [];
  const { areas } = await import("../app/areas");
  const ranked = areas().flatMap((area) => { const rank = rankOf(area, sought); return rank === undefined ? [] : [{ area, rank }]; });
  ranked.sort((a, b) => a.rank - b.rank);
  return ranked.slice(0, MOST).map(({ area }) => area);
}

/** 0 for the name itself, then a name or code that begins with the text, then one that holds it; undefined when none does. */
function rankOf({ name, code, path }: Area, sought: string): number | undefined {
  if (name === sought || code === sought) return 0;
  if (name.startsWith(sought) || code.startsWith(sought)) return 1;
  if (path.includes(sought)) return 2;
  return undefined;
}
