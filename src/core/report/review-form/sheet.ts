import type { Language } from "../../kernel/codes";
import { cellAt, type ReadSheet } from "../../sheet/cells";
import { freeName } from "../../sheet/free-name";
import { BLANK_SHEET, type Area, type BarChart, type Paint, type Sheet } from "../../sheet/sheet";
import { countsOf, shownDigest } from "./html";
import { chartedOf, type ReviewForm } from "./review-form";
import { FONT, LOOKS, WIDTHS, blockOf, heightOf, linesIn, type Block } from "./sheet-block";
import { categoryTable, errorTable, missedTable, rowTable, warningTable, CHARTED } from "./sheet-tables";
import { REVIEW_WORDS, type ReviewWords } from "./words";

/** The sheet that holds a 审核表 beside its form, whatever the language. */
const REVIEW_SHEET = "审核表";

/** Whether a sheet may be a 审核表 by its name, so that it is worth reading. */
export function isNamedAsReview(name: string): boolean {
  return name.startsWith(REVIEW_SHEET);
}

/** The name that a 审核表 takes beside these sheets: that of an earlier one of ours, which it replaces, else one that is free. */
export function reviewName(sheets: readonly ReadSheet[]): { readonly name: string; readonly over: boolean } {
  const before = sheets.find((sheet) => isNamedAsReview(sheet.name) && isOurs(sheet));
  return before ? { name: before.name, over: true } : { name: freeName(REVIEW_SHEET, sheets.map(({ name }) => name)), over: false };
}

/** A 审核表 of ours by its title and the words of its verdict, in any language. */
function isOurs(sheet: ReadSheet): boolean {
  return Object.values(REVIEW_WORDS).some(({ title, verdict, head }) =>
    cellAt(sheet, 0, 0).value === title && String(cellAt(sheet, 1, 0).value).startsWith(head.area) && [verdict.no, verdict.yes].includes(String(cellAt(sheet, 3, 0).value)));
}

/** A 审核表 as a sheet: A4, upright, with everything that the page has and a native chart of gaps. */
export function reviewSheet(name: string, form: ReviewForm, language: Language): Sheet {
  const words = REVIEW_WORDS[language];
  const blocks = [headBlock(form, words), errorTable(form, words), warningTable(form, words), missedTable(form, words), chartBlock(form, words), categoryTable(form, words), rowTable(form, words), signatureBlock(form, words)].filter((block) => block !== null);
  const placed = blocks.reduce<{ readonly blocks: readonly { readonly block: Block; readonly at: number }[]; readonly next: number }>(
    ({ blocks: before, next }, block) => ({ blocks: [...before, { block, at: next }], next: next + block.content.length }), { blocks: [], next: 0 }).blocks;
  return {
    ...BLANK_SHEET, name, gridlines: false, columnWidths: WIDTHS, selected: "A1",
    content: placed.flatMap(({ block }) => block.content), rowHeights: placed.flatMap(({ block }) => block.heights),
    paints: [{ area: { row: 0, column: 0, rows: linesIn(blocks), columns: WIDTHS.length }, style: LOOKS.body }, ...placed.flatMap(({ block, at }) => block.paints.map((paint): Paint => ({ ...paint, area: lowered(paint.area, at) })))],
    merges: placed.flatMap(({ block, at }) => block.merges.map((area) => lowered(area, at))),
    charts: placed.flatMap(({ block, at }) => (block.charted ? [chartOf(block.charted, at, placed.find((each) => each.block.gaps)?.at ?? 0, words)] : [])),
    print: {
      orientation: "portrait", margins: { left: 14, right: 14, top: 12, bottom: 14, footer: 7 }, fitWidth: true, centered: true,
      area: { row: 0, column: 0, rows: linesIn(blocks), columns: WIDTHS.length }, footerLeft: words.oneOf(form.area, form.period), footerRight: words.page,
    },
  };
}

const lowered = (area: Area, rows: number): Area => ({ ...area, row: area.row + rows });

