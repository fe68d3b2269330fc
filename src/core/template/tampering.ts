import { a1 } from "../sheet/address";
import { cellAt, isCalculated } from "../sheet/cells";
import type { Head } from "./columns";
import { gapFormula, metFormula } from "./formulas";
import { layOut, type Form } from "./layout";
import { testText, unitLabel } from "./messages";
import type { FormSheet, Recognised, RecognisedRow, Stranger } from "./recognised";

/**
 * A cell of the form's own that no longer says what it said; `row` is zero-based, `expected` a text or a formula with its leading =.
 * A head belongs to no row of the form.
 */
export type Tampering = {
  readonly kind: "head" | "label" | "unit" | "target" | "formula";
  readonly recognised: Stranger & Partial<Pick<RecognisedRow, "expected">>;
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

/** What each row's cells say, in the order of `TEXTS`, made once: a ministry holds two thousand submissions against one form. */
const EXPECTED = new WeakMap<RecognisedRow["expected"], readonly (string | undefined)[]>();

function textsOf(row: RecognisedRow["expected"]): readonly (string | undefined)[] {
  const known = EXPECTED.get(row);
  if (known) return known;
  const made = TEXTS.map(([, , say]) => say(row));
  EXPECTED.set(row, made);
  return made;
}

/** Every cell of the form's own that was changed, in sheet order. A form of another template version may well say something else: nothing is held against it. */
export function tamperingsOf(recognised: Recognised): readonly Tampering[] {
  const { identity, template, rows } = recognised;
  if (identity.version !== template.version) return [];
  const found = headTamperings(recognised);
  const layout = layOut(template);
  let watch = watchOf(recognised, layout);
  for (const row of rows) {
    const form = row.on ?? recognised;
    if (watch.form !== form) {
      watch = watchOf(form, layout);
      if (form !== recognised) found.push(...headTamperings(form, form));
    }
    addTexts(row, watch, found);
    addFormulas(row, watch, found);
  }
  return found;
}

/** The cell that was changed, and its sheet. */
export function tamperedCell({ recognised: { row, on }, head }: Tampering, form: Recognised): { readonly sheet: string; readonly cell: string } {
  const { sheet, columns } = on ?? form;
  return { sheet: sheet.name, cell: a1(row, columns[head]) };
}

function headTamperings({ renamed = [] }: FormSheet, on?: FormSheet): Tampering[] {
  return renamed.map(({ head, row, found }) => ({ kind: "head", recognised: { row, ...(on && { on }) }, head, expected: head, found }));
}

/** A sheet, the columns of its texts in the order of `TEXTS` (below zero where it has none), and the form as it lies there. */
type Watch = { readonly form: FormSheet; readonly columns: readonly number[]; readonly laid: Form };

function watchOf(form: FormSheet, layout: Form): Watch {
  return { form, columns: TEXTS.map(([, head]) => form.columns[head]), laid: { ...layout, columns: form.columns } };
}

function addTexts(recognised: RecognisedRow, { form: { sheet }, columns }: Watch, found: Tampering[]): void {
  const texts = textsOf(recognised.expected);
  for (let index = 0; index < columns.length; index++) {
    const [column, expected] = [columns[index] as number, texts[index]];
    const { value } = cellAt(sheet, recognised.row, column);
    if (value === expected || expected === undefined || column < 0) continue;
    const text = String(value ?? "");
    const [kind, head] = TEXTS[index] as (typeof TEXTS)[number];
    if (!isSame(text, expected)) found.push({ kind, recognised, head, expected, found: text });
  }
}

function addFormulas(recognised: RecognisedRow, { form: { sheet, columns }, laid }: Watch, found: Tampering[]): void {
  const { row, expected } = recognised;
  const [met, gap] = [cellAt(sheet, row, columns["达标情况"]), cellAt(sheet, row, columns["差距"])];
  if (isCalculated(met) && isCalculated(gap)) return;
  for (const [head, cell] of [["达标情况", met], ["差距", gap]] as const) {
    if (columns[head] < 0 || isCalculated(cell)) continue;
    const wanted = head === "达标情况" ? metFormula(laid, expected, row) : gapFormula(laid, expected, row);
    if (wanted !== null) found.push({ kind: "formula", recognised, head, expected: wanted, found: cell.error ?? String(cell.value ?? "") });
  }
}

/** Whether two texts differ in nothing but white space, which other programs add and drop. */
function isSame(found: string, wanted: string): boolean {
  return found.replace(/\s+/gu, "") === wanted.replace(/\s+/gu, "");
}
