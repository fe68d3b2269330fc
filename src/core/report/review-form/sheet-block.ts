import { INK, SIGNS } from "../../sheet/palette";
import type { Area, Content, Line, Paint, Style } from "../../sheet/sheet";
import { widthOf } from "./fitted";

/** Some rows of a 审核表 that stand together; places are counted from its own first row. */
export type Block = {
  readonly content: readonly (readonly Content[])[];
  readonly heights: readonly number[];
  readonly paints: readonly Paint[];
  readonly merges: readonly Area[];
  /** Rows that a chart lies on, and how many bars it has. */
  readonly charted?: { readonly first: number; readonly rows: number; readonly bars: number };
  /** True of the table whose gaps the chart shows. */
  readonly gaps?: true;
};

/** Columns of the sheet in characters: place, name, then seven narrow ones. */
export const WIDTHS: readonly number[] = [8, 38, 13, 9, 12, 10, 10, 9, 13];

/** The font of the sheet, and that of its title. */
export const FONT = "微软雅黑";
const TITLE_FONT = "宋体";

const thin: Line = { style: "thin", color: INK.rule };
const hairline: Line = { style: "thin", color: INK.hairline };

/** How everything on the sheet looks; rules in place of fills, so that it reads in black and white. */
export const LOOKS = {
  body: { font: FONT, size: 10, color: INK.text, vertical: "center" },
  title: { font: TITLE_FONT, size: 20, bold: true, horizontal: "center" },
  quiet: { color: INK.quiet, size: 9 },
  verdict: { size: 16, bold: true },
  count: { size: 15, bold: true, horizontal: "center" },
  section: { size: 12, bold: true, vertical: "bottom" },
  head: { bold: true, top: thin, bottom: thin, fill: INK.ground, wrap: true },
  line: { bottom: hairline },
  last: { bottom: thin },
  rule: { style: "medium", color: INK.rule },
  thin,
  /** The sign before each of the seven counts. */
  counts: ["", "", "", "", `${SIGNS.error.sign} `, `${SIGNS.warning.sign} `, `${SIGNS.info.sign} `],
} as const satisfies Readonly<Record<string, Style | Line | readonly string[]>>;

/** A block of which only what it has is told. */
export function blockOf(block: Partial<Block> & Pick<Block, "content" | "heights">): Block {
  return { paints: [], merges: [], ...block };
}

/** Rows of some blocks together. */
export function linesIn(blocks: readonly Block[]): number {
  return blocks.reduce((lines, { content }) => lines + content.length, 0);
}

/** Points of one line of text, and of the space around it. */
const LINE_HEIGHT = 14;
const PADDING = 3;

/** Characters of a column's width that a Chinese character of 10 points takes. */
const PER_CHARACTER = 1.95;

/** The height that a text needs in columns that are one: it wraps, and a merged cell does not grow by itself. */
export function heightOf(text: string, columns: readonly number[]): number {
  const characters = columns.reduce((sum, column) => sum + (WIDTHS[column] ?? 0), 0) / PER_CHARACTER;
  return Math.max(1, Math.ceil(widthOf(text) / characters)) * LINE_HEIGHT + PADDING;
}
