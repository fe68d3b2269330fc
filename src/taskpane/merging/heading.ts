import { useEffect } from "react";
import { usePane } from "../face";
import type { Pane } from "../pane";
import { deskOf, useMerge, wordsNow } from "./desk";
import type { MergeState } from "./state";

/** Keeps what stands above the tab: the year that is merged, whose areas, and how many should report. */
export function useHeading(): void {
  const pane = usePane();
  const { outcome, expected } = useMerge();
  useEffect(() => { pane.store.set({ merging: headingOf(pane, { outcome, expected }) }); }, [pane, outcome, expected]);
}

function headingOf(pane: Pane, { outcome, expected }: Pick<MergeState, "outcome" | "expected">): { readonly title: () => string; readonly detail: () => string } {
  const words = () => wordsNow(deskOf(pane));
  if (!outcome?.ok) return { title: () => words().title(""), detail: () => words().how.steps[0] };
  const { plan, period, unlisted, completeness } = outcome;
  return { title: () => words().title(period), detail: () => unlisted ? words().unlisted(plan.shortTitle, completeness.reported) : words().detail(nameOf(expected, plan.area), completeness.expected) };
}

/** What the expected areas are called together; `area` is the plan's own. */
export function nameOf(expected: MergeState["expected"], area: string): string {
  if (expected.kind === "list") return expected.name;
  return expected.kind === "below" ? expected.path.split("/").at(-1) ?? "" : area;
}
