import { contentLength, explanationOf, LEAST_CONTENT, readExplanation } from "../core/record/explanation";
import { mayBeExplained, reasonsFor } from "../core/validation/explaining";
import type { Finding } from "../core/validation/finding";
import type { Reason } from "../core/validation/reasons";
import { showOutcome } from "./checking";
import { closeFinding } from "./finding-view";
import type { Group } from "./groups";
import { say, type Pane } from "./pane";
import { run } from "./run";
import type { Draft } from "./session";
import { submit } from "./submitting";

/** Findings about an explanation: it lapsed, says too little, or was returned. */
const ABOUT_EXPLANATION: ReadonlySet<Finding["code"]> = new Set(["waiver/lapsed", "waiver/too-short", "waiver/missing"]);

/** Whether the group is about the log of changes, which no row can explain: its explanation goes with the submission. */
function isTrail({ lines: [first] }: Group): boolean {
  return first?.level === "warning" && first.finding.code === "trail/broken";
}

/** Whether an explanation is asked for, or was given. */
export function isExplainable(group: Group): boolean {
  const { lines, observation } = group;
  return isTrail(group) || (observation !== undefined && lines.some((line) => line.level !== "undecided" && (mayBeExplained(line.finding) || ABOUT_EXPLANATION.has(line.finding.code))));
}

/** The usual reasons to choose from: those of every warning in the row. */
export function reasonsOf({ lines }: Group): readonly Reason[] {
  return [...new Set(lines.flatMap((line) => (line.level === "undecided" ? [] : reasonsFor(line.finding))))];
}

/** What stands in a row's explanation before anything is typed: what was begun, else what its 填报说明 says. */
export function draftOf({ drafts }: { readonly drafts: Readonly<Record<string, Draft>> }, { observation }: Group): Draft {
  const { reason = null, text } = readExplanation(observation?.note ?? "");
  return drafts[observation?.key ?? ""] ?? { reason, text };
}

/** Keeps what is being typed, so that it outlives a change of the list. */
export function typeDraft(pane: Pane, { observation }: Group, draft: Draft): void {
  pane.store.set({ drafts: { ...pane.store.get().drafts, [observation?.key ?? ""]: draft } });
}

/** How many characters a draft says, and whether that is enough. */
export function lengthOf({ reason, text }: Draft): { readonly length: number; readonly enough: boolean } {
  const length = contentLength(explanationOf(reason ?? undefined, text));
  return { length, enough: length >= LEAST_CONTENT };
}

/** Writes the explanation into the row's 填报说明, and goes back to the list; false where it says too little. */
export async function saveExplanation(pane: Pane, group: Group): Promise<boolean> {
  const draft = draftOf(pane.store.get(), group);
  const { observation } = group;
  if (!lengthOf(draft).enough) return false;
  if (!observation) {
    await submit(pane, draft.text);
    return true;
  }
  const { key } = observation;
  const told = await run(pane, "explain", async () => { await saveExplanation(pane, group); }, () =>
    pane.actions.explain({ key, text: draft.text, ...(draft.reason && { reason: draft.reason }) }));
  if (!told) return true;
  if (told.kind !== "explained") {
    say(pane, (words) => words.status.changedMeanwhile(observation.noteCell));
    return told.kind !== "tooShort";
  }
  const { [key]: _, ...drafts } = pane.store.get().drafts;
  pane.store.set({ drafts });
  showOutcome(pane, told.checked);
  closeFinding(pane);
  say(pane, (words) => words.status.explained(told.cell));
  return true;
}
