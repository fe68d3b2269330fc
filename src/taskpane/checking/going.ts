import { check } from "./checking";
import { cellOf, isOpen, type Group, type Line } from "../findings/groups";
import { listingOf } from "../findings/listing";
import { say, type Pane } from "../pane";
import { fail } from "../run";
import { NO_FILTER, type Filter, type Grouping, type Level } from "../session";

/** The groups on show: those of the last check that the filter lets through. */
export function groupsShown(pane: Pane): readonly Group[] {
  return listingOf(pane.store.get()).groups;
}

/** Opens a group; 下一条 goes on from it. */
export function openGroup(pane: Pane, key: string): void {
  pane.store.set({ open: key, cursor: key });
}

/** Shows one class only; the same class again shows all. */
export function filterByLevel(pane: Pane, level: Level): void {
  filterBy(pane, { level: level === pane.store.get().filter.level ? null : level });
}

/** Narrows the list further, or widens it again where a part is null. */
export function filterBy(pane: Pane, change: Partial<Filter>): void {
  pane.store.set({ filter: { ...pane.store.get().filter, ...change } });
  openFirst(pane);
}

/** Shows everything again. */
export function showAll(pane: Pane): void {
  filterBy(pane, NO_FILTER);
}

/** Groups the list by row or by rule. */
export function groupBy(pane: Pane, grouping: Grouping): void {
  pane.store.set({ grouping });
  openFirst(pane);
}

/** Where the open row is no longer on show, the first is opened. */
function openFirst(pane: Pane): void {
  const shown = groupsShown(pane);
  if (!shown.some(({ key }) => key === pane.store.get().open)) pane.store.set({ open: shown[0]?.key ?? null });
}

/** Selects a group's cell in the sheet; a line may name a cell of its own. */
export async function goTo(pane: Pane, group: Group, line?: Line): Promise<void> {
  openGroup(pane, group.key);
  const cell = line ? cellOf(line) : group.cell;
  if (cell === "") return;
  await goToPlace(pane, { sheet: group.sheet, cell });
}

/** Goes to the next group and its cell, after the last to the first; checks before, when nothing was checked yet. */
export async function goNext(pane: Pane): Promise<void> {
  await goBy(pane, 1);
}

/** Goes to the group before and its cell, before the first to the last. */
export async function goPrevious(pane: Pane): Promise<void> {
  await goBy(pane, -1);
}

async function goBy(pane: Pane, step: 1 | -1): Promise<void> {
  pane.store.set({ tab: "check" });
  if (!pane.store.get().outcome) await check(pane);
  const groups = groupsShown(pane).filter(({ lines: [first] }) => first && isOpen(first));
  const at = groups.findIndex(({ key }) => key === pane.store.get().cursor);
  const index = at < 0 && step < 0 ? groups.length - 1 : (at + step + groups.length) % groups.length;
  const group = groups[index];
  if (!group) return;
  say(pane, (words) => words.status.at(index + 1, groups.length, group.cell));
  await goTo(pane, group);
}

/** Selects one cell in the sheet. */
export async function goToPlace(pane: Pane, place: { readonly sheet: string; readonly cell: string }): Promise<void> {
  try {
    await pane.actions.select(place.sheet, place.cell);
  } catch (error) {
    fail(pane, "go", () => { pane.store.set({ trouble: null }); return goToPlace(pane, place); }, error);
  }
}
