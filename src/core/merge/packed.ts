import { WORST_FIRST, type Finding, type Place, type Severity } from "../validation/finding";
import { addressAt, sheetAt, type Submission } from "./submission";

/** The findings of one form as JSON in plain ASCII: a thousand forms of hundreds of findings each fit into memory so, and only so. */
export type PackedFindings = string;

/** The rows of a form as far as a finding's place needs them. */
export type Placed = Pick<Submission, "keys" | "names" | "sheets" | "rows" | "on">;

/**
 * One finding: its code, its place in `SEVERITIES`, 1 where it is waived, its facts, the row it stands in; a place of its own
 * where that is not the value cell of a row, null for one about the whole form.
 */
export type PackedFinding = readonly [code: string, severity: number, waived: 0 | 1, facts: object, row: number, place?: Place | null];

/** Severities by the number that they are kept as; 0 stands for none. */
export const SEVERITIES: readonly (Severity | undefined)[] = [undefined, ...[...WORST_FIRST].reverse()];

/** Packs findings in their order; `indexOf` tells where the form's keys stand. */
export function packFindings(findings: readonly Finding[], form: Placed, indexOf: ReadonlyMap<string, number>): PackedFindings {
  return ascii(JSON.stringify(findings.map((finding) => packed(finding, form, indexOf))));
}

function packed({ code, severity, waived, facts, place }: Finding, form: Placed, rows: ReadonlyMap<string, number>): PackedFinding {
  const head = [code, SEVERITIES.indexOf(severity), waived ? 1 : 0, facts] as const;
  if (!place) return [...head, -1, null];
  const row = rows.get(`${place.indicator}|${place.scope}`);
  return row !== undefined && isPlace(place, form, row) ? [...head, row] : [...head, -1, place];
}

function isPlace(place: Place, form: Placed, row: number): boolean {
  return place.name === form.names[row] && place.cell === addressAt(form, row) && place.sheet === sheetAt(form, row).name;
}

/** The findings of a form, in their order. */
export function unpackFindings(form: Placed & Pick<Submission, "findings">): Finding[] {
  return (JSON.parse(form.findings) as readonly PackedFinding[]).map(([code, severity, waived, facts, row, own]) => {
    const place = row < 0 ? own : placeOf(form, row);
    // The facts are those of the code they were packed with.
    return { code, severity: SEVERITIES[severity], facts, waived: waived === 1, ...(place && { place }) } as unknown as Finding;
  });
}

function placeOf(form: Placed, row: number): Place {
  const key = form.keys[row] ?? "";
  const bar = key.lastIndexOf("|");
  return { indicator: key.slice(0, bar), scope: key.slice(bar + 1), name: form.names[row] ?? "", sheet: sheetAt(form, row).name, cell: addressAt(form, row) };
}

/** Text in one byte a character: what is not ASCII is escaped as JSON escapes it. */
export function ascii(json: string): string {
  return json.replace(/[^\0-~]+/g, escaped);
}

/** Words that come again and again, units above all. */
const WORDS = new Map<string, string>();
const MOST_WORDS = 1000, LONGEST_WORD = 8;

function escaped(word: string): string {
  const known = WORDS.get(word);
  if (known !== undefined) return known;
  let made = "";
  for (let at = 0; at < word.length; at++) made += `\\u${word.charCodeAt(at).toString(16).padStart(4, "0")}`;
  if (word.length <= LONGEST_WORD && WORDS.size < MOST_WORDS) WORDS.set(word, made);
  return made;
}
