import { contentLength, explanationOf, LEAST_CONTENT, readExplanation } from "../../core/record/explanation";
import { formExplanation, formKey, isOfForm, type OfForm } from "../../core/record/form-findings";
import { mayBeExplained, reasonsFor } from "../../core/validation/explaining";
import type { Finding } from "../../core/validation/finding";
import type { Reason } from "../../core/validation/reasons";
import { showOutcome } from "../checking/checking";
import { closeFinding } from "./finding-view";
import type { Group } from "./groups";
import { say, type Pane } from "../pane";
import { run } from "../run";
import type { Draft, Session } from "../session";

/** Findings about an explanation: it lapsed, says too little, or was returned. */
const ABOUT_EXPLANATION: ReadonlySet<Finding["code"]> = new Set(["waiver/lapsed", "waiver/too-short", "waiver/missing"]);

/** What the group is about, where no row of the form can explain it: its explanation is kept for the form. */
function ofForm({ lines: [first] }: Group): OfForm | undefined {
  return first && first.level !== "undecided" && isOfForm(first.finding) ? first.finding : undefined;
}

/** What an explanation of the group is kept under: its row's key, or the form's for it. */
function keyOf(group: Group): string {
  const finding = ofForm(group);
  return group.observation?.key ?? (finding ? formKey(finding) : "");
}

/** The explanation that a group has: what its row's 填报说明 says, or what the form keeps for it. */
export function noteOf({ outcome }: Pick<Session, "outcome">, group: Group): string {
  const { record, recognised } = outcome?.checked ?? {};
  const finding = ofForm(group);
  if (group.observation) return group.observation.note;
  return (finding && record && recognised && formExplanation(record, finding, recognised.identity.period)) ?? "";
}

/** Whether an explanation is asked for, or was given. */
export function isExplainable(group: Group): boolean {
  const { lines, observation } = group;
  return ofForm(group) !== undefined || (observation !== undefined && lines.some((line) => line.level !== "undecided" && (mayBeExplained(line.finding) || ABOUT_EXPLANATION.has(line.finding.code))));
}

/** The usual reasons to choose from: those of every warning in the row. */
export function reasonsOf({ lines }: Group): readonly Reason[] {
  return [...new Set(lines.flatMap((line) => (line.level === "undecided" ? [] : reasonsFor(line.finding))))];
}

/** How many other rows of the form give each usual reason: what is given everywhere explains little. */
export function reasonUses({ outcome }: Pick<Session, "outcome">, { observation: own }: Group): ReadonlyMap<Reason, number> {
  const uses = new Map<Reason, number>();
  for (const { key, note } of outcome?.checked.observations ?? []) {
    const { reason } = readExplanation(note);
    if (reason && key !== own?.key) uses.set(reason, (uses.get(reason) ?? 0) + 1);
  }
  return uses;
}

/** What stands in a row's explanation before anything is typed: what was begun, else what its 填报说明 says. */
export function draftOf(session: Pick<Session, "drafts" | "outcome">, group: Group): Draft {
  const { reason = null, text } = readExplanation(noteOf(session, group));
  return session.drafts[keyOf(group)] ?? { reason, text };
}

/** Keeps what is being typed, so that it outlives a change of the list. */
export function typeDraft(pane: Pane, group: Group, draft: Draft): void {
  pane.store.set({ drafts: { ...pane.store.get().drafts, [keyOf(group)]: draft } });
}

/** How many characters a draft says, and whether that is enough. */
export function lengthOf({ reason, text }: Draft): { readonly length: number; readonly enough: boolean } {
  const length = contentLength(explanationOf(reason ?? undefined, text));
  return { length, enough: length >= LEAST_CONTENT };
}

/** Writes the explanation into the row's 填报说明, or keeps it for the form, and goes back to the list; false where it says too little. */
export async function saveExplanation(pane: Pane, group: Group): Promise<boolean> {
  const draft = draftOf(pane.store.get(), group);
  if (!lengthOf(draft).enough) return false;
  const key = keyOf(group);
  const told = await run(pane, "explain", async () => { await saveExplanation(pane, group); }, () =>
    pane.actions.explain({ key, text: draft.text, ...(draft.reason && { reason: draft.reason }) }));
  if (!told) return true;
  if (told.kind !== "explained") {
    say(pane, (words) => words.status.changedMeanwhile(group.observation?.noteCell ?? group.cell));
    return told.kind !== "tooShort";
  }
  const { [key]: _, ...drafts } = pane.store.get().drafts;
  pane.store.set({ drafts });
  showOutcome(pane, told.checked);
  closeFinding(pane);
  say(pane, (words) => (group.observation ? words.status.explained(told.cell) : words.status.explainedForForm));
  return true;
}
