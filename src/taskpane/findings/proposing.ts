import type { Observation } from "../../core/observation/observation";
import { readAll, showOutcome } from "../checking/checking";
import type { Group } from "./groups";
import { say, type Pane } from "../pane";
import { proposalOf, type Proposal } from "./proposal";
import { run } from "../run";
import type { Undo } from "../session";

/**
 * Writes a group's proposal into its cell, then checks again. The cell is looked at first, because a change may have gone
 * unnoticed: one that no longer holds what the proposal was made for is left alone.
 */
export async function accept(pane: Pane, group: Group): Promise<void> {
  const proposal = proposalOf(group);
  if (!proposal) return;
  const told = await run(pane, "write", () => accept(pane, group), async (turn) => {
    const checked = await readAll(pane, turn);
    const seen = checked.observations.find((one) => one.key === proposal.key);
    if (!seen || !stands(seen, proposal)) return { checked, seen: null };
    await pane.actions.write(seen.sheet, seen.cell, proposal.value);
    return { checked: await readAll(pane, turn), seen };
  });
  if (!told) return;
  showOutcome(pane, told.checked);
  const { seen } = told;
  if (!seen) return say(pane, (words) => words.status.changedMeanwhile(group.cell));
  say(pane, (words) => words.status.written(seen.cell, proposal.raw, proposal.text));
  pane.store.set({ undo: { sheet: seen.sheet, cell: seen.cell, value: proposal.raw } });
}

/** Sets the cell back that a proposal changed, and checks again. */
export async function undo(pane: Pane, step: Undo): Promise<void> {
  const checked = await run(pane, "write", () => undo(pane, step), async (turn) => {
    await pane.actions.write(step.sheet, step.cell, step.value);
    return readAll(pane, turn);
  });
  if (!checked) return;
  showOutcome(pane, checked);
  say(pane, (words) => words.status.undone(step.cell, step.value));
}

function stands(seen: Observation, proposal: Proposal): boolean {
  return (seen.raw ?? "") === proposal.raw;
}
