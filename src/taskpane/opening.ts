import { HostError } from "../app/ports";
import type { Language } from "../core/kernel/codes";
import type { Current } from "./actions";
import { fetchPlan, sayForm } from "./inserting/filling";
import { follow } from "./checking/live";
import { LANGUAGE_KEY, say, STEPS_KEY, type Pane } from "./pane";
import { enterReview } from "./reviewing/reviewing";
import { fail, RETRY_MILLISECONDS } from "./run";
import type { Tab } from "./session";

/** Looks at the workbook: with a form in it the pane opens on 检查, with one that was returned on 复核. Follows changes from then on; gives the way to stop. */
export async function open(pane: Pane): Promise<() => void> {
  void fetchPlan(pane, pane.store.get().form.plan);
  try {
    showFirst(pane, await currentOnceEdited(pane));
    if (pane.store.get().tab === "review") await enterReview(pane);
    return await follow(pane);
  } catch (error) {
    fail(pane, "open", async () => void (await open(pane)), error);
    return () => undefined;
  }
}

/** Goes to a tab; on 模板 the workbook is asked again, since its form may have been deleted by hand. */
export async function openTab(pane: Pane, tab: Tab): Promise<void> {
  pane.store.set({ tab, trouble: null });
  sayTab(pane);
  if (tab === "review") return enterReview(pane);
  if (tab !== "template" || !pane.store.get().current) return;
  const before = pane.store.get();
  const current = await pane.actions.current().catch(() => before.current);
  const { current: after, work } = pane.store.get();
  if (work || after !== before.current) return;
  if (!current) pane.store.set({ current: null, outcome: null });
  sayTab(pane);
}

/** Speaks another language from now on, and remembers it. */
export function speak(pane: Pane, language: Language): void {
  pane.memory.set(LANGUAGE_KEY, language);
  pane.store.set({ language });
}

/** Hides the three-step strip for good. */
export function hideSteps(pane: Pane): void {
  pane.memory.set(STEPS_KEY, "1");
  pane.store.set({ stepsHidden: true });
}

/** Puts the trouble away and shows what is there. */
export function dismiss(pane: Pane): void {
  pane.store.set({ trouble: null });
  sayTab(pane);
}

async function currentOnceEdited(pane: Pane): Promise<Current | null> {
  for (;;) {
    try {
      return await pane.actions.current();
    } catch (error) {
      if (!(error instanceof HostError) || error.code !== "editing") throw error;
      await pane.pause(RETRY_MILLISECONDS);
    }
  }
}

/** Shows what the workbook holds, unless a person was quicker and something is under way or done already. */
function showFirst(pane: Pane, current: Current | null): void {
  const { work, outcome, current: known } = pane.store.get();
  pane.store.set({ trouble: null });
  if (work || outcome || known) return;
  if (current) pane.store.set({ current, tab: current.isBack ? "review" : "check" });
  sayTab(pane);
}

/** Says what holds for the tab on show. */
function sayTab(pane: Pane): void {
  const { tab, current, outcome } = pane.store.get();
  if (tab === "template" && !current) return sayForm(pane);
  // The screen of 汇总 says itself where it is.
  if (tab === "merge") return;
  say(pane, ({ status, review }) => {
    if (tab === "template") return status.exists(current?.period ?? "");
    if (tab === "review") return review.rule;
    if (!outcome) return status.ready;
    return outcome.stale ? status.stale : status.checked(outcome.at);
  });
}
