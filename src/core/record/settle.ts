import type { Observation } from "../observation/observation";
import type { Recognised } from "../template/recognised";
import { mayBeExplained } from "../validation/explaining";
import { WORST_FIRST, type Finding } from "../validation/finding";
import { tally } from "../validation/tally";
import type { Validated } from "../validation/validate";
import { bindingOf, isReturned } from "./binding";
import { LEAST_CONTENT, contentOf, lengthOf } from "./explanation";
import { formExplanation, isOfForm } from "./form-findings";
import type { FormRecord, Review, Waiver } from "./form-record";
import { findingsByRow, rowOf } from "./row-findings";
import { rowState } from "./row-state";
import type { StoredRecord } from "./storage";
import { brokenTrail } from "./trail-finding";

/** A row with its findings and what the settling made of them. */
type Row = { readonly observation: Observation; readonly explained: readonly Finding[]; readonly more: readonly Finding[]; /** What its explanation says. */ readonly content: string };

/** Rows with one text from which on somebody should look. */
const MANY_ROWS = 3;

/** The findings with explained ones waived, what there is to say of the explanations themselves, and the counts that follow from both. */
export function settle(form: Recognised, observations: readonly Observation[], validated: Validated, stored: StoredRecord): Validated {
  const { waivers, reviews } = indexed(stored.record);
  const spoken = observations.filter(({ key, note }) => note !== "" || reviews.has(key));
  const broken = brokenTrail(stored);
  if (spoken.length === 0 && broken.length === 0 && form.strangers.length === 0 && !form.renamed) return validated;
  const findingsOf = findingsByRow(validated.findings.filter(mayBeExplained));
  const rows = spoken.map((observation) =>
    settleRow(observation, findingsOf(observation), waivers.get(observation.key) ?? [], reviews.get(observation.key), form.identity.period));
  const explained = new Set(rows.flatMap((row) => row.explained));
  const more = [...rows.flatMap((row) => row.more), ...repeated(rows)];
  const ofForm = (finding: Finding) => isOfForm(finding) && formExplanation(stored.record, finding, form.identity.period) !== undefined;
  const waived = (finding: Finding): Finding => (explained.has(finding) || ofForm(finding) ? { ...finding, waived: true } : finding);
  const settled = validated.findings.map(waived);
  const findings = [...broken.map(waived), ...inOrder(more, settled, observations)];
  return { ...validated, findings, summary: tally(observations, form.missing.length, findings, validated.undecided, validated.progress) };
}

function settleRow(observation: Observation, warnings: readonly Finding[], waivers: readonly Waiver[], review: Review | undefined, period: string): Row {
  if (!review && warnings.length === 0) return { observation, explained: [], more: [], content: "" };
  const row = rowState(observation);
  const [, value, , note] = row;
  const about = { severity: "warning", place: placeOf(observation), waived: false } as const;
  const nothing = { observation, explained: [], content: "" };
  if (isReturned(review, row)) return { ...nothing, more: [{ ...about, code: "waiver/missing", facts: { reason: review.reason } }] };
  if (warnings.length === 0 || note === "") return { ...nothing, more: [] };
  const content = contentOf(note);
  const length = lengthOf(content);
  if (length < LEAST_CONTENT) return { ...nothing, more: [{ ...about, code: "waiver/too-short", facts: { text: note, length, least: LEAST_CONTENT } }] };
  const bindings = warnings.map((finding) => ({ finding, binding: bindingOf(finding, row, waivers, period) }));
  const [lapsed] = bindings.flatMap(({ binding }) => (binding.kind === "lapsed" ? [binding] : []));
  return {
    observation, content, explained: bindings.flatMap(({ finding, binding }) => (binding.kind === "lapsed" ? [] : [finding])),
    more: lapsed ? [{ ...about, code: "waiver/lapsed", facts: { text: note, changed: lapsed.changed, was: lapsed.was, value, unit: observation.unit } }] : [],
  };
}

/** One notice for each text that explains several rows. */
function repeated(rows: readonly Row[]): Finding[] {
  const byText = new Map<string, Observation[]>();
  for (const { observation, explained, content } of rows) {
    if (explained.length === 0) continue;
    byText.set(content, [...(byText.get(content) ?? []), observation]);
  }
  return [...byText.values()].flatMap((observations): Finding[] => {
    const [first] = observations;
    if (!first || observations.length < MANY_ROWS) return [];
    return [{ code: "waiver/repeated", severity: "info", waived: false, place: placeOf(first), facts: { text: first.note, cells: observations.map(({ noteCell }) => noteCell) } }];
  });
}

function indexed({ waivers, reviews }: FormRecord) {
  const byKey = new Map<string, Waiver[]>();
  for (const waiver of waivers) byKey.set(waiver.key, [...(byKey.get(waiver.key) ?? []), waiver]);
  return { waivers: byKey, reviews: new Map(reviews.map((review) => [review.row[0], review])) };
}

/** Findings about explanations among the others: what is about the form first, then down the sheets; in their rows they come after the errors. */
function inOrder(more: readonly Finding[], findings: readonly Finding[], observations: readonly Observation[]): readonly Finding[] {
  if (more.length === 0) return findings;
  const sheets = [...new Set(observations.map(({ sheet }) => sheet))];
  const touched = new Set(more.map(({ place }) => place && `${rowOf(place)} ${place.sheet}`));
  const order = ({ place, severity }: Finding): readonly number[] => {
    if (!place) return [-1, 0, 0];
    const row = rowOf(place);
    return [Number.isFinite(row) ? sheets.indexOf(place.sheet) : sheets.length, row, touched.has(`${row} ${place.sheet}`) ? WORST_FIRST.indexOf(severity) : 0];
  };
  const sorted = [...more, ...findings].map((finding) => ({ finding, at: order(finding) }));
  sorted.sort((one, other) => one.at.map((step, index) => (step === other.at[index] ? 0 : step - (other.at[index] ?? 0))).find((step) => step !== 0) ?? 0);
  return sorted.map(({ finding }) => finding);
}

function placeOf({ indicator, scope, name, sheet, cell }: Observation) {
  return { indicator, scope, name, sheet, cell };
}
