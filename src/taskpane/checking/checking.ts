import type { Checked } from "../../app/check";
import { groupsOf } from "../findings/groups";
import { listingOf, makeListing } from "../findings/listing";
import { say, type Pane } from "../pane";
import { proposalOf } from "../findings/proposal";
import { offerAfter } from "../repairing/repair-offer";
import { amend, run } from "../run";
import type { Session } from "../session";
import { verdictOf } from "./verdict";

/** Reads the workbook and shows what was found; changes no value. */
export async function check(pane: Pane): Promise<void> {
  pane.store.set({ tab: "check" });
  const checked = await run(pane, "check", () => check(pane), (turn) => readAll(pane, turn));
  if (!checked) return;
  showOutcome(pane, checked);
  announce(pane);
  offerAfter(pane, checked);
}

/** A check that says how far it is. */
export async function readAll(pane: Pane, turn: number): Promise<Checked> {
  return pane.actions.check((read, rows) => amend(pane, turn, { read: { read, rows } }));
}

/** Puts a check on show; the open row stays open, or its successor is; with none open, the first that has a proposal. */
export function showOutcome(pane: Pane, checked: Checked): void {
  const before = pane.store.get();
  const current = checked.recognised ? { ...checked.recognised.identity, sheet: checked.recognised.sheet.name, counts: checked.summary } : null;
  pane.store.set({ outcome: { checked, at: pane.now(), stale: false }, current, open: openAfter(before, checked) });
}

/** Says that the result on show is no longer what the sheet holds. */
export function markStale(pane: Pane): void {
  const { outcome } = pane.store.get();
  if (!outcome || outcome.stale) return;
  pane.store.set({ outcome: { ...outcome, stale: true } });
  say(pane, (words) => words.status.stale);
}

function announce(pane: Pane): void {
  const { outcome } = pane.store.get();
  if (!outcome) return;
  const { checked, at } = outcome;
  if (!checked.recognised) say(pane, (words) => words.check.noTemplate);
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
