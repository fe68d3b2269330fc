import type { Result } from "../core/kernel/result";
import { comparedWith, compareRows, type Compared } from "../core/record/compare";
import { catchUp, type Author } from "../core/record/catch-up";
import type { FormRecord, Snapshot } from "../core/record/form-record";
import { formExplanation, isOfForm, type OfForm } from "../core/record/form-findings";
import { allMended, returnedRows, type ReturnedRow } from "../core/record/returns";
import { explainedRows, isAccepted, review, type ExplainedRow, type ReviewFault, type Verdict } from "../core/record/review";
import { rowStates } from "../core/record/row-state";
import { keptOutOfSight } from "../core/record/storage";
import { isNamedAsSlip, slipName, slipSheet } from "../core/report/slip-sheet";
import type { Language } from "../core/kernel/codes";
import type { Sheet } from "../core/sheet/sheet";
import { catalogueFor, checkForm, checkRead, checkWorkbook, FORM, isForm, type Checked, type CheckedForm } from "./check";
import { planMarks } from "./mark";
import type { PlanSource } from "./plans";
import type { CellEdit, ReadRequest, Workbook } from "./ports";
import { tracesOf } from "./traces";

/** What a reviewer sees of a form: what is new since it was last sent, every explanation, and what was returned before. */
export type ReviewView = {
  /** Null for a first submission: there is nothing to compare with. */
  readonly since: Pick<Snapshot, "number" | "time"> | null;
  readonly compared: readonly Compared[];
  readonly explained: readonly ExplainedRow[];
  /** What no row can explain, with the explanation kept for the form; empty where none was given. */
  readonly ofForm: readonly { readonly finding: OfForm; readonly text: string }[];
  readonly returned: readonly ReturnedRow[];
  readonly allMended: boolean;
  readonly accepted: boolean;
};

/** What a reviewer's verdicts put into a workbook: the record, the slip, and hints. There is no place for a value in it. */
export type ReviewPlan = { readonly record: FormRecord; readonly hints: readonly CellEdit[]; readonly after: CheckedForm; readonly returned: readonly ReturnedRow[] };

/** What a review did; nothing is written unless it was reviewed. `slip` is the sheet that lists what was returned. */
export type Reviewed =
  | { readonly kind: "noForm"; readonly checked: Checked }
  | { readonly kind: "faulty"; readonly faults: readonly ReviewFault[] }
  | { readonly kind: "reviewed"; readonly checked: CheckedForm; readonly view: ReviewView; readonly slip: string | null };

/** What there is to review in a form as it stands. */
export function reviewView(form: CheckedForm): ReviewView {
  const now = rowStates(form.observations);
  const since = comparedWith(form.record, now);
  const returned = returnedRows(form);
  return {
    since: since ? { number: since.number, time: since.time } : null, compared: since ? compareRows(since.rows, now) : [],
    explained: explainedRows(form), ofForm: form.findings.filter(isOfForm).map((finding) => ({ finding, text: formExplanation(form.record, finding, form.recognised.identity.period) ?? "" })), returned, allMended: allMended(returned), accepted: isAccepted(form.record),
  };
}

/** What the verdicts come to. Pure. */
export function planReview(form: CheckedForm, verdicts: readonly Verdict[], author: Author, language: Language): Result<ReviewPlan, ReviewFault> {
  const record = catchUp(form, author);
  const reviewed = review({ ...form, record }, verdicts, author);
  if (!reviewed.ok) return reviewed;
  const after = checkForm(form.recognised, form.observations, { record: reviewed.value, damaged: false });
  const keys = new Set(verdicts.flatMap((verdict) => (verdict.kind === "acceptForm" ? [] : [verdict.key])));
  return { ok: true, value: { record: reviewed.value, hints: hintsOf(after, keys, language), after, returned: returnedRows(after).filter(({ state }) => state !== "mended") } };
}

/** The edits that bring the hints of these rows up to date. */
function hintsOf(form: CheckedForm, keys: ReadonlySet<string>, language: Language): readonly CellEdit[] {
  const hints = new Set(form.observations.filter(({ key }) => keys.has(key)).map(({ sheet, hintCell }) => `${sheet}!${hintCell}`));
  return planMarks(form, language).edits.filter(({ sheet, cell }) => hints.has(`${sheet}!${cell}`));
}

/** Checks again and brings the hints of returned rows up to date, so that the slip closes the lines that are mended. For the reporting unit. */
export async function recheckReturned(workbook: Workbook, plans: PlanSource, language: Language, now: Date): Promise<Checked> {
  const checked = await checkWorkbook(workbook, plans);
  if (!isForm(checked)) return checked;
  const edits = hintsOf(checked, new Set(returnedRows(checked).map(({ review: { row: [key] } }) => key)), language);
  const hidden = tracesOf(checked, now);
  if (edits.length > 0 || hidden) await workbook.write(edits, hidden);
  return hidden ? checkWorkbook(workbook, plans) : checked;
}

/** Writes a reviewer's verdicts into the record, hints beside the rows concerned, and a 退回单 where something is returned. Values stay the reporting unit's. */
export async function reviewWorkbook(workbook: Workbook, plans: PlanSource, verdicts: readonly Verdict[], author: Author, language: Language): Promise<Reviewed> {
  const read = await workbook.read(FORM_AND_SLIP);
  const checked = checkRead(read, await catalogueFor(read, plans));
  if (!isForm(checked)) return { kind: "noForm", checked };
  const planned = planReview(checked, verdicts, author, language);
  if (!planned.ok) return { kind: "faulty", faults: planned.faults };
  const { record, hints, after, returned } = planned.value;
  await workbook.write(hints, keptOutOfSight(after.recognised.identity, record));
  const isReturning = verdicts.some(({ kind }) => kind === "return");
  const slip: Sheet | undefined = isReturning ? slipSheet(slipName(read.sheets, language), after, returned, language) : undefined;
  if (slip) await workbook.insert({ sheets: [slip], names: [], parts: [] }, true);
  return { kind: "reviewed", checked: after, view: reviewView(after), slip: slip?.name ?? null };
}

/** A form, and any 退回单 that stands beside it. */
const FORM_AND_SLIP: ReadRequest = {
  ...FORM,
  wanted: (first) => [...new Set([...FORM.wanted(first), ...first.sheets.map(({ name }) => name).filter(isNamedAsSlip)])],
};
