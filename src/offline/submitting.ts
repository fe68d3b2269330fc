import { loadPlan } from "../app/plans";
import { submit } from "../app/submit";
import { showOutcome } from "../taskpane/checking";
import { run } from "../taskpane/run";
import type { Desk } from "./desk";
import { download } from "./downloading";

/** Stamps the form and gives it to the person under the name to send it by; what still stands in the way is shown in the pane, and nothing is written. */
export async function submitForm(desk: Desk): Promise<void> {
  const { pane, workbook } = desk.get();
  const { current } = pane.store.get();
  if (!current) return;
  const done = await run(pane, "check", () => submitForm(desk), async () => submit(workbook, await loadPlan(current.plan), desk.surroundings.now()));
  if (!done) return;
  showOutcome(pane, done.checked);
  const { bytes } = desk.get();
  if (bytes === null || done.kind === "noForm" || done.kind === "open") return desk.set({ notice: { kind: "notSubmitted" } });
  desk.set({ sent: { bytes, name: done.proposed } });
  download(desk);
}
