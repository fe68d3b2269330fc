import { readRequested } from "../../adapters/xlsx/reader";
import { catalogueFor, checkRead, FORM } from "../../app/check";
import { loadPlan } from "../../app/plans";
import type { Workbook } from "../../app/ports";
import { keepPrevious, previousOf } from "../../app/previous";
import type { KeptPrevious } from "../actions";

/** Keeps in the workbook the values of last year's, which is read from its bytes alone; fetched with the reader of files when somebody chooses one. */
export async function keepFromFile(workbook: Workbook, file: Uint8Array, now: Date): Promise<KeptPrevious> {
  const read = readRequested(file, FORM);
  const previous = previousOf(checkRead(read, await catalogueFor(read, loadPlan)));
  if (!previous) return { kind: "notKept", why: "noFormInFile" };
  const why = await keepPrevious(workbook, loadPlan, previous, now);
  return why === undefined ? { kind: "kept", period: previous.period, values: previous.values.size } : { kind: "notKept", why };
}
