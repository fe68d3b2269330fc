import { showOutcome } from "./checking";
import { say, type Pane } from "../pane";
import { run } from "../run";

/** Checks, and writes one sign and one sentence a row into 审核提示. */
export async function mark(pane: Pane): Promise<void> {
  pane.store.set({ tab: "check" });
  const done = await run(pane, "mark", () => mark(pane), () => pane.actions.mark(pane.store.get().language));
  if (!done) return;
  showOutcome(pane, done.checked);
  if (done.checked.recognised) say(pane, (words) => words.status.marked(done.marked, done.kept));
  else say(pane, (words) => words.check.noTemplate);
}

/** Takes every mark off again; other text stays. */
export async function clear(pane: Pane): Promise<void> {
  pane.store.set({ tab: "check" });
  const cleared = await run(pane, "clear", () => clear(pane), () => pane.actions.clear());
  if (cleared !== undefined) say(pane, (words) => words.status.cleared(cleared));
}
