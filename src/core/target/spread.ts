import type { Entry } from "./item";
import type { Bound, Clause } from "./target";

/** An entry and how it follows the one before: in one list (、 or 和), or in a new phrase. */
export type Listed = Entry & { readonly listed: boolean };

/** Lists of entries that belong together, in text order. */
function groups(entries: readonly Listed[]): Listed[][] {
  const lists: Listed[][] = [];
  for (const entry of entries) {
    const last = lists.at(-1);
    if (entry.listed && last !== undefined) last.push(entry);
    else lists.push([entry]);
  }
  return lists;
}

function bounded(clause: Clause, bound: Bound): Clause {
  return clause.relation === "=" ? { ...clause, relation: bound } : clause;
}

/** A last 以上 or 以内 governs every item before it that says nothing itself; a last unit is that of the bare numbers before it. */
function govern(list: readonly Listed[]): Listed[] {
  let bound: Bound | undefined;
  let unit: string | undefined;
  return [...list].reverse().map((entry) => {
    const { draft } = entry;
    bound = draft.governs ?? (draft.free ? bound : undefined);
    const applied = draft.free && bound !== undefined ? bounded(draft.clause, bound) : draft.clause;
    const clause = applied.unit === undefined && applied.decimals !== undefined && unit !== undefined ? { ...applied, unit } : applied;
    unit = clause.unit;
    const inner = draft.inner && draft.free && bound !== undefined ? bounded(draft.inner, bound) : draft.inner;
    return { ...entry, draft: { ...draft, clause, ...(inner && { inner }) } };
  }).reverse();
}

function scoped(clause: Clause, name: string | undefined, qualifier?: string): Clause {
  const note = [qualifier, clause.note].filter((word) => word !== undefined).join("、");
  return { ...(name !== undefined && { scope: name }), ...clause, ...(note !== "" && { note }) };
}

/** One clause for each scope, and one for the value in parentheses. */
function expand({ scopes, draft, alternative }: Listed, pair: readonly [string, string]): Clause[] {
  const clause: Clause = alternative ? { ...draft.clause, alternative: true } : draft.clause;
  if (draft.inner !== undefined) return [scoped(clause, pair[0], scopes[0]?.qualifier), scoped(draft.inner, pair[1])];
  if (scopes.length === 0) return [clause];
  return scopes.map(({ name, qualifier }) => scoped(clause, name, qualifier));
}

/** The clauses that the entries of a text make once every list is known. */
export function clausesOf(entries: readonly Listed[], pair: readonly [string, string]): Clause[] {
  return groups(entries).flatMap((list) => govern(list).flatMap((entry) => expand(entry, pair)));
}
