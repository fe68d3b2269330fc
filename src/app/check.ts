import type { Catalogue } from "../core/catalogue/indicator";
import { atOnce, type Steps } from "../core/kernel/steps";
import type { Observation } from "../core/observation/observation";
import { readingObservations } from "../core/observation/read";
import type { ReadWorkbook } from "../core/sheet/cells";
import { EMPTY_RECORD } from "../core/record/form-record";
import { settle } from "../core/record/settle";
import { readRecord, RECORD_NAMESPACE, type StoredRecord } from "../core/record/storage";
import { IDENTITY_NAMESPACE, IDENTITY_SHEET, formSheets, readIdentity } from "../core/template/identity";
import { recognise } from "../core/template/recognise";
import type { Recognised } from "../core/template/recognised";
import type { Finding, Progress, Summary, Undecided } from "../core/validation/finding";
import type { Previous } from "../core/validation/context";
import type { Repair } from "../core/validation/logic/repair";
import { notATemplate, validating } from "../core/validation/validate";
import type { PlanSource } from "./plans";
import type { ReadRequest, Workbook } from "./ports";
import { inTurns } from "./turns";

/** A checked workbook, with the record kept beside its form; `recognised` is null when it holds no template of ours (one finding then says so). */
export type Checked = StoredRecord & {
  readonly recognised: Recognised | null;
  readonly observations: readonly Observation[];
  readonly findings: readonly Finding[];
  readonly undecided: readonly Undecided[];
  readonly progress: readonly Progress[];
  readonly summary: Summary;
  /** Cells that each explain several broken logical rules at once. */
  readonly repairs: readonly Repair[];
};

/** A checked workbook that does hold a form. */
export type CheckedForm = Checked & { readonly recognised: Recognised };

/** Whether a checked workbook holds a form. */
export function isForm(checked: Checked): checked is CheckedForm {
  return checked.recognised !== null;
}

/** What reading a form takes: its identity, then the sheet it names, or every visible sheet when that one was renamed. */
export const FORM: ReadRequest = {
  identitySheet: IDENTITY_SHEET,
  namespaces: [IDENTITY_NAMESPACE, RECORD_NAMESPACE],
  wanted(first) {
    const identity = readIdentity(first);
    if (!identity) return [];
    const visible = first.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);
    const named = formSheets(identity);
    return named.every((name) => visible.includes(name)) ? named : visible;
  },
};

/** Reads and checks a workbook; changes nothing in it. */
export async function checkWorkbook(workbook: Workbook, plans: PlanSource, previous?: Previous): Promise<Checked> {
  const read = await workbook.read(FORM);
  return inTurns(checking(read, await catalogueFor(read, plans), previous), workbook);
}

/** The plan of the form in a workbook; nothing where it holds none. */
export async function catalogueFor(read: ReadWorkbook, plans: PlanSource): Promise<Catalogue> {
  if (typeof plans !== "function") return plans;
  const identity = readIdentity(read);
  return identity ? plans(identity.plan) : { plans: [] };
}

/** Checks what was read: pure, so that every face says the same. Last year's values are those the form keeps, unless others are given. */
export function checkRead(read: ReadWorkbook, catalogue: Catalogue, previous?: Previous): Checked {
  return atOnce(checking(read, catalogue, previous));
}

function* checking(read: ReadWorkbook, catalogue: Catalogue, previous?: Previous): Steps<Checked> {
  const recognised = recognise(read, catalogue);
  if (!recognised) return NO_FORM;
  yield;
  return yield* checkingForm(recognised, yield* readingObservations(recognised), readRecord(read), previous);
}

/** Checks a form as its rows and its record say, wherever they come from. */
export function checkForm(recognised: Recognised, observations: readonly Observation[], stored: StoredRecord, previous?: Previous): CheckedForm {
  return atOnce(checkingForm(recognised, observations, stored, previous));
}

/** The same, in steps. */
export function* checkingForm(recognised: Recognised, observations: readonly Observation[], stored: StoredRecord, previous?: Previous): Steps<CheckedForm> {
  yield;
  const validated = yield* validating(recognised, observations, previous ?? keptPrevious(stored));
  yield;
  return { recognised, observations, ...stored, ...settle(recognised, observations, validated, stored) };
}

/** What a workbook without a form of ours gives. */
const NO_FORM: Checked = { recognised: null, observations: [], record: EMPTY_RECORD, damaged: false, ...notATemplate() };

function keptPrevious({ record: { previous } }: StoredRecord): Previous | undefined {
  return previous ? { period: previous.period, values: new Map(previous.values) } : undefined;
}
