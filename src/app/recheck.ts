import type { Steps } from "../core/kernel/steps";
import { readingObservations } from "../core/observation/read";
import { cellAt, type Cell, type ReadSheet } from "../core/sheet/cells";
import type { Area } from "../core/sheet/sheet";
import { recogniseForm } from "../core/template/recognise";
import type { Recognised } from "../core/template/recognised";
import { checkingForm, type CheckedForm } from "./check";
import type { CellsChanged, LiveWorkbook, ReadStrips, RowSpan } from "./ports";
import { inTurns } from "./turns";

/** What looking again at changed rows gave: another check and the rows (one-based) that differ, nothing new, or that the whole has to be read. */
export type Rechecked =
  | { readonly kind: "rechecked"; readonly checked: CheckedForm; readonly rows: readonly number[] }
  | { readonly kind: "same" }
  | { readonly kind: "unclear" };

/** More changed rows than this are read with the whole form. */
const MOST_ROWS = 1000;

/** Rows with a formula of a person's own that are read along, since no event tells when their result changes. */
const MOST_FORMULAS = 200;

/** Reads the rows that changed, and those whose formulas may follow them, and checks the form with them; the last check is kept as the rest. Reads only, one round trip a sheet. */
export async function recheckRows(workbook: LiveWorkbook, checked: CheckedForm, changes: readonly CellsChanged[]): Promise<Rechecked> {
  const sheets = [...new Set(changes.map(({ sheet }) => sheet))];
  const asked = sheets.map((sheet) => ({ sheet, areas: areasOf(checked, changes.filter((change) => change.sheet === sheet)) }));
  if (asked.some(({ areas }) => areas === undefined)) return { kind: "unclear" };
  const read = await Promise.all(asked.map(async ({ sheet, areas = [] }) => (areas.length > 0 ? workbook.readStrips(sheet, areas) : { name: "", strips: [] })));
  return inTurns(rechecking(checked, read), workbook);
}

/** Checks a form with strips of its sheets as they are now. Pure. */
export function* rechecking(checked: CheckedForm, read: readonly ReadStrips[]): Steps<Rechecked> {
  const before = sheetsOf(checked.recognised);
  const rows = read.flatMap((strips) => { const sheet = before.find(({ name }) => name === strips.name); return sheet ? rowsThatDiffer(sheet, strips) : []; });
  if (rows.length === 0) return { kind: "same" };
  const now = before.map((sheet) => patched(sheet, read.filter(({ name }) => name === sheet.name)));
  const recognised = recogniseForm(checked.recognised.identity, checked.recognised.template, now);
  if (!recognised || rows.some((row) => row > lastRow(before))) return { kind: "unclear" };
  const { record, damaged } = checked;
  yield;
  return { kind: "rechecked", checked: yield* checkingForm(recognised, yield* readingObservations(recognised), { record, damaged }), rows };
}

/** The form's sheets, each once. */
function sheetsOf({ sheet, rows }: Recognised): readonly ReadSheet[] {
  return [...new Set([sheet, ...rows.flatMap(({ on }) => on?.sheet ?? [])])];
}

/** The strips to read for changes of one sheet: its rows within reach of the form, as wide as the form; undefined where too much changed. */
function areasOf(checked: CheckedForm, changes: readonly CellsChanged[]): readonly Area[] | undefined {
  const sheets = sheetsOf(checked.recognised);
  const left = Math.min(...sheets.map(({ area }) => area.column));
  const columns = Math.max(...sheets.map(({ area }) => area.column + area.columns)) - left;
  const below = lastRow(sheets);
  const spans = changes.flatMap(({ span }) => (span && span.row <= below ? [{ row: span.row, rows: Math.min(span.rows, below + 1 - span.row) }] : []));
  if (changes.some(({ span }) => span === null)) return undefined;
  const joined = joinedSpans(spans.length > 0 ? [...spans, ...formulaRows(checked)] : []);
  return joined.reduce((sum, { rows }) => sum + rows, 0) > MOST_ROWS ? undefined : joined.map((span) => ({ ...span, column: left, columns }));
}

/** One-based last row of the form's sheets. */
function lastRow(sheets: readonly ReadSheet[]): number {
  return Math.max(...sheets.map(({ area }) => area.row + area.rows));
}

function formulaRows({ recognised: { rows, sheet, columns } }: CheckedForm): readonly RowSpan[] {
  const own = rows.filter(({ row, on }) => !on && cellAt(sheet, row, columns["实际值"]).formula !== undefined);
  return own.length > MOST_FORMULAS ? [] : own.map(({ row }) => ({ row, rows: 1 }));
}

/** Spans in order, those that touch made one. */
function joinedSpans(spans: readonly RowSpan[]): readonly RowSpan[] {
  return [...spans].sort((one, other) => one.row - other.row).reduce<readonly RowSpan[]>((joined, span) => {
    const last = joined.at(-1);
    if (!last || span.row > last.row + last.rows) return [...joined, span];
    return [...joined.slice(0, -1), { row: last.row, rows: Math.max(last.rows, span.row + span.rows - last.row) }];
  }, []);
}

/** One-based rows in which a strip differs from what was read before. */
function rowsThatDiffer(sheet: ReadSheet, { strips }: ReadStrips): readonly number[] {
  return strips.flatMap(({ area, cells }) => cells.flatMap((row, down) =>
    (row.some((cell, right) => !isSame(cell, cellAt(sheet, area.row + down, area.column + right))) ? [area.row + down + 1] : [])));
}

function isSame(one: Cell, other: Cell): boolean {
  return one.value === other.value && one.formula === other.formula && one.error === other.error && one.format === other.format;
}

function patched(sheet: ReadSheet, read: readonly ReadStrips[]): ReadSheet {
  const { area } = sheet;
  const cells = sheet.cells.map((row) => row);
  for (const { area: strip, cells: now } of read.flatMap(({ strips }) => strips)) {
    now.forEach((row, down) => {
      const at = strip.row + down - area.row;
      if (cells[at]) cells[at] = Array.from({ length: area.columns }, (_, column) => row[area.column + column - strip.column] ?? { value: null });
    });
  }
  return { ...sheet, cells };
}
