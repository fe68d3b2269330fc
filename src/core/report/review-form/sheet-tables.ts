import { SIGNS } from "../../sheet/palette";
import type { Area, Content, Paint, Style } from "../../sheet/sheet";
import type { Severity } from "../../validation/finding";
import type { Asked, Missed, ReviewForm } from "./review-form";
import { LOOKS, WIDTHS, blockOf, heightOf, type Block } from "./sheet-block";
import type { ReviewWords } from "./words";

/** Rows of a table before its first line: room, its title, its heads. */
const ABOVE = 3;

/** Where the chart finds its names and numbers in the table of missed targets. */
export const CHARTED = { first: ABOVE, name: 1, share: 8 } as const;

/** One column of a table: its head, the columns of the sheet it takes, and how its cells look where that is not as text. */
type Column = { readonly head: string; readonly at: number; readonly columns?: number; readonly style?: Style };

type Table = { readonly title: string; readonly detail: string; readonly columns: readonly Column[]; readonly lines: readonly (readonly Content[])[]; readonly gaps?: true };

const RIGHT: Style = { horizontal: "right" };
const CENTER: Style = { horizontal: "center" };
const WRAP: Style = { wrap: true };
/** Text behind a number stands apart from it. */
const APART: Style = { horizontal: "left", indent: 1 };
const NUMBER: Style = { ...RIGHT, numberFormat: "0.00##" };

/** A printed number as a number, so that it can be counted with; anything else as it reads. */
function counted(printed: string): Content {
  return /^-?\d{1,15}(\.\d+)?$/u.test(printed) ? Number(printed) : printed;
}

/** A number that is printed without decimals is shown without them, whatever its column does. */
function plainCells(printed: readonly string[], column: number): Paint[] {
  return printed.flatMap((text, index): Paint[] => (/^-?\d{1,15}$/u.test(text) ? [{ area: { row: ABOVE + index, column, rows: 1, columns: 1 }, style: { numberFormat: "General" } }] : []));
}

function tableBlock({ title, detail, columns, lines, gaps }: Table): Block {
  const across = (row: number, rows = 1): Area => ({ row, column: 0, rows, columns: WIDTHS.length });
  const spread = (cells: readonly Content[]): Content[] => {
    const row: Content[] = new Array<Content>(WIDTHS.length).fill(null);
    columns.forEach(({ at }, index) => { row[at] = cells[index] ?? null; });
    return row;
  };
  const cellsOf = ({ at, columns: wide = 1 }: Column): number[] => Array.from({ length: wide }, (_, index) => at + index);
  const height = (cells: readonly Content[]): number => Math.max(...columns.map((column, index) => heightOf(typeof cells[index] === "string" ? cells[index] : "", cellsOf(column))));
  const wide = columns.filter(({ columns: count = 1 }) => count > 1);
  const heads = columns.map(({ head }) => head);
  return blockOf({
    content: [[], [title, null, detail], spread(heads), ...lines.map(spread)],
    heights: [8, 21, height(heads), ...lines.map(height)],
    merges: wide.flatMap(({ at, columns: count = 1 }) => [ABOVE - 1, ...lines.map((_, index) => ABOVE + index)].map((row) => ({ row, column: at, rows: 1, columns: count }))),
    paints: [
      { area: { row: 1, column: 0, rows: 1, columns: 2 }, style: LOOKS.section }, { area: { row: 1, column: 2, rows: 1, columns: WIDTHS.length - 2 }, style: { ...LOOKS.quiet, vertical: "bottom" } },
      { area: across(ABOVE - 1), style: LOOKS.head }, { area: across(ABOVE, lines.length), style: LOOKS.line }, { area: across(ABOVE + lines.length - 1), style: LOOKS.last },
      ...columns.map(({ at, columns: count = 1, style }): Paint => ({ area: { row: ABOVE - 1, column: at, rows: lines.length + 1, columns: count }, style: { ...WRAP, ...style, numberFormat: style?.numberFormat ?? "General" } })),
    ],
    ...(gaps && { gaps }),
  });
}

const withPaints = (block: Block, paints: readonly Paint[]): Block => ({ ...block, paints: [...block.paints, ...paints] });

const signed = (severity: Severity, title: string): string => `${SIGNS[severity].sign} ${title}`;

/** What must be changed before the form may be sent; none where nothing must. */
export function errorTable({ errors }: ReviewForm, { titles, details, heads }: ReviewWords): Block | null {
  if (errors.length === 0) return null;
  return tableBlock({
    title: signed("error", titles.errors), detail: details.errors(errors.length), lines: errors.map(({ cell, name, value, said }) => [cell, name, counted(value), said]),
    columns: [{ head: heads.cell, at: 0 }, { head: heads.name, at: 1 }, { head: heads.value, at: 2, style: NUMBER }, { head: heads.said, at: 3, columns: 6, style: APART }],
  });
}

