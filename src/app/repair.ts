import { catchUp, withEvent } from "../core/record/catch-up";
import { keptOutOfSight } from "../core/record/storage";
import type { Change } from "../core/record/trail";
import { tamperedCell, tamperingsOf, type Tampering } from "../core/template/tampering";
import { checkWorkbook, isForm, type Checked, type CheckedForm } from "./check";
import type { PlanSource } from "./plans";
import type { ClosedCell, Workbook } from "./ports";
import { reportingUnit } from "./traces";

/** What repairing did: the cells that were put back; none where the form's own cells are as they should be. */
export type Repaired =
  | { readonly kind: "noForm"; readonly checked: Checked }
  | { readonly kind: "repaired"; readonly checked: CheckedForm; readonly cells: readonly ClosedCell[] };

/** What is kept of a cell that was changed, in the trail. */
const LONGEST_SHOWN = 100;

/** Puts back what was changed of the form's own: names, units, targets, formulas. White cells and whatever a person explained stay. */
export async function repair(workbook: Workbook, plans: PlanSource, now: Date): Promise<Repaired> {
  const checked = await checkWorkbook(workbook, plans);
  if (!isForm(checked)) return { kind: "noForm", checked };
  const broken = brokenParts(checked);
  if (broken.length === 0) return { kind: "repaired", checked, cells: [] };
  const { recognised } = checked;
  const cells = broken.map((tampering) => closedCell(tampering, checked));
  const author = reportingUnit(checked, now);
  const record = withEvent(catchUp(checked, author), { ...author, act: "repaired", changes: broken.map((tampering) => changeOf(tampering, checked)) });
  await workbook.restore(cells, keptOutOfSight(recognised.identity, record));
  const after = await checkWorkbook(workbook, plans);
  return isForm(after) ? { kind: "repaired", checked: after, cells } : { kind: "noForm", checked: after };
}

/** What was changed of the form's own cells and nobody explained. */
export function brokenParts({ recognised, findings }: CheckedForm): readonly Tampering[] {
  const explained = new Set(findings.flatMap(({ place, waived }) => (place && waived ? [`${place.cell} ${place.sheet}`] : [])));
  return tamperingsOf(recognised).filter((tampering) => {
    const { sheet, cell } = tamperedCell(tampering, recognised);
    return !explained.has(`${cell} ${sheet}`);
  });
}

function closedCell(tampering: Tampering, { recognised }: CheckedForm): ClosedCell {
  const { kind, expected } = tampering;
  return { ...tamperedCell(tampering, recognised), content: kind === "formula" ? { formula: expected } : expected };
}

function changeOf(tampering: Tampering, { recognised }: CheckedForm): Change {
  const { recognised: { expected: row }, found, expected } = tampering;
  return { key: row?.key ?? "", cell: tamperedCell(tampering, recognised).cell, old: found.slice(0, LONGEST_SHOWN) || null, new: expected.slice(0, LONGEST_SHOWN) };
}
