import type { Observation } from "../observation/observation";
import { columnName } from "../sheet/address";
import type { ReadWorkbook } from "../sheet/cells";
import type { FormSheet, Recognised } from "../template/recognised";
import type { Template } from "../template/template";
import type { Finding, Progress } from "../validation/finding";
import { holds, inputColumns, sheetsOf, straysIn } from "./strays";
import { packFindings, SEVERITIES } from "./packed";
import type { ShareList } from "./sharing";
import { STATUSES, type Counts, type Submission } from "./submission";

/** What is known of a file beside its content; `date` is when the workbook was last changed. */
export type FileFacts = { readonly file: string; readonly digest: string; readonly date: string | null };

/** A form that was read and checked. */
export type CheckedForm = { readonly recognised: Recognised; readonly observations: readonly Observation[]; readonly progress: readonly Progress[]; readonly findings: readonly Finding[] };

/** A checked form as a submission, lists that other forms have as well shared with them. Its lists follow the form's own order, wherever a person moved the rows. */
export function submissionOf({ file, digest, date }: FileFacts, workbook: ReadWorkbook, { recognised, observations, progress, findings }: CheckedForm, share: ShareList): Submission {
  const { identity, template } = recognised;
  const forms = sheetsOf(recognised).map((form) => ({ ...form, inputs: inputColumns(form.columns) }));
  const { keys, indexOf } = keysOf(template.rows);
  const filled = fillAll(recognised, observations, progress, forms);
  const names = namesOf(template.rows, observations, filled.read);
  const placed = { keys: share(keys), names: share(names), sheets: forms.map(({ sheet, inputs }) => ({ name: sheet.name, columns: inputs.map((column) => (column < 0 ? "" : columnName(column))) })), rows: filled.lists.rows, on: filled.lists.on };
  const { plan, period, area, areaCode, areaType, responsible = "", version, submission } = identity;
  return {
    kind: "submission", file, digest, date: submission?.time ?? date, plan, period, area, areaCode, areaType, responsible, version,
    ...filled.lists, ...placed, targets: share(filled.targets), texts: filled.texts, strays: straysIn(workbook, recognised), counts: countsOf(findings), worst: worstIn(findings, indexOf, keys.length), findings: packFindings(findings, placed, indexOf),
  };
}

/** What stands in the rows of the form, in its own order; `read` has the place of each row's observation, -1 where it is gone. */
type FilledRows = { readonly lists: Lists; readonly targets: readonly string[]; readonly texts: ReadonlyMap<number, string>; readonly read: Int32Array };

function fillAll(recognised: Recognised, observations: readonly Observation[], progress: readonly Progress[], forms: readonly Form[]): FilledRows {
  const { keys, indexOf } = keysOf(recognised.template.rows);
  const lists = emptyLists(keys.length);
  const read = new Int32Array(keys.length).fill(-1);
  const targets = new Array<string>(keys.length).fill("");
  const texts = new Map<number, string>();
  let on = 0;
  for (let at = 0; at < observations.length; at++) {
    const observation = observations[at] as Observation;
    const index = indexOf.get(observation.key);
    if (index === undefined) continue;
    const { sheet } = recognised.rows[at]?.on ?? recognised;
    if (forms[on]?.sheet !== sheet) on = Math.max(0, forms.findIndex((form) => form.sheet === sheet));
    read[index] = at;
    targets[index] = progress[at]?.target ?? "";
    fill(lists, index, observation, progress[at]?.shortfall ?? null, on, forms);
    if (observation.status === "unreadable") texts.set(index, flat(String(observation.raw ?? "")));
  }
  return { lists, targets, texts, read };
}

/** What the rows are called on the sheet; the form's own word where it says the same, so that forms share it. */
function namesOf(rows: Template["rows"], observations: readonly Observation[], read: Int32Array): readonly string[] {
  return rows.map(({ indicator: { name } }, index) => {
    const own = observations[read[index] ?? -1]?.name ?? name;
    return own === name ? name : flat(own);
  });
}

function countsOf(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, waived } of findings) if (!waived) counts[severity]++;
  return counts;
}

function worstIn(findings: readonly Finding[], indexOf: ReadonlyMap<string, number>, count: number): Uint8Array {
  const worst = new Uint8Array(count);
  for (const { place, severity, waived } of findings) {
    const row = place && !waived ? indexOf.get(`${place.indicator}|${place.scope}`) : undefined;
    if (row !== undefined) worst[row] = Math.max(worst[row] ?? 0, SEVERITIES.indexOf(severity));
  }
  return worst;
}

type Keys = { readonly keys: readonly string[]; readonly indexOf: ReadonlyMap<string, number> };

/** The keys of each form's rows and where they stand in it, put together once for all areas that share them. */
const KEYS = new WeakMap<Template["rows"], Keys>();

function keysOf(rows: Template["rows"]): Keys {
  const known = KEYS.get(rows);
  if (known) return known;
  const keys = rows.map(({ key }) => key);
  const made = { keys, indexOf: new Map(keys.map((key, index) => [key, index])) };
  KEYS.set(rows, made);
  return made;
}

/** The text alone: a part of a longer one, as parsers cut it, would hold on to all of that. */
function flat(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

type Lists = Pick<Submission, "values" | "statuses" | "rows" | "on" | "put" | "shortfalls">;

type Form = FormSheet & { readonly inputs: readonly number[] };

/** Lists of a form in which every row is gone. */
function emptyLists(count: number): Lists {
  return {
    values: new Float64Array(count).fill(NaN), statuses: new Uint8Array(count).fill(STATUSES.indexOf("missing")),
    rows: new Uint32Array(count), on: new Uint8Array(count), put: new Uint8Array(count), shortfalls: new Float64Array(count).fill(NaN),
  };
}

function fill(lists: Lists, index: number, { value, status, row }: Observation, shortfall: number | null, on: number, forms: readonly Form[]): void {
  lists.values[index] = value === null ? NaN : value + 0; // never -0, which is another number than 0 to a machine alone
  lists.statuses[index] = STATUSES.indexOf(status);
  lists.rows[index] = row;
  lists.on[index] = on;
  lists.put[index] = putInto(forms[on] as Form, row - 1);
  lists.shortfalls[index] = shortfall ?? NaN;
}

function putInto({ sheet, inputs }: Form, row: number): number {
  let bits = 0;
  for (let bit = 0; bit < inputs.length; bit++) {
    const column = inputs[bit] as number;
    if (column >= 0 && holds(sheet, row, column)) bits |= 1 << bit;
  }
  return bits;
}
