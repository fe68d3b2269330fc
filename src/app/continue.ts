import type { Catalogue } from "../core/catalogue/indicator";
import { knowsKeys } from "../core/merge/frame";
import { isMergedWorkbook, MERGE_NAMESPACE, MERGE_SHEET, readStored } from "../core/merge/stored";
import type { StoredMerge } from "../core/merge/stored-json";
import type { Received } from "../core/merge/submission";
import type { ReadWorkbook } from "../core/sheet/cells";
import type { ReadRequest } from "./ports";

/** What reading a merged workbook takes: its hidden sheet and its parts, none of what it shows. */
export const MERGED: ReadRequest = { identitySheet: MERGE_SHEET, namespaces: [MERGE_NAMESPACE], wanted: () => [] };

/** Why a workbook cannot be continued: it is none of a merge, what it carries is damaged, or it is of a plan that is not known here. */
export type ContinueFault = "no-merge" | "damaged" | "plan-unknown";

/** What a merged workbook was made from, or why late files cannot be added to it. */
export function openMerged(workbook: ReadWorkbook, { plans }: Catalogue): StoredMerge | ContinueFault {
  if (!isMergedWorkbook(workbook)) return "no-merge";
  const stored = readStored(workbook);
  if (!stored) return "damaged";
  const plan = plans.find(({ id }) => id === stored.plan);
  const keys = new Set(stored.received.flatMap((file) => (file.kind === "submission" && file.plan === stored.plan ? [file.keys] : [])));
  return plan && [...keys].every((list) => knowsKeys(plan, list)) ? stored : "plan-unknown";
}

/** Digits of a digest that tell two contents of one path apart. */
const DIGEST_DIGITS = 8;

/** Earlier files and late ones together. A file that came both times is one, and so is one that could not even be opened before; what else lay at its path goes by its digest as well. */
export function withLate(earlier: readonly Received[], late: readonly Received[]): readonly Received[] {
  const now = new Map(late.map((file) => [file.file, file]));
  const before = earlier.flatMap((file): Received[] => {
    const same = now.get(file.file);
    if (!same) return [file];
    return same.digest === file.digest || file.digest === "" ? [] : [{ ...file, file: `${file.file}#${file.digest.slice(0, DIGEST_DIGITS)}` }];
  });
  return [...before, ...late];
}
