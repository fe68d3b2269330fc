import { isForm, type CheckedForm } from "../../app/check";
import type { Observation } from "../../core/observation/observation";
import { isBack, returnedRows } from "../../core/record/returns";
import type { ReviewFault, Verdict } from "../../core/record/review";
import { rowState } from "../../core/record/row-state";
import { readAll, showOutcome } from "../checking/checking";
import { say, UNIT_KEY, type Pane } from "../pane";
import { run } from "../run";
import type { DraftVerdict, ReviewFace, Session } from "../session";
import { submit } from "../submitting/submitting";

/** Shows 复核; the workbook is read where nothing was checked yet, or what was no longer holds. */
export async function enterReview(pane: Pane): Promise<void> {
  const { outcome } = pane.store.get();
  if (!outcome || outcome.stale) return readAgain(pane);
  sayReview(pane);
}

/** Goes to 复核 where the form that was just checked was returned. */
export async function showSlip(pane: Pane): Promise<void> {
  if (faceOf(pane.store.get()) !== "slip") return;
  pane.store.set({ tab: "review" });
  await enterReview(pane);
}

/** Checks without leaving 复核. */
export async function readAgain(pane: Pane): Promise<void> {
  const checked = await run(pane, "check", () => readAgain(pane), (turn) => readAll(pane, turn));
  if (!checked) return;
  showOutcome(pane, checked);
  sayReview(pane);
}

/** Checks, and closes the lines of the slip whose rows are mended. */
export async function recheckSlip(pane: Pane): Promise<boolean> {
  const checked = await run(pane, "check", async () => { await recheckSlip(pane); }, () => pane.actions.recheckReturned(pane.store.get().language));
  if (!checked) return false;
  showOutcome(pane, checked);
  sayReview(pane);
  return true;
}

/** Closes the slip's lines, then sends the form again. */
export async function submitMended(pane: Pane): Promise<void> {
  if (await recheckSlip(pane)) await submit(pane);
}

/** The form that was checked last; undefined where there is none. */
export function formOnShow({ outcome }: Pick<Session, "outcome">): CheckedForm | undefined {
  return outcome && isForm(outcome.checked) ? outcome.checked : undefined;
}

/** The face of 复核: as a person chose, else the slip's while something returned is not sent again. */
export function faceOf(session: Pick<Session, "outcome" | "reviewFace">): ReviewFace {
  const form = formOnShow(session);
  return session.reviewFace ?? (form && isBack(form.record) ? "slip" : "review");
}

/** Shows the other face. */
export function showFace(pane: Pane, reviewFace: ReviewFace): void {
  pane.store.set({ reviewFace });
  sayReview(pane);
}

/** Makes a verdict, or takes it back where it is made already; what stands in the record stays. */
export function decide(pane: Pane, observation: Observation, kind: DraftVerdict["kind"], reason: string): void {
  const { key } = observation;
  const { verdicts } = pane.store.get();
  if (verdicts[key]?.kind === kind) return drop(pane, key);
  pane.store.set({ verdicts: { ...verdicts, [key]: { kind, reason: verdicts[key]?.reason ?? reason, seen: rowState(observation) } } });
}

/** Takes a verdict back. */
export function drop(pane: Pane, key: string): void {
  const { [key]: _, ...others } = pane.store.get().verdicts;
  pane.store.set({ verdicts: others });
}

/** Keeps the reason of a return as it is typed. */
export function typeReason(pane: Pane, observation: Observation, reason: string): void {
  pane.store.set({ verdicts: { ...pane.store.get().verdicts, [observation.key]: { kind: "return", reason, seen: rowState(observation) } } });
}

/** Keeps the name of the unit that reviews on this machine. */
export function keepUnit(pane: Pane, unit: string): void {
  pane.memory.set(UNIT_KEY, unit);
}

/** Writes the verdicts that were made: returned rows onto a slip in the workbook; no value is touched. */
export async function makeSlip(pane: Pane): Promise<void> {
  const { verdicts } = pane.store.get();
  await write(pane, Object.entries(verdicts).map(([key, { kind, reason, seen }]): Verdict => (kind === "accept" ? { kind, key, seen } : { kind, key, reason, seen })), () => makeSlip(pane));
}

/** Accepts these rows, and the form as a whole. */
export async function acceptForm(pane: Pane, rows: readonly Observation[]): Promise<void> {
  const accepted = rows.map((row): Verdict => ({ kind: "accept", key: row.key, seen: rowState(row) }));
  await write(pane, [...accepted, { kind: "acceptForm" }], () => acceptForm(pane, rows));
}

async function write(pane: Pane, verdicts: readonly Verdict[], retry: () => Promise<void>): Promise<void> {
  const lacking = verdicts.find((verdict) => verdict.kind === "return" && verdict.reason.trim() === "");
  if (lacking?.kind === "return") return sayFault(pane, { code: "noReason", key: lacking.key });
  const done = await run(pane, "review", retry, () => pane.actions.review(verdicts, pane.memory.get(UNIT_KEY) ?? "", pane.store.get().language));
  if (!done) return;
  if (done.kind === "faulty") return refuse(pane, done.faults);
  showOutcome(pane, done.checked);
  if (done.kind === "noForm") return say(pane, (words) => words.check.noTemplate);
  pane.store.set({ verdicts: {}, reviewFace: null });
  const { slip } = done;
  say(pane, ({ review }) => (slip === null ? review.formAccepted : review.slipMade(slip)));
}

/** Shows the workbook as it is by now; verdicts on rows that changed are gone. */
async function refuse(pane: Pane, faults: readonly ReviewFault[]): Promise<void> {
  await readAgain(pane);
  for (const { code, key } of faults) if (code !== "noReason") drop(pane, key);
  const [first] = faults;
  if (first) sayFault(pane, first);
}

function sayFault(pane: Pane, { code, key }: ReviewFault): void {
  const cell = formOnShow(pane.store.get())?.observations.find((one) => one.key === key)?.cell ?? "";
  say(pane, ({ review }) => review.fault(code, cell));
}

/** Says how far the slip is, or what reviewing is. */
export function sayReview(pane: Pane): void {
  const session = pane.store.get();
  const form = formOnShow(session);
  if (!form) return say(pane, (words) => (session.outcome ? words.check.noTemplate : words.review.rule));
  const left = returnedRows(form).filter(({ state }) => state !== "mended").length;
  if (faceOf(session) === "review") return say(pane, ({ review }) => review.rule);
  say(pane, ({ review: { slip } }) => (left > 0 ? slip.left(left) : slip.allDone));
}
