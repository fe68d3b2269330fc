import type { Check } from "../catalogue/checks/check";
import type { Language } from "../kernel/codes";
import type { Finding, Place, Severity, Summary, Undecided } from "../validation/finding";
import { CLASSES } from "./classes";
import { sentence, undecidedSentence } from "./sentence";

/** Where something stands; without a cell for a row that is gone, empty for what is about a whole file. */
type PlaceJson = { readonly indicator?: string; readonly scope?: string; readonly sheet?: string; readonly cell?: string };

/** A finding as the contract writes it in JSON; `class` keeps its Chinese name, `message` is in the language asked for. */
export type FindingJson = PlaceJson & {
  readonly code: string; readonly severity: Severity; readonly class: string;
  readonly message: string; readonly facts: object; readonly waived: boolean;
};

/** An undecided rule as the contract writes it in JSON, with its sentence. */
export type UndecidedJson = PlaceJson & { readonly code: string; readonly why: string; readonly message: string };

/** A finding, ready for JSON. */
export function findingJson(finding: Finding, language: Language): FindingJson {
  const { code, severity, place, facts, waived } = finding;
  return { code, severity, class: CLASSES[severity], ...placeJson(place), message: sentence(finding, language), facts, waived };
}

/** An undecided rule, ready for JSON. */
export function undecidedJson(undecided: Undecided, language: Language): UndecidedJson {
  const { code, place, why } = undecided;
  return { code, ...placeJson(place), why, message: undecidedSentence(undecided, language) };
}

/** The counts, ready for JSON. */
export function summaryJson(summary: Summary): Summary {
  return summary;
}

function placeJson(place: Place | undefined): PlaceJson {
  if (!place) return {};
  const { indicator, scope, sheet, cell } = place;
  return { indicator, scope, sheet, ...(cell !== "" && { cell }) };
}

/** A check of the catalogue as the contract writes it in JSON, with what it was held against. */
export function checkJson({ against, ...check }: Check): object {
  return { ...check, against: against.map(({ name, scope, period, place, published }) => ({ name, scope, period, place, published })) };
}
