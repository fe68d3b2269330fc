import { showOutcome } from "../checking/checking";
import { say, type Pane } from "../pane";
import { sayRepair } from "./repair-offer";
import { run } from "../run";
import { signatureOf, tamperedIn } from "./tampered";

/** Leaves the form as it is; the same changes are not offered again. */
export function leaveTampered(pane: Pane): void {
  const { outcome } = pane.store.get();
  pane.store.set({ repairOffered: false, repairRefused: outcome ? signatureOf(tamperedIn(outcome.checked)) : null });
  if (outcome) say(pane, (words) => words.status.checked(outcome.at));
}

/** Puts back what was changed of the form's own; no white cell is touched. */
export async function repairTemplate(pane: Pane): Promise<void> {
  const done = await run(pane, "repair", () => repairTemplate(pane), () => pane.actions.repair());
  if (!done) return;
  pane.store.set({ repairOffered: false, repairRefused: null });
  showOutcome(pane, done.checked);
  if (done.kind === "noForm") return say(pane, (words) => words.check.noTemplate);
  const { cells } = done;
  sayRepair(pane, (words) => (cells.length > 0 ? words.done(cells.length) : words.whole));
}
