import type { Observation } from "../observation/observation";
import { columnName } from "../sheet/address";
import type { ReadWorkbook } from "../sheet/cells";
import type { FormSheet, Recognised } from "../template/recognised";
import type { Finding, Progress } from "../validation/finding";
import { holds, inputColumns, sheetsOf, straysIn } from "./strays";
import { STATUSES, type Submission } from "./submission";

/** What is known of a file beside its content; `date` is when the workbook was last changed. */
export type FileFacts = { readonly file: string; readonly digest: string; readonly date: string | null };

/** A form that was read and checked. */
export type CheckedForm = { readonly recognised: Recognised; readonly observations: readonly Observation[]; readonly progress: readonly Progress[]; readonly findings: readonly Finding[] };

/** A checked form as a submission. Its lists follow the form's own order, wherever a person moved the rows. */
export function submissionOf({ file, digest, date }: FileFacts, workbook: ReadWorkbook, { recognised, observations, progress, findings }: CheckedForm): Submission {
  const { identity, template } = recognised;
  const forms = sheetsOf(recognised).map((form) => ({ ...form, inputs: inputColumns(form.columns) }));
  const places = new Map(observations.map(({ key }, index) => [key, index]));
  const lists = emptyLists(template.rows.length);
  const texts = new Map<number, string>();
  const targets = template.rows.map(({ key }, index) => {
    const at = places.get(key);
    const observation = at === undefined ? undefined : observations[at];
    if (!observation || at === undefined) return "";
    const form = recognised.rows[at]?.on ?? recognised;
    fill(lists, index, observation, progress[at]?.shortfall ?? null, Math.max(0, forms.findIndex(({ sheet }) => sheet === form.sheet)), forms);
    if (observation.status === "unreadable") texts.set(index, String(observation.raw ?? ""));
    return progress[at]?.target ?? "";
  });
  const { plan, period, area, areaCode, areaType, responsible = "", version, submission } = identity;
  return {
    kind: "submission", file, digest, date: submission?.time ?? date, plan, period, area, areaCode, areaType, responsible, version,
    sheets: forms.map(({ sheet, inputs }) => ({ name: sheet.name, columns: inputs.map((column) => (column < 0 ? "" : columnName(column))) })), keys: template.rows.map(({ key }) => key),
    ...lists, targets, texts, strays: straysIn(workbook, recognised), findings,
  };
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
  return inputs.reduce((bits, column, bit) => (column >= 0 && holds(sheet, row, column) ? bits | (1 << bit) : bits), 0);
}
