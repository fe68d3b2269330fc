import { a1 } from "../sheet/address";
import { cellAt } from "../sheet/cells";
import type { Head } from "./columns";
import { gapFormula, metFormula } from "./formulas";
import { layOut, type Form } from "./layout";
import { testText, unitLabel } from "./messages";
import type { FormSheet, Recognised, RecognisedRow } from "./recognised";
import type { Template } from "./template";

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

type Text = { readonly kind: Tampering["kind"]; readonly head: Head; readonly expected: string };

/** What each row's cells say, made once: a ministry holds two thousand submissions against one form. */
const EXPECTED = new WeakMap<RecognisedRow["expected"], readonly Text[]>();

function textsOf(row: RecognisedRow["expected"]): readonly Text[] {
  const made = EXPECTED.get(row) ?? TEXTS.flatMap(([kind, head, say]) => { const expected = say(row); return expected === undefined ? [] : [{ kind, head, expected }]; });
  EXPECTED.set(row, made);
  return made;
}

/** Every cell of the form's own that was changed, in sheet order. A form of another template version may well say something else: nothing is held against it. */
export function tamperingsOf(recognised: Recognised): readonly Tampering[] {
  const { identity, template, rows } = recognised;
  if (identity.version !== template.version) return [];
  return rows.flatMap((row) => rowTamperings(row, row.on ?? recognised, template));
}

/** The cell that was changed, and its sheet. */
export function tamperedCell({ recognised: { row, on }, head }: Tampering, form: Recognised): { readonly sheet: string; readonly cell: string } {
  const { sheet, columns } = on ?? form;
  return { sheet: sheet.name, cell: a1(row, columns[head]) };
}

function rowTamperings(recognised: RecognisedRow, form: FormSheet, template: Template): Tampering[] {
  const { expected, row } = recognised;
  const { sheet, columns } = form;
  const found: Tampering[] = [];
  for (const { kind, head, expected: wanted } of textsOf(expected)) {
    if (columns[head] < 0) continue;
    const text = String(cellAt(sheet, row, columns[head]).value ?? "");
    if (!isSame(text, wanted)) found.push({ kind, recognised, head, expected: wanted, found: text });
  }
  for (const head of ["达标情况", "差距"] as const) {
    const { formula, value, error } = cellAt(sheet, row, columns[head]);
    if (columns[head] < 0 || formula !== undefined) continue;
    const wanted = formulaOf(head, recognised, columns, template);
    if (wanted !== null) found.push({ kind: "formula", recognised, head, expected: wanted, found: error ?? String(value ?? "") });
  }
  return found;
}

function formulaOf(head: "达标情况" | "差距", { expected, row }: RecognisedRow, columns: FormSheet["columns"], template: Template): string | null {
  const form: Form = { ...layOut(template), columns };
  return head === "达标情况" ? metFormula(form, expected, row) : gapFormula(form, expected, row);
}

/** Whether two texts differ in nothing but white space, which other programs add and drop. */
function isSame(found: string, wanted: string): boolean {
  return found === wanted || found.replace(/\s+/gu, "") === wanted.replace(/\s+/gu, "");
}
