import { atOnce, rowByRow, type Steps } from "../kernel/steps";
import type { Observation } from "../observation/observation";
import type { Recognised, Stranger } from "../template/recognised";
import { tamperingsOf } from "../template/tampering";
import { contextsOf, type Previous } from "./context";
import { WORST_FIRST, type Facts, type Finding, type FindingCode, type Place, type Progress, type Summary, type Undecided } from "./finding";
import { checkLogic } from "./logic/logic";
import type { Repair } from "./logic/repair";
import { progressOf } from "./progress";
import type { AnyRule, Context } from "./rule";
import { RULES } from "./rules/index";
import { duplicatedRow, formFindings, missingRows, strangerFinding, tamperingFinding } from "./structure";
import { tally } from "./tally";

/** What a check found; findings and undecided in sheet order, in a row the worst first; rows that are gone come last. */
export type Validated = {
  readonly findings: readonly Finding[];
  readonly undecided: readonly Undecided[];
  readonly progress: readonly Progress[];
  readonly summary: Summary;
  /** Cells that each explain several broken logical rules at once. */
  readonly repairs: readonly Repair[];
};

/** Holds every row of a form against every rule, and against last year's values where they are known. The same form gives the same findings; nothing is changed. */
export function validate(recognised: Recognised, observations: readonly Observation[], previous?: Previous): Validated {
  return atOnce(validating(recognised, observations, previous));
}

/** The same, a few hundred rows a step. */
export function* validating(recognised: Recognised, observations: readonly Observation[], previous?: Previous): Steps<Validated> {
  const contexts = contextsOf(recognised, observations, previous);
  yield;
  const logic = checkLogic(recognised.template, observations);
  yield;
  const rows = yield* rowByRow(observations, (observation, index) => besides(checkRow(observation, contexts[index] as Context), logic, observation));
  yield;
  const findings = [...formFindings(recognised), ...inSheetOrder(saidOf(observations, rows), structureByRow(recognised)), ...missingRows(recognised)];
  const undecided = gathered(rows);
  const progress = yield* rowByRow(observations, (observation, index) => progressOf(observation, contexts[index] as Context));
  return { findings, undecided, progress, summary: tally(observations, recognised.missing.length, findings, undecided, progress), repairs: logic.repairs };
}

/** What there is to say at one place; `row` is one-based. */
type SaidAt = { readonly sheet: string; readonly row: number; readonly findings: readonly Finding[] };

/** Rows that have something to say, and the sheets of all in their order. */
function saidOf(observations: readonly Observation[], rows: readonly RowSaid[]): { readonly sheets: Set<string>; readonly said: SaidAt[] } {
  const sheets = new Set<string>();
  const said: SaidAt[] = [];
  for (let index = 0; index < rows.length; index++) {
    const { sheet, row } = observations[index] as Observation;
    const { findings } = rows[index] as RowSaid;
    sheets.add(sheet);
    if (findings.length > 0) said.push({ sheet, row, findings });
  }
  return { sheets, said };
}

/** Most rows leave nothing undecided, or one thing: to go through them costs less than to flatten them. */
function gathered(rows: readonly RowSaid[]): Undecided[] {
  const all: Undecided[] = [];
  for (const { undecided } of rows) for (const one of undecided) all.push(one);
  return all;
}

/** What was done to the form itself, row by row. */
function structureByRow(recognised: Recognised): SaidAt[] {
  const at = ({ row, on = recognised }: Stranger, finding: Finding): SaidAt => ({ sheet: on.sheet.name, row: row + 1, findings: [finding] });
  return [
    ...recognised.duplicates.map((duplicate) => at(duplicate, duplicatedRow(recognised, duplicate))),
    ...recognised.strangers.map((stranger) => at(stranger, strangerFinding(stranger, recognised))),
    ...tamperingsOf(recognised).map((tampering) => at(tampering.recognised, tamperingFinding(tampering, recognised))),
  ];
}

