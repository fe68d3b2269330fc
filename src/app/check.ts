import type { Catalogue } from "../core/catalogue/indicator";
import type { Observation } from "../core/observation/observation";
import { readObservations } from "../core/observation/read";
import type { ReadWorkbook } from "../core/sheet/cells";
import { IDENTITY_NAMESPACE, IDENTITY_SHEET, readIdentity } from "../core/template/identity";
import { recognise } from "../core/template/recognise";
import type { Recognised } from "../core/template/recognised";
import type { Finding, Progress, Summary, Undecided } from "../core/validation/finding";
import type { Previous } from "../core/validation/context";
import { notATemplate, validate } from "../core/validation/validate";
import type { ReadRequest, Workbook } from "./ports";

/** A checked workbook; `recognised` is null when it holds no template of ours (one finding then says so). */
export type Checked = {
  readonly recognised: Recognised | null;
  readonly observations: readonly Observation[];
  readonly findings: readonly Finding[];
  readonly undecided: readonly Undecided[];
  readonly progress: readonly Progress[];
  readonly summary: Summary;
};

/** What reading a form takes: its identity, then the sheet it names, or every visible sheet when that one was renamed. */
export const FORM: ReadRequest = {
  identitySheet: IDENTITY_SHEET,
  namespaces: [IDENTITY_NAMESPACE],
  wanted(first) {
    const identity = readIdentity(first);
    if (!identity) return [];
    const visible = first.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);
    return visible.includes(identity.sheet) ? [identity.sheet] : visible;
  },
};

/** Reads and checks a workbook; changes nothing in it. */
export async function checkWorkbook(workbook: Workbook, catalogue: Catalogue, previous?: Previous): Promise<Checked> {
  return checkRead(await workbook.read(FORM), catalogue, previous);
}

/** Checks what was read: pure, so that every face says the same. */
export function checkRead(read: ReadWorkbook, catalogue: Catalogue, previous?: Previous): Checked {
  const recognised = recognise(read, catalogue);
  if (!recognised) return { recognised: null, observations: [], ...notATemplate() };
  const observations = readObservations(recognised);
  return { recognised, observations, ...validate(recognised, observations, previous) };
}
