import { HostError } from "../../app/ports";
import { readAll, showOutcome } from "./checking";
import { say, type Pane } from "../pane";
import { run } from "../run";

/** A file that a person chose. */
export type ChosenFile = Pick<File, "name" | "arrayBuffer">;

/** Keeps last year's values out of the workbook that a person chose, and checks against them; says so when it is none to compare with. */
export async function takeLastYear(pane: Pane, file: ChosenFile): Promise<void> {
  pane.store.set({ tab: "check" });
  const told = await run(pane, "previous", () => takeLastYear(pane, file), async (turn) => {
    const kept = await keep(pane, file);
    return { kept, ...(kept.kind === "kept" && { checked: await readAll(pane, turn) }) };
  });
  if (!told) return;
  const { kept, checked } = told;
  if (checked) showOutcome(pane, checked);
  say(pane, (words) => (kept.kind === "kept" ? words.lastYear.kept(kept.period, kept.values) : words.lastYear.notKept(file.name, kept.why)));
}

/** A file that cannot be read is the file's trouble, not the workbook's. */
async function keep(pane: Pane, file: ChosenFile): ReturnType<Pane["actions"]["keepPrevious"]> {
  try {
    return await pane.actions.keepPrevious(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    if (error instanceof HostError && (error.code === "not-xlsx" || error.code === "encrypted" || error.code === "unreadable" || error.code === "too-large")) return { kind: "notKept", why: error.code };
    throw error;
  }
}
