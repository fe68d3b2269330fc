import type { Checked } from "../app/check";
import { groupsOf } from "./groups";
import { listingOf, makeListing } from "./listing";
import { say, type Pane } from "./pane";
import { proposalOf } from "./proposal";
import { amend, run } from "./run";
import type { Session } from "./session";
import { verdictOf } from "./verdict";

/** Reads the workbook and shows what was found; changes no value. */
export async function check(pane: Pane): Promise<void> {
  pane.store.set({ tab: "check" });
  const told = await run(pane, "check", () => check(pane), (turn) => readAll(pane, turn));
  if (!told) return;
  showOutcome(pane, told.checked, told.changed);
  announce(pane);
}

/** A check, and whether a person changed the sheet while it ran. */
export async function readAll(pane: Pane, turn: number): Promise<{ readonly checked: Checked; readonly changed: boolean }> {
  const checked = await pane.actions.check((read, rows) => amend(pane, turn, { read: { read, rows } }));
  return { checked, changed: pane.store.get().work?.changed ?? false };
}

/** Puts a check on show; the open row stays open, or its successor is; with none open, the first that has a proposal. */
export function showOutcome(pane: Pane, checked: Checked, stale: boolean): void {
  const before = pane.store.get();
  const current = checked.recognised ? { ...checked.recognised.identity, sheet: checked.recognised.sheet.name, counts: checked.summary } : null;
  pane.store.set({ outcome: { checked, at: pane.now(), stale }, current, open: openAfter(before, checked) });
}

/** Notes that a person changed the sheet: a result on show is stale, one on its way will be. While the pane itself writes, old hosts cannot tell whose change it was. */
export function noteChange(pane: Pane): void {
  const { outcome, work } = pane.store.get();
  if (work?.task === "check") amend(pane, work.turn, { changed: true });
  else if (!work && outcome && !outcome.stale) {
    pane.store.set({ outcome: { ...outcome, stale: true } });
    say(pane, (words) => words.status.stale);
  }
}

function announce(pane: Pane): void {
  const { outcome } = pane.store.get();
  if (!outcome) return;
  const { checked, at, stale } = outcome;
  if (!checked.recognised) say(pane, (words) => words.check.noTemplate);
  else if (stale) say(pane, (words) => words.status.stale);
  else say(pane, (words) => words.status.checked(at), () => verdictOf(checked, pane.store.get().language));
}

function openAfter(before: Session, checked: Checked): string | null {
  const { outcome, open, filter, grouping } = before;
  const groups = groupsOf(checked);
  if (!outcome || open === null) return groups.find(proposalOf)?.key ?? null;
  const shown = makeListing(groups, filter, grouping).groups;
  if (shown.some(({ key }) => key === open)) return open;
  const index = listingOf(before).groups.findIndex(({ key }) => key === open);
  return shown[Math.min(index, shown.length - 1)]?.key ?? null;
}
