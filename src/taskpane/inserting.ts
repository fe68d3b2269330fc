import type { Identity, TemplateRequest } from "../core/template/template";
import { areaOf, lookUp, matchArea, requestOf, type AreaMatch } from "./filling";
import { say, type Pane } from "./pane";
import { run } from "./run";

/** Adds the form that was filled in, and goes to 检查; says what is missing when it cannot. */
export async function insert(pane: Pane): Promise<void> {
  pane.store.set({ tab: "template" });
  const { current } = pane.store.get();
  if (current) return say(pane, (words) => words.status.exists(current.period));
  const match = await knownArea(pane);
  if (match.kind === "empty") return say(pane, (words) => words.status.noArea);
  if (match.kind === "several") return say(pane, (words) => words.status.severalAreas(match.areas.length));
  const request = requestOf(pane.store.get().form, match);
  const done = await run(pane, "insert", () => insert(pane), () => pane.actions.insert(request));
  if (!done) return;
  if (done.kind === "inserted") return showInserted(pane, request, done);
  pane.store.set({ current: done.identity });
  say(pane, (words) => words.status.exists(done.identity.period));
}

async function knownArea(pane: Pane): Promise<AreaMatch> {
  const { form } = pane.store.get();
  return areaOf(form) ?? matchArea(form.area, await lookUp(pane, form.area));
}

function showInserted(pane: Pane, request: TemplateRequest, { sheet, rows }: { readonly sheet: string; readonly rows: number }): void {
  const version = pane.actions.preview(request)?.version ?? "";
  const identity: Identity = { ...request, version, sheet, submission: null };
  pane.store.set({
    current: { ...identity, counts: { expected: rows, reported: 0, notApplicable: 0 } },
    tab: "check", outcome: null, filter: null, open: null, cursor: null,
  });
  say(pane, (words) => words.status.inserted(rows));
}
