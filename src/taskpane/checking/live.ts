import { isForm, type Checked } from "../../app/check";
import { HostError, type CellsChanged } from "../../app/ports";
import { markStale, showOutcome } from "./checking";
import { say, type Pane } from "../pane";
import type { Outcome } from "../session";

/** How long nothing may happen before the changed rows are looked at, in milliseconds: well short of the 300 that a person notices. */
export const QUIET_MILLISECONDS = 50;

/** How long to wait before looking again whether a cell is still being edited, in milliseconds. */
export const EDITED_MILLISECONDS = 300;

/** Changes that still have to be looked at, and how long from now. */
type Left = { readonly changes: readonly CellsChanged[]; readonly wait: number };

const NOTHING: Left = { changes: [], wait: 0 };

/**
 * Follows what a person changes in the sheet, once something was checked: looks at those rows again when it is quiet and no task
 * is under way. Reads only, moves no focus; what the add-in itself writes is none of its business. Gives the way to stop.
 */
export async function follow(pane: Pane): Promise<() => void> {
  let [changes, busy, looking, turn]: [readonly CellsChanged[], boolean, boolean, number] = [[], false, false, 0];
  const lookAfter = async (milliseconds: number): Promise<void> => {
    const mine = ++turn;
    await pane.pause(milliseconds);
    if (mine !== turn || looking || busy || changes.length === 0) return;
    looking = true;
    const taken = changes;
    changes = [];
    const left = await look(pane, taken);
    looking = false;
    changes = [...left.changes, ...changes];
    if (changes.length > 0) void lookAfter(Math.max(left.wait, QUIET_MILLISECONDS));
  };
  const forget = pane.store.watch(() => {
    const ended = busy && !pane.store.get().work;
    busy = pane.store.get().work !== null;
    if (ended && changes.length > 0) void lookAfter(QUIET_MILLISECONDS);
  });
  const stop = await pane.actions.watch((change) => {
    if (change.own) return;
    changes = [...changes, change];
    void lookAfter(QUIET_MILLISECONDS);
  });
  return () => {
    changes = [];
    forget();
    void stop();
  };
}

/** Shows the check with what changed. Left is what a check that came in between may have missed, and all while a cell is being edited. */
async function look(pane: Pane, changes: readonly CellsChanged[]): Promise<Left> {
  const { outcome } = pane.store.get();
  if (!outcome || !isForm(outcome.checked)) return NOTHING;
  try {
    const found = await checkedAgain(pane, outcome, changes);
    if (pane.store.get().outcome !== outcome) return { changes, wait: 0 };
    if (!found) return NOTHING;
    showOutcome(pane, found.checked);
    say(pane, (words) => words.status.rechecked(found.rows));
    return NOTHING;
  } catch (error) {
    if (error instanceof HostError && error.code === "editing") return { changes, wait: EDITED_MILLISECONDS };
    markStale(pane);
    return NOTHING;
  }
}

/** The check with what changed, and the rows that did, none where all was read; undefined when nothing of the form changed. */
async function checkedAgain({ actions }: Pane, { checked, stale }: Outcome, changes: readonly CellsChanged[]): Promise<{ readonly checked: Checked; readonly rows: readonly number[] } | undefined> {
  const again = stale || !isForm(checked) ? { kind: "unclear" as const } : await actions.recheck(checked, changes);
  switch (again.kind) {
    case "same": return undefined;
    case "rechecked": return again;
    case "unclear": return { checked: await actions.check(), rows: [] };
  }
}
