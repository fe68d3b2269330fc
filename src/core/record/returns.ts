import type { Observation } from "../observation/observation";
import type { Finding } from "../validation/finding";
import { isReturned } from "./binding";
import type { SettledForm } from "./catch-up";
import type { FormRecord, Review } from "./form-record";
import { findingsByRow } from "./row-findings";
import { rowState, sameRow } from "./row-state";
import { openFindings } from "./snapshot";

/** How far a returned row is: as it was, changed and not yet right, mended. A row that is gone is open. */
export type ReturnState = "open" | "changed" | "mended";

/** A row that was returned and what the reporting unit made of it; without an observation where the row is gone. */
export type ReturnedRow = { readonly review: Review; readonly state: ReturnState; readonly observation?: Observation };

/** Every row that was returned, in the order of the form. */
export function returnedRows(form: SettledForm): ReturnedRow[] {
  const places = new Map(form.observations.map((observation, index) => [observation.key, { observation, index }]));
  const findingsOf = findingsByRow(form.findings);
  const at = ({ row: [key] }: Review) => places.get(key)?.index ?? places.size;
  return form.record.reviews.filter(({ verdict }) => verdict === "returned").sort((one, other) => at(one) - at(other)).map((review) => {
    const observation = places.get(review.row[0])?.observation;
    return observation ? { review, observation, state: stateOf(review, observation, findingsOf(observation)) } : { review, state: "open" };
  });
}

/** Whether something was returned since the form was last sent: the reporting unit then has a slip to work off. */
export function isBack({ reviews, snapshots }: FormRecord): boolean {
  const sent = snapshots.at(-1)?.time ?? "";
  return reviews.some(({ verdict, at }) => verdict === "returned" && at >= sent);
}

/** Whether every returned row is mended; false where none was returned. */
export function allMended(rows: readonly ReturnedRow[]): boolean {
  return rows.length > 0 && rows.every(({ state }) => state === "mended");
}

function stateOf(review: Review, observation: Observation, findings: readonly Finding[]): ReturnState {
  if (isReturned(review, rowState(observation))) return wasTouched(review, observation) ? "changed" : "open";
  return openFindings(findings).length > 0 ? "changed" : "mended";
}

function wasTouched({ row }: Review, observation: Observation): boolean {
  return !sameRow(row, rowState(observation));
}
