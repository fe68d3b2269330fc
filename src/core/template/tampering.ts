import { cellAt } from "../sheet/cells";
import type { Head } from "./columns";
import { gapFormula, metFormula } from "./formulas";
import { layOut, type Form } from "./layout";
import { testText, unitLabel } from "./messages";
import type { FormSheet, Recognised, RecognisedRow } from "./recognised";

/** A cell of the form's own that no longer says what it said; `row` is zero-based, `expected` a text or a formula with its leading =. */
export type Tampering = {
  readonly kind: "label" | "unit" | "target" | "formula";
  readonly recognised: RecognisedRow;
  readonly head: Head;
  readonly expected: string;
  readonly found: string;
};

/** The form's own texts that a row carries. */
const TEXTS: readonly (readonly [kind: Tampering["kind"], head: Head, expected: (row: RecognisedRow["expected"]) => string | undefined])[] = [
  ["label", "指标", ({ indicator }) => indicator.name],
  ["label", "范围", ({ scope }) => scope],
  ["unit", "计量单位", unitLabel],
  ["target", "目标（原文）", ({ published }) => published || "—"],
  // Where a higher authority's figure governs, the cell is a formula over it.
  ["target", "目标（读作）", (row) => (row.deferred ? undefined : testText(row))],
];

/** Every cell of the form's own that was changed, in sheet order. A form of another template version may well say something else: nothing is held against it. */
export function tamperingsOf(recognised: Recognised): readonly Tampering[] {
  const { identity, template, rows } = recognised;
  if (identity.version !== template.version) return [];
  const laid = layOut(template);
  return rows.flatMap((row) => rowTamperings(row, row.on ?? recognised, laid));
}

function rowTamperings(recognised: RecognisedRow, { sheet, columns }: FormSheet, laid: Form): Tampering[] {
  const { expected, row } = recognised;
  const form: Form = { ...laid, columns };
  const at = (head: Head) => cellAt(sheet, row, columns[head]);
  const texts = TEXTS.flatMap(([kind, head, say]): Tampering[] => {
    const wanted = say(expected);
    const found = String(at(head).value ?? "");
    return columns[head] < 0 || wanted === undefined || isSame(found, wanted) ? [] : [{ kind, recognised, head, expected: wanted, found }];
  });
  const formulas = (["达标情况", "差距"] as const).flatMap((head): Tampering[] => {
    const cell = at(head);
    if (columns[head] < 0 || "formula" in cell) return [];
    const wanted = head === "达标情况" ? metFormula(form, expected, row) : gapFormula(form, expected, row);
    return wanted === null ? [] : [{ kind: "formula", recognised, head, expected: wanted, found: cell.error ?? String(cell.value ?? "") }];
  });
  return [...texts, ...formulas];
}

/** Whether two texts differ in nothing but white space, which other programs add and drop. */
function isSame(found: string, wanted: string): boolean {
  return found === wanted || found.replace(/\s+/gu, "") === wanted.replace(/\s+/gu, "");
}