function headBlock(form: ReviewForm, { title, head, year, submission, counts, undecided }: ReviewWords): Block {
  const detail = `${form.verdictDetail}${form.undecided > 0 ? undecided(form.undecided) : ""}`;
  const labels = LOOKS.counts.map((sign, index) => `${sign}${counts[index] ?? ""}`);
  const lines = [
    [`${head.area}${form.area}`, `${head.period}${year(form.period)}`, `${head.table}${form.table}　${head.scopes}${form.scopes}`],
    [`${head.plan}${form.plan}`, `${head.submission}${submission(form.submission)}`, `${head.time}${form.time}`],
  ];
  return blockOf({
    content: [
      [title], ...lines.map(([left = "", middle = "", right = ""]) => [left, null, null, middle, null, null, right]),
      [form.verdict, null, ...countsOf(form)], [detail, null, ...labels],
    ],
    heights: [32, ...lines.map((texts) => Math.max(...texts.map((text, third) => heightOf(text, [3 * third, 3 * third + 1, 3 * third + 2])))), 26, Math.max(heightOf(detail, [0, 1]), ...labels.map((label, index) => heightOf(label, [2 + index])))],
    merges: [{ row: 0, column: 0, rows: 1, columns: WIDTHS.length }, { row: 4, column: 0, rows: 1, columns: 2 }, ...[1, 2].flatMap((row) => [0, 3, 6].map((column) => ({ row, column, rows: 1, columns: 3 })))],
    paints: [
      { area: { row: 0, column: 0, rows: 1, columns: WIDTHS.length }, style: LOOKS.title }, { area: { row: 1, column: 0, rows: 2, columns: WIDTHS.length }, style: { ...LOOKS.quiet, wrap: true } },
      { area: { row: 2, column: 0, rows: 1, columns: WIDTHS.length }, style: { bottom: LOOKS.rule } }, { area: { row: 3, column: 0, rows: 1, columns: 2 }, style: LOOKS.verdict },
      { area: { row: 4, column: 0, rows: 1, columns: 2 }, style: { ...LOOKS.quiet, wrap: true, vertical: "top" } },
      { area: { row: 3, column: 2, rows: 1, columns: 7 }, style: LOOKS.count }, { area: { row: 4, column: 2, rows: 1, columns: 7 }, style: { ...LOOKS.quiet, horizontal: "center", wrap: true, vertical: "top" } },
      { area: { row: 4, column: 0, rows: 1, columns: WIDTHS.length }, style: { bottom: LOOKS.thin } },
    ],
  });
}

/** Points of a row under the chart, and rows beyond its bars: the title and room above and below. */
const CHART_ROW = 17;
const CHART_MORE = 3;

/** Empty rows for the chart to lie on: nothing can stand below it. */
function chartBlock({ missed }: ReviewForm, words: ReviewWords): Block | null {
  const shown = chartedOf(missed);
  if (!shown.some(({ share }) => share !== null)) return null;
  const rows = shown.length + CHART_MORE;
  const note = shown.length < missed.length ? words.chartRest(shown.length, missed.length) : null;
  return blockOf({ content: [[], ...Array.from({ length: rows }, () => []), [note]], heights: [6, ...new Array<number>(rows).fill(CHART_ROW), note === null ? 4 : CHART_ROW], charted: { first: 1, rows, bars: shown.length } });
}

function chartOf({ first, rows, bars }: NonNullable<Block["charted"]>, at: number, table: number, { chart, heads }: ReviewWords): BarChart {
  const cells = (column: number): Area => ({ row: table + CHARTED.first, column, rows: bars, columns: 1 });
  return {
    title: chart, series: heads.share, categories: cells(CHARTED.name), values: cells(CHARTED.share), numberFormat: "0.0%",
    at: { row: at + first, column: 0, rows, columns: WIDTHS.length },
  };
}

function signatureBlock({ digest, version }: ReviewForm, words: ReviewWords): Block {
  const [unit, statistics, filler, reviewer] = words.signatures;
  const line: readonly Area[] = [[0, 2], [2, 2], [4, 2], [6, 3]].map(([column = 0, columns = 0]) => ({ row: 1, column, rows: 1, columns }));
  return blockOf({
    content: [[], [unit, null, statistics, null, filler, null, reviewer], [words.phone, null, words.date, null, null, null, `${words.digest} ${shownDigest(digest)}`], [null, null, null, null, null, null, `${words.version} ${version}`]],
    heights: [14, 34, 20, 16],
    paints: [...line.map((area): Paint => ({ area, style: { bottom: LOOKS.thin, vertical: "top" } })), { area: { row: 2, column: 0, rows: 2, columns: WIDTHS.length }, style: { ...LOOKS.quiet, font: FONT } }],
  });
}
