import type { Language } from "../kernel/codes";
import type { SettledForm } from "../record/catch-up";
import type { ReturnedRow } from "../record/returns";
import { findingsByRow } from "../record/row-findings";
import { a1, a1Area } from "../sheet/address";
import { cellAt, type ReadSheet } from "../sheet/cells";
import { freeName } from "../sheet/free-name";
import { INK } from "../sheet/palette";
import { BLANK_SHEET, type Area, type Content, type Paint, type Sheet } from "../sheet/sheet";
import { sentence } from "./sentence";
import { slipStateFormula } from "./slip-state";
import { SLIP_WORDS, type SlipWords } from "./slip-words";

/** Columns of a slip. */
const COLUMNS = { value: 5, note: 6, state: 8, key: 9 } as const;
const WIDTHS = [6, 24, 8, 9, 34, 12, 26, 34, 13, 8];
const HEAD_ROW = 4;

/** Whether a sheet of this name may be a slip, whatever its language. */
export function isNamedAsSlip(name: string): boolean {
  return Object.values(SLIP_WORDS).some(({ title }) => name.startsWith(title));
}

/** The name that a slip takes beside these sheets: that of an earlier one of ours, which it replaces, else one that is free. */
export function slipName(sheets: readonly ReadSheet[], language: Language): string {
  const before = sheets.find(isSlip);
  return before?.name ?? freeName(SLIP_WORDS[language].title, sheets.map(({ name }) => name));
}

/** Whether a sheet is a slip of ours, in any language. */
function isSlip(sheet: ReadSheet): boolean {
  return Object.values(SLIP_WORDS).some(({ title, heads }) =>
    cellAt(sheet, 0, 0).value === title && heads.every((head, column) => cellAt(sheet, HEAD_ROW, column).value === head));
}

/**
 * What was returned, one line a row, with what stood there, what is asked, and a formula that says how far it is. The formulas
 * find a row by its key, so that sorting the form does no harm; they close a line once it is changed and its mark is gone.
 */
export function slipSheet(name: string, form: SettledForm, returned: readonly ReturnedRow[], language: Language): Sheet {
  const words = SLIP_WORDS[language];
  const lines = returned.map((row, index) => lineOf(form, row, index, language));
  const states = { row: HEAD_ROW + 1, column: COLUMNS.state, rows: returned.length, columns: 1 };
  const [first] = returned;
  const { area, period } = form.recognised.identity;
  return {
    ...BLANK_SHEET, name, columnWidths: WIDTHS, hiddenColumns: [COLUMNS.key], gridlines: false,
    content: [[words.title], [words.from(area, period, first?.review)], ...progressLines(states, words), words.heads, ...lines],
    rowHeights: [30, 20, 20, 20, 24], frozen: { rows: HEAD_ROW + 1, columns: 2 },
    paints: paintsOf(returned.length), protection: { filter: true, columnWidth: true }, selected: "A1",
    print: {
      orientation: "landscape", margins: { left: 10, right: 10, top: 11, bottom: 18, footer: 8 }, fitWidth: true, centered: true,
      repeatRows: { first: HEAD_ROW, last: HEAD_ROW }, footerLeft: "", footerRight: words.page,
    },
  };
}

/** How many lines are mended, and what to do next. */
function progressLines(area: Area, { states, done, left, shown }: SlipWords): Content[][] {
  const cells = a1Area(area);
  const count = `COUNTIF(${cells},"${states.mended}")`;
  const all = `ROWS(${cells})`;
  return [[{ formula: done(count, all), value: shown.done(area.rows) }], [{ formula: left(count, all), value: shown.left(area.rows) }]];
}

function lineOf(form: SettledForm, { review: { row: [key, , , note], reason }, observation }: ReturnedRow, index: number, language: Language): Content[] {
  const found = form.recognised.rows.find(({ expected }) => expected.key === key);
  const row = HEAD_ROW + 1 + index;
  const [finding] = observation ? findingsByRow(form.findings)(observation).filter(({ code }) => code !== "waiver/missing") : [];
  const line = { value: a1(row, COLUMNS.value), note: a1(row, COLUMNS.note), key: a1(row, COLUMNS.key) };
  const { states } = SLIP_WORDS[language];
  return [
    index + 1, observation?.name ?? key, observation?.scope ?? "", observation?.cell ?? "", finding ? sentence(finding, language) : "",
    observation?.raw ?? observation?.statusText ?? "", note, reason, found ? slipStateFormula(found.on ?? form.recognised, line, states) : states.open, key,
  ];
}

function paintsOf(lines: number): Paint[] {
  const row = (at: number, rows = 1): Area => ({ row: at, column: 0, rows, columns: WIDTHS.length });
  const line = { style: "thin", color: INK.hairline } as const;
  return [
    { area: row(0), style: { font: "微软雅黑", size: 18, bold: true, color: INK.text } },
    { area: row(1, 3), style: { font: "微软雅黑", size: 11, color: INK.quiet } },
    { area: row(HEAD_ROW), style: { font: "微软雅黑", size: 11, bold: true, fill: INK.head, color: INK.text, horizontal: "center", vertical: "center" } },
    ...(lines === 0 ? [] : [{ area: row(HEAD_ROW + 1, lines), style: { font: "微软雅黑", size: 11, vertical: "center", wrap: true, top: line, bottom: line, left: line, right: line } } satisfies Paint]),
  ];
}
