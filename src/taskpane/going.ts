import { check } from "./checking";
import { cellOf, groupsOf, shownGroups, type Group, type Line } from "./groups";
import { say, type Pane } from "./pane";
import { fail } from "./run";
import type { Level } from "./session";

/** The groups on show: those of the last check that the filter lets through. */
export function groupsShown(pane: Pane): readonly Group[] {
  const { outcome, filter } = pane.store.get();
  return outcome ? shownGroups(groupsOf(outcome.checked), filter) : [];
}

/** Opens a group; 下一条 goes on from it. */
export function openGroup(pane: Pane, key: string): void {
  pane.store.set({ open: key, cursor: key });
}

/** Shows one class only; the same class again, or null, shows all. */
export function filterBy(pane: Pane, level: Level | null): void {
  const filter = level === pane.store.get().filter ? null : level;
  pane.store.set({ filter });
  const shown = groupsShown(pane);
  if (!shown.some(({ key }) => key === pane.store.get().open)) pane.store.set({ open: shown[0]?.key ?? null });
}

/** Selects a group's cell in the sheet; a line may name a cell of its own. */
export async function goTo(pane: Pane, group: Group, line?: Line): Promise<void> {
  openGroup(pane, group.key);
  const cell = line ? cellOf(line) : group.cell;
  if (cell === "") return;
  try {
    await pane.actions.select(group.sheet, cell);
  } catch (error) {
    fail(pane, "go", () => retryGo(pane, group, line), error);
  }
}

/** Goes to the next group and its cell, after the last to the first; checks before, when nothing was checked yet. */
export async function goNext(pane: Pane): Promise<void> {
  pane.store.set({ tab: "check" });
  if (!pane.store.get().outcome) await check(pane);
  const groups = groupsShown(pane);
  if (groups.length === 0) return;
  const index = (groups.findIndex(({ key }) => key === pane.store.get().cursor) + 1) % groups.length;
  const group = groups[index];
  if (!group) return;
  say(pane, (words) => words.status.at(index + 1, groups.length, group.cell));
  await goTo(pane, group);
}

async function retryGo(pane: Pane, group: Group, line?: Line): Promise<void> {
  pane.store.set({ trouble: null });
  await goTo(pane, group, line);
}
