import { readObservations } from "../../../src/core/observation/read";
import { catchUp, type Author } from "../../../src/core/record/catch-up";
import { EMPTY_RECORD, type FormRecord } from "../../../src/core/record/form-record";
import { settle } from "../../../src/core/record/settle";
import { validate } from "../../../src/core/validation/validate";
import { atLeast, formOf, rowOf, type Filled, type RowIdea } from "../validation/sample";

/** The reporting unit of the sample form. */
export const COUNTY: Author = { unit: "喀什市", role: "填报", at: "2026-01-08T02:00:00Z" };

/** A row that is suspicious at 61.8 (20.6 points above last year) and not at 45. */
export const REUSE: RowIdea = { id: "reuse", name: "再生水利用率", test: atLeast(30) };

/** Last year's value of every sample row. */
export const LAST_YEAR = 41.2;

/** What a person put into each row of a form of 2025, checked against its record and last year. */
export function settled(rows: readonly (readonly [RowIdea, Filled])[], record: FormRecord = EMPTY_RECORD, damaged = false, period = "2025") {
  const recognised = formOf(rows.map(([idea, filled]) => [rowOf(idea), filled]), { period });
  const observations = readObservations(recognised);
  const previous = { period: String(Number(period) - 1), values: new Map(observations.map(({ key }) => [key, LAST_YEAR])) };
  const validated = validate(recognised, observations, previous);
  return { recognised, observations, record, damaged, ...settle(recognised, observations, validated, { record, damaged }) };
}

/** The record after the county's command saw the form. */
export function recordAfter(rows: readonly (readonly [RowIdea, Filled])[], record: FormRecord = EMPTY_RECORD, author: Author = COUNTY): FormRecord {
  return catchUp(settled(rows, record), author);
}

/** Codes of a settled form with the cell, explained ones in brackets. */
export function said({ findings }: ReturnType<typeof settled>): string[] {
  return findings.map(({ code, place, waived }) => `${place?.cell ?? "-"} ${waived ? `(${code})` : code}`);
}