/** What was to be verified, with what was explained, and boxes for the reviewer. */
export function warningTable({ warnings }: ReviewForm, { titles, details, heads, noNote, boxes }: ReviewWords): Block | null {
  if (warnings.length === 0) return null;
  return tableBlock({
    title: signed("warning", titles.warnings), detail: details.warnings({ count: warnings.length, open: warnings.filter(({ waived }) => !waived).length }),
    lines: warnings.map(({ cell, name, value, said, note }: Asked) => [cell, name, counted(value), said, note || noNote, boxes]),
    columns: [{ head: heads.cell, at: 0 }, { head: heads.name, at: 1 }, { head: heads.value, at: 2, style: NUMBER }, { head: heads.said, at: 3, columns: 3, style: APART }, { head: heads.note, at: 6, columns: 2 }, { head: heads.review, at: 8, style: CENTER }],
  });
}

/** Targets that are missed, with gaps that can be compared: the chart's own table. */
export function missedTable({ missed }: ReviewForm, { titles, details, heads }: ReviewWords): Block | null {
  if (missed.length === 0) return null;
  const table = tableBlock({
    title: signed("info", titles.missed), detail: details.missed(missed.length, missed.filter(({ nature }) => nature === "约束性").length), gaps: true,
    lines: missed.map(({ cell, name, category, baseline, target, actual, gap, done, share }: Missed) => [cell, name, category, counted(baseline), target, counted(actual), counted(gap), done ?? "—", share]),
    columns: [
      { head: heads.cell, at: 0 }, { head: heads.name, at: 1 }, { head: heads.category, at: 2 }, { head: heads.baseline, at: 3, style: NUMBER }, { head: heads.target, at: 4, style: RIGHT }, { head: heads.value, at: 5, style: NUMBER },
      { head: heads.gap, at: 6, style: NUMBER }, { head: heads.done, at: 7, style: { ...RIGHT, numberFormat: "0%" } }, { head: heads.share, at: 8, style: { ...RIGHT, numberFormat: "0.0%" } },
    ],
  });
  return withPaints(table, [...plainCells(missed.map(({ baseline }) => baseline), 3), ...plainCells(missed.map(({ actual }) => actual), 5), ...plainCells(missed.map(({ gap }) => gap), 6)]);
}

/** One line a category, whose counts add up. */
export function categoryTable({ categories }: ReviewForm, { titles, details, heads, met }: ReviewWords): Block | null {
  if (categories.length === 0) return null;
  return tableBlock({
    title: titles.categories, detail: details.categories,
    lines: categories.map(({ category, expected, met: yes, missed, rest, farthest }) => [category, farthest?.name ?? null, farthest?.share ?? null, expected, yes, missed, rest]),
    columns: [
      { head: heads.category, at: 0 }, { head: heads.farthest, at: 1 }, { head: heads.share, at: 2, style: { ...RIGHT, numberFormat: "0.0%" } },
      { head: heads.expected, at: 3, style: RIGHT }, { head: met.yes, at: 4, style: RIGHT }, { head: met.no, at: 5, style: RIGHT }, { head: heads.rest, at: 6, style: RIGHT },
    ],
  });
}

/** Every row of the form. */
export function rowTable({ rows }: ReviewForm, { titles, details, heads }: ReviewWords): Block | null {
  if (rows.length === 0) return null;
  const table = tableBlock({
    title: titles.rows, detail: details.rows(rows.length),
    lines: rows.map(({ number, name, unit, baseline, target, actual, met, gap, sign }) => [number, name, unit, counted(baseline), target, counted(actual), met, counted(gap), sign === null ? null : SIGNS[sign].sign]),
    columns: [
      { head: heads.number, at: 0, style: CENTER }, { head: heads.name, at: 1 }, { head: heads.unit, at: 2 }, { head: heads.baseline, at: 3, style: NUMBER }, { head: heads.test, at: 4, style: RIGHT }, { head: heads.value, at: 5, style: { ...NUMBER, bold: true } },
      { head: heads.met, at: 6, style: CENTER }, { head: heads.gap, at: 7, style: NUMBER }, { head: heads.sign, at: 8, style: CENTER },
    ],
  });
  const missed = rows.flatMap(({ missed: isShort }, index): Paint[] => (isShort ? [{ area: { row: ABOVE + index, column: 6, rows: 1, columns: 1 }, style: { bold: true } }] : []));
  return withPaints(table, [...plainCells(rows.map(({ baseline }) => baseline), 3), ...plainCells(rows.map(({ actual }) => actual), 5), ...plainCells(rows.map(({ gap }) => gap), 7), ...missed]);
}
