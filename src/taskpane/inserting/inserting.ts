import type { Identity, TemplateRequest } from "../../core/template/template";
import { lackOf, requestOf, settleArea } from "./filling";
import { say, type Pane } from "../pane";
import { run } from "../run";
import { NO_FILTER } from "../session";

/** Adds the form that was filled in, and goes to 检查; says what is missing when it cannot. */
export async function insert(pane: Pane): Promise<void> {
  pane.store.set({ tab: "template" });
  const { current } = pane.store.get();
  if (current) return say(pane, (words) => words.status.exists(current.period));
  const match = await settleArea(pane);
  const lack = lackOf(match);
  if (lack) return say(pane, lack);
  const request = requestOf(pane.store.get().form, match);
  const done = await run(pane, "insert", () => insert(pane), () => pane.actions.insert(request));
  if (!done) return;
  if (done.kind === "inserted") return showInserted(pane, request, done);
  pane.store.set({ current: done.identity });
  say(pane, (words) => words.status.exists(done.identity.period));
}

function showInserted(pane: Pane, request: TemplateRequest, { sheet, rows }: { readonly sheet: string; readonly rows: number }): void {
  const version = pane.actions.preview(request)?.version ?? "";
  const identity: Identity = { ...request, version, sheet, submission: null };
  pane.store.set({
    current: { ...identity, counts: { expected: rows, reported: 0, notApplicable: 0 } },
    tab: "check", outcome: null, filter: NO_FILTER, open: null, cursor: null, finding: null,
  });
  say(pane, (words) => words.status.inserted(rows));
}
