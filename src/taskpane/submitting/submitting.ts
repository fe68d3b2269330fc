import { isForm } from "../../app/check";
import { check, showOutcome } from "../checking/checking";
import { say, type Pane } from "../pane";
import { run } from "../run";

/** Stamps the form and keeps a snapshot of it; what still stands in the way is shown, and nothing is written then. */
export async function submit(pane: Pane): Promise<void> {
  pane.store.set({ tab: "check", finding: null });
  const done = await run(pane, "submit", () => submit(pane), () => pane.actions.submit());
  if (!done) return;
  showOutcome(pane, done.checked);
  switch (done.kind) {
    case "noForm": return say(pane, (words) => words.check.noTemplate);
    case "open": return say(pane, (words) => words.status.notSubmitted(done.open.length));
    case "unchanged": return say(pane, (words) => words.status.alreadySubmitted(done.submission.number));
    case "submitted": return say(pane, (words) => words.status.submitted(done.submission.number));
  }
}

/** Prints the A4 审核表 of the last check. */
export async function report(pane: Pane): Promise<void> {
  const { outcome, language } = pane.store.get();
  if (!outcome || !isForm(outcome.checked)) return;
  const { checked } = outcome;
  const page = await run(pane, "report", () => report(pane), () => pane.actions.report(checked, language));
  if (page !== undefined) await pane.print(page);
}

/** Writes the A4 审核表 into the workbook, and shows what the check found meanwhile. */
export async function reportToSheet(pane: Pane): Promise<void> {
  const done = await run(pane, "report", () => reportToSheet(pane), () => pane.actions.reportSheet(pane.store.get().language));
  if (!done) return;
  showOutcome(pane, done.checked);
  if (done.kind === "noForm") return say(pane, (words) => words.check.noTemplate);
  say(pane, (words) => words.status.reported(done.sheet));
}

/** Prints the 审核表 of the workbook as it is now. */
export async function checkAndReport(pane: Pane): Promise<void> {
  await check(pane);
  const { trouble } = pane.store.get();
  if (!trouble) await report(pane);
}