/** The findings of every place, sheet by sheet as they are first named, row by row. */
function inSheetOrder({ sheets, said }: ReturnType<typeof saidOf>, more: readonly SaidAt[]): Finding[] {
  const order = [...new Set([...sheets, ...more.map(({ sheet }) => sheet)])];
  const sorted = [...said, ...more].sort((one, other) => (one.sheet === other.sheet ? one.row - other.row : order.indexOf(one.sheet) - order.indexOf(other.sheet)));
  return sorted.flatMap(({ findings }) => findings);
}

/** What there is to say of a readable workbook without a form of ours. */
export function notATemplate(): Validated {
  return aboutFile({ code: "structure/not-a-template", severity: "error", facts: {}, waived: false });
}

/** What there is to say of a file that cannot be read; the reason is a host's error code, or words where it has none. */
export function unreadable(reason: string): Validated {
  const whole = { severity: "error", waived: false } as const;
  if (reason === "encrypted") return aboutFile({ ...whole, code: "structure/encrypted", facts: {} });
  if (reason === "not-xlsx") return aboutFile({ ...whole, code: "structure/not-xlsx", facts: { reason } });
  if (reason === "too-large") return aboutFile({ ...whole, code: "structure/too-large", facts: { reason } });
  return aboutFile({ ...whole, code: "structure/unreadable", facts: { reason } });
}

function aboutFile(finding: Finding): Validated {
  return { findings: [finding], undecided: [], progress: [], summary: tally([], 0, [finding], [], []), repairs: [] };
}

/** Reasons that a finding in the same row already gives; listing the row twice would count it twice. */
const SAID_ELSEWHERE: readonly Undecided["why"][] = ["missing", "unreadable", "outOfBounds", "conflict", "slip"];

/** Reasons that hold for all rules of a kind alike; the first of them says it for the row. */
const SAID_ONCE: readonly Undecided["why"][] = ["noPrevious", "noBase"];

/** What there is to say of one row. */
type RowSaid = { readonly findings: readonly Finding[]; readonly undecided: readonly Undecided[] };

/** What the rules of one row say, with the logical rules whose first row it is. */
function besides(said: RowSaid, logic: RowSaid, { sheet, cell }: Observation): RowSaid {
  if (logic.findings.length + logic.undecided.length === 0) return said;
  const isHere = ({ place }: { readonly place?: Place }) => place?.cell === cell && place.sheet === sheet;
  const open = logic.undecided.filter((one) => isHere(one) && !SAID_ELSEWHERE.includes(one.why));
  return { findings: worstFirst([...said.findings, ...logic.findings.filter(isHere)]), undecided: [...said.undecided, ...open] };
}

function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  return [...findings].sort((one, other) => WORST_FIRST.indexOf(one.severity) - WORST_FIRST.indexOf(other.severity));
}

/** Of most rows. */
const NOTHING: RowSaid = { findings: [], undecided: [] };

function checkRow(observation: Observation, context: Context): RowSaid {
  let said: { readonly findings: Finding[]; readonly undecided: Undecided[] } | undefined;
  for (const rule of RULES) {
    const outcome = rule.check(observation, context);
    if (outcome === "pass") continue;
    said ??= { findings: [], undecided: [] };
    const { findings, undecided } = said;
    if (typeof outcome !== "string") findings.push(findingOf(rule, outcome, observation, context));
    else if (!SAID_ELSEWHERE.includes(outcome) && !(SAID_ONCE.includes(outcome) && undecided.some(({ why }) => why === outcome))) {
      undecided.push({ code: rule.undecidedCode ?? rule.code, place: placeOf(observation), why: outcome });
    }
  }
  return said ? { findings: worstFirst(said.findings), undecided: said.undecided } : NOTHING;
}

function findingOf(rule: AnyRule, facts: Facts[FindingCode], observation: Observation, context: Context): Finding {
  const severity = typeof rule.severity === "function" ? rule.severity(observation, context) : rule.severity;
  // The facts are those of the rule's own code, which its type has made sure of.
  return { code: rule.code, severity, facts, place: placeOf(observation), waived: false } as Finding;
}

function placeOf({ indicator, scope, name, sheet, cell }: Observation): Place {
  return { indicator, scope, name, sheet, cell };
}
