import type { Area } from "../../../core/sheet/sheet";

/** A rectangle of cells of one look. */
export type Patch = { readonly area: Area; readonly look: number };

type Run = { readonly column: number; readonly end: number; readonly look: number };

/** Gathers cells of the same look into as few rectangles as runs and equal neighbours below allow; look 0 is left out. */
export function gatherPatches(looks: ReadonlyMap<number, ReadonlyMap<number, number>>): Patch[] {
  const patches: Patch[] = [];
  let open = new Map<string, { readonly top: number; readonly run: Run }>();
  let below = -1;
  const close = ({ top, run }: { readonly top: number; readonly run: Run }): void => {
    patches.push({ area: { row: top, column: run.column, rows: below - top, columns: run.end - run.column }, look: run.look });
  };
  for (const row of [...looks.keys()].sort((one, other) => one - other)) {
    if (row !== below) {
      for (const each of open.values()) close(each);
      open = new Map();
    }
    const next = new Map<string, { readonly top: number; readonly run: Run }>();
    for (const run of runsOf(looks.get(row) ?? new Map())) {
      const key = `${run.column} ${run.end} ${run.look}`;
      next.set(key, open.get(key) ?? { top: row, run });
      open.delete(key);
    }
    for (const each of open.values()) close(each);
    open = next;
    below = row + 1;
  }
  for (const each of open.values()) close(each);
  return patches;
}

function runsOf(row: ReadonlyMap<number, number>): Run[] {
  const runs: Run[] = [];
  let last: { column: number; end: number; look: number } | undefined;
  for (const [column, look] of [...row].sort(([one], [other]) => one - other)) {
    if (last?.end === column && last.look === look) last.end = column + 1;
    else if (look !== 0) runs.push((last = { column, end: column + 1, look }));
  }
  return runs;
}
