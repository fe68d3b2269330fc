import * as z from "zod/mini";
import type { ExpectedArea } from "./completeness";
import type { Choice } from "./conflict";
import { ascii } from "./packed";
import type { Weight } from "./rolled";
import type { Received, Submission } from "./submission";

/** What a merge was made from: everything received and all that was asked, so that late files give the same as all at once. */
export type StoredMerge = {
  readonly plan: string;
  readonly period: string;
  /** Null where nobody said who should report. */
  readonly expected: readonly ExpectedArea[] | null;
  readonly strict: boolean;
  readonly choices: readonly Choice[];
  readonly weight: Weight | null;
  readonly received: readonly Received[];
  /** The names of the sheets that it was written as. */
  readonly sheets?: readonly string[] | undefined;
};

// An add-in's page may forbid code made from text, which is how zod speeds itself up.
z.config({ jitless: true });

/** More files than any country has areas. */
const MAX_FILES = 100_000;

/** Rows of a form. */
const MAX_ROWS = 20_000;

const text = z.string();
const numbers = z.array(z.nullable(z.number())).check(z.maxLength(MAX_ROWS));
const integers = z.array(z.int()).check(z.maxLength(MAX_ROWS));
const texts = z.array(text).check(z.maxLength(MAX_ROWS));
const nullableText = z.nullable(text);
const named = z.object({ code: nullableText, name: text, day: nullableText, due: nullableText });
const place = z.object({ indicator: text, scope: text, name: text, sheet: text, cell: text });
const finding = z.tuple([text, z.int(), z.union([z.literal(0), z.literal(1)]), z.record(text, z.unknown()), z.int(), z.optional(z.nullable(place))]);
const stray = z.object({ sheet: text, cell: text, why: z.enum(["row-unknown", "row-duplicated", "second-form"]), first: text, count: z.int() });
const unread = z.object({ kind: z.literal("unread"), file: text, digest: text, why: z.object({ code: text, detail: text }) });
const submission = z.object({
  kind: z.literal("submission"), file: text, digest: text, date: nullableText, plan: text, period: text, area: text, areaCode: nullableText,
  areaType: z.enum(["city", "county", "both"]), responsible: text, version: text, sheets: z.array(z.object({ name: text, columns: texts })),
  keys: z.int(), names: z.int(), targets: z.int(), worst: integers, counts: z.object({ error: z.int(), warning: z.int(), info: z.int() }), values: numbers, statuses: integers, rows: integers, on: z.optional(integers), put: integers, shortfalls: numbers,
  texts: z.array(z.tuple([z.int(), text])), strays: z.array(stray), findings: z.array(finding),
});
const weight = z.union([z.object({ kind: z.literal("indicator"), id: text }), z.object({ kind: z.literal("list"), name: text, of: z.array(z.tuple([text, z.number()])) })]);
const document = z.object({
  plan: text, period: text, expected: z.nullable(z.array(named)), strict: z.boolean(), choices: z.array(z.object({ area: text, key: text, file: text })), weight: z.nullable(weight),
  lists: z.array(texts), received: z.array(z.discriminatedUnion("kind", [submission, unread])).check(z.maxLength(MAX_FILES)), sheets: z.optional(texts),
});

/** A merge as text that an XML part and a cell can hold as it is: ASCII without markup. The same merge gives the same text. */
export function printIntake({ received, weight: by, ...asked }: StoredMerge): string {
  const lists: (readonly string[])[] = [];
  const places = new Map<string, number>();
  const placeOf = (list: readonly string[]): number => {
    const key = JSON.stringify(list);
    const known = places.get(key) ?? lists.push(list) - 1;
    places.set(key, known);
    return known;
  };
  const files = received.map((file) => (file.kind === "unread" ? JSON.stringify(file) : printed(file, placeOf)));
  const head = JSON.stringify({ ...asked, weight: by?.kind === "list" ? { ...by, of: [...by.of] } : by, lists });
  return `${head.slice(0, -1)},"received":[${files.join(",")}]}`.replace(/[<>&\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Lists stand once for all forms that share them; what is 0 throughout is left out. Members stand in one order, wherever the submission came from; its findings are JSON already. */
function printed(form: Submission, placeOf: (list: readonly string[]) => number): string {
  const { kind, file, digest, date, plan, period, area, areaCode, areaType, responsible, version, counts: { error, warning, info } } = form;
  const plain = (list: Float64Array) => Array.from(list, (value) => (Number.isNaN(value) ? null : value));
  const json = JSON.stringify({
    kind, file, digest, date, plan, period, area, areaCode, areaType, responsible, version, sheets: form.sheets.map(({ name, columns }) => ({ name, columns })),
    keys: placeOf(form.keys), names: placeOf(form.names), targets: placeOf(form.targets), worst: [...form.worst], counts: { error, warning, info },
    values: plain(form.values), statuses: [...form.statuses], rows: [...form.rows], ...(form.on.some((sheet) => sheet > 0) && { on: [...form.on] }),
    put: [...form.put], shortfalls: plain(form.shortfalls), texts: [...form.texts], strays: form.strays.map(({ sheet, cell, why, first, count }) => ({ sheet, cell, why, first, count })),
  });
  return `${json.slice(0, -1)},"findings":${form.findings}}`;
}

/** What `printIntake` printed; undefined for anything else. */
export function parseIntake(json: string): StoredMerge | undefined {
  try {
    const read = document.safeParse(JSON.parse(json));
    return read.success ? restored(read.data) : undefined;
  } catch {
    return undefined;
  }
}

function restored({ lists, received, weight: by, ...asked }: z.infer<typeof document>): StoredMerge | undefined {
  const files = received.map((file): Received | undefined => (file.kind === "unread" ? (file as Received) : submissionIn(file, lists)));
  const whole = files.filter((file) => file !== undefined);
  return whole.length < files.length ? undefined : { ...asked, weight: by?.kind === "list" ? { ...by, of: new Map(by.of) } : by, received: whole };
}

function submissionIn({ keys, names, targets, worst, values, statuses, rows, on, put, shortfalls, texts: said, findings, ...rest }: z.infer<typeof submission>, lists: readonly (readonly string[])[]): Submission | undefined {
  const [keyList, nameList, targetList] = [lists[keys], lists[names], lists[targets]];
  const count = keyList?.length;
  if (!keyList || !nameList || !targetList || [nameList, targetList, worst, values, statuses, rows, put, shortfalls, on ?? rows].some(({ length }) => length !== count)) return undefined;
  return {
    ...rest, keys: keyList, names: nameList, targets: targetList, worst: Uint8Array.from(worst), values: Float64Array.from(values, (value) => value ?? NaN), statuses: Uint8Array.from(statuses), rows: Uint32Array.from(rows),
    on: on ? Uint8Array.from(on) : new Uint8Array(keyList.length), put: Uint8Array.from(put), shortfalls: Float64Array.from(shortfalls, (value) => value ?? NaN),
    texts: new Map(said), findings: ascii(JSON.stringify(findings.map((one) => (one[5] === undefined ? one.slice(0, 5) : one)))),
  };
}
