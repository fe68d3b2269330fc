import { groupsShown } from "../checking/going";
import { groupsOf, type Group } from "./groups";
import { say, type Pane } from "../pane";
import type { Session } from "../session";

/** The finding that is looked at by itself, its place among those on show (from 0; -1 where it is not) and their number. */
export type FindingView = { readonly group: Group; readonly index: number; readonly count: number };

/** Looks at one finding by itself. */
export function openFinding(pane: Pane, group: Group): void {
  pane.store.set({ finding: group.key, open: group.key, cursor: group.key });
  const asks = group.lines.some(({ level }) => level === "warning");
  say(pane, ({ status }) => (asks ? status.lapses : status.ready));
}

/** Goes back to the list, where its row has the focus. */
export function closeFinding(pane: Pane): void {
  pane.store.set({ finding: null, returning: true });
}

/** The finding after the one looked at; the list once there is none. */
export function nextFinding(pane: Pane, { index }: FindingView): void {
  const next = groupsShown(pane)[index + 1];
  if (next) openFinding(pane, next);
  else closeFinding(pane);
}

/** The finding that is looked at; undefined for none, or one that is gone. */
export function findingView(session: Session, shown: readonly Group[]): FindingView | undefined {
  const { finding, outcome } = session;
  if (finding === null || !outcome) return undefined;
  const index = shown.findIndex(({ key }) => key === finding);
  const group = shown[index] ?? groupsOf(outcome.checked).find(({ key }) => key === finding);
  return group && { group, index, count: shown.length };
}
