import type { FrameRow } from "../../merge/frame";
import type { Merged } from "../../merge/merge";
import { isWholeOfOthers } from "../../merge/rolled";
import type { RollUpResult } from "../../merge/roll-up";
import { a1 } from "../../sheet/address";
import { INK, SIGNS } from "../../sheet/palette";
import { BLANK_SHEET, type Area, type Conditional, type Content, type Line, type Paint, type Sheet } from "../../sheet/sheet";
import { plain } from "../../sheet/decimal";
import { sum } from "../../sheet/sum";
import { unitLabel } from "../figure";
import { shownAt, type AreaRow, type Hints, type ShownCell } from "./area-rows";
import { BODY, HEAD, printed, REMARK, TITLE } from "./table";

/** Columns before the first indicator: code, area, how it stands. */
const LEAD = ["代码", "地区", "状态"] as const;
const LEAD_WIDTHS = [10, 18, 8];

/** Columns of each indicator, as wide as said. 审核 holds the sign by which the row's own conditional format colours 实际值. */
const COLUMNS = [{ head: "实际值", width: 11 }, { head: "目标", width: 12 }, { head: "差距", width: 10 }, { head: "审核", width: 5 }] as const;

/** An amount of a rate has no target of its own. */
const AMOUNT_COLUMNS = [COLUMNS[0], COLUMNS[3]] as const;

/** Rows above the heads: title, remark, indicators, the whole, how many reported, between what the whole lies. */
const ABOVE = { title: 0, remark: 1, indicator: 2, whole: 3, coverage: 4, bounds: 5 } as const;
const HEAD_ROW = 6;
const FIRST_ROW = HEAD_ROW + 1;

/** Decimal places of a bound that is shown as text; the wholes beside it show as many. */
const SHOWN_PLACES = 4;

/** Numbers that a spreadsheet shows as the same. */
const SAME = 1e-9;

/** Characters that still print on a page's width in letters a person can read. */
const FIT_CHARACTERS = 190;

const rule: Line = { style: "thin", color: INK.rule };

/** What one sheet of the merged result shows: rows of one category, and the whole of each. */
export type CategoryContent = { readonly name: string; readonly category: string; readonly rows: readonly FrameRow[]; readonly rolled: readonly RollUpResult[] };

/** One row of the frame as columns of the sheet, the first of them zero-based; `left` are the lines of areas that its whole leaves out, zero-based. */
type Block = { readonly row: FrameRow; readonly rolled: RollUpResult | undefined; readonly column: number; readonly columns: readonly (typeof COLUMNS)[number][]; readonly left: readonly number[] };

/** 汇总_类别: areas × indicators of one category, with the whole above them; areas of which nothing came stay blank. */
export function categorySheet(content: CategoryContent, merged: Merged, areas: readonly AreaRow[], hints: Hints): Sheet {
  const { name, rows } = content;
  const blocks = blocksOf(content, merged, areas);
  const heads = blocks.flatMap(({ columns }) => columns);
  const columns = LEAD.length + heads.length;
  const cells = areas.map(({ area }) => rows.map(({ key }) => area && shownAt(area, key, merged, hints)));
  const lines = areas.map(({ code, name: of, status }, at): Content[] => [code ?? "", of, status, ...blocks.flatMap((block, index) => cellsOf(block, cells[at]?.[index]))]);
  const widths = [...LEAD_WIDTHS, ...heads.map(({ width }) => width)];
  return {
    ...BLANK_SHEET, name, gridlines: false, zoom: 90, content: [...aboveOf(content, blocks, merged, cells), [...LEAD, ...heads.map(({ head }) => head)], ...lines],
    columnWidths: widths, rowHeights: [28, 20, 42, 22, 20, 20, 24],
    merges: blocks.flatMap((block) => [within(block, ABOVE.indicator), within(block, ABOVE.bounds)]), paints: paintsOf(blocks, areas.length, columns), conditionals: blocks.flatMap((block) => conditionalsOf(block, areas.length)),
    frozen: { rows: FIRST_ROW, columns: 2 }, filter: { row: HEAD_ROW, column: 0, rows: areas.length + 1, columns },
    print: { ...printed(HEAD_ROW), repeatRows: { first: ABOVE.indicator, last: HEAD_ROW }, repeatColumns: { first: 0, last: 1 }, fitWidth: sum(widths) <= FIT_CHARACTERS },
  };
}

function blocksOf({ rows, rolled }: CategoryContent, merged: Merged, areas: readonly AreaRow[]): Block[] {
  let column = LEAD.length;
  return rows.map((row, index) => {
    const left = areas.flatMap(({ area }, at) => (area && isWholeOfOthers(area, row.key, merged) ? [at] : []));
    const block = { row, rolled: rolled[index], column, columns: row.part === undefined ? COLUMNS : AMOUNT_COLUMNS, left };
    column += block.columns.length;
    return block;
  });
}

type Cells = readonly (readonly (ShownCell | undefined)[])[];

function aboveOf({ category }: CategoryContent, blocks: readonly Block[], { completeness: { expected, reported }, request: { period, plan } }: Merged, cells: Cells): Content[][] {
  const across = (head: string | null, of: (block: Block, index: number) => Content): Content[] => [null, head, null, ...blocks.flatMap((block, index): Content[] => [of(block, index), ...block.columns.slice(1).map(() => null)])];
  return [
    [`${plan.shortTitle}　${category}　${period} 年汇总`],
    [`应报 ${expected} 个地区，已报 ${reported} 个。缺报留空，不当 0；比率按分子分母合计，没有分子分母的不求平均。`],
    across(null, ({ row }) => titleOf(row)), across("合计", (_, index) => wholeOf(blocks, index, cells)),
    across("已报 / 应报", ({ rolled }) => `${rolled?.reported ?? 0} / ${rolled?.expected ?? 0}`), across("合计的范围", ({ rolled }) => boundsOf(rolled)),
  ];
}

function titleOf({ indicator, scope, part }: FrameRow): string {
  return `${part === undefined ? "" : "其中："}${indicator.name}${scope === "" ? "" : `（${scope}）`}　${unitLabel(indicator.unit, "zh-CN")}`;
}

function cellsOf({ columns, row: { part } }: Block, cell: ShownCell | undefined): Content[] {
  if (!cell) return columns.map(() => null);
  return part === undefined ? [cell.shown, cell.target, cell.shortfall, cell.sign] : [cell.shown, cell.sign];
}

/** The whole in one cell: a formula that a person can follow where one gives the same, a number, or why there is none. */
function wholeOf(blocks: readonly Block[], index: number, cells: Cells): Content {
  const rolled = blocks[index]?.rolled;
  if (!rolled || rolled.value === null) return rolled?.method === "refused" ? "不求平均" : null;
  const formula = wholeFormula(blocks, index, rolled, cells);
  return formula === undefined ? rolled.value : { formula, value: rolled.value };
}

/** The whole as a native formula over the cells below it; undefined where none of ours would show the same number. */
function wholeFormula(blocks: readonly Block[], index: number, { method, value }: RollUpResult, cells: Cells): string | undefined {
  const numbers = (at: number) => cells.map((line) => { const shown = line[at]?.shown; return typeof shown === "number" ? shown : undefined; });
  const range = (at: number) => { const column = blocks[at]?.column ?? 0; return `${a1(FIRST_ROW, column)}:${a1(FIRST_ROW + cells.length - 1, column)}`; };
  const same = (shown: number) => value !== null && Math.abs(shown - value) <= SAME * Math.max(1, Math.abs(value));
  const { row: { indicator, scope }, left, column } = blocks[index] as Block;
  if (method === "sum") {
    const own = numbers(index);
    const less = left.filter((at) => own[at] !== undefined);
    const added = own.flatMap((number, at) => (number === undefined || less.includes(at) ? [] : [number]));
    return same(sum(added)) ? `=SUM(${range(index)})${less.map((at) => `-${a1(FIRST_ROW + at, column)}`).join("")}` : undefined;
  }
  const [above, below] = ["numerator", "denominator"].map((part) => blocks.findIndex(({ row: { key } }) => key === `${indicator.id}.${part}|${scope}`));
  if (method !== "ratio" || !indicator.formula || above === undefined || above < 0 || below === undefined || below < 0) return undefined;
  const lower = numbers(below);
  const pairs = numbers(above).map((number, at) => [number, lower[at]] as const).filter((pair): pair is readonly [number, number] => pair[0] !== undefined && pair[1] !== undefined);
  const shown = (indicator.formula.factor * sum(pairs.map(([number]) => number))) / sum(pairs.map(([, number]) => number));
  const both = `ISNUMBER(${range(above)})*ISNUMBER(${range(below)})`;
  return same(shown) ? `=${indicator.formula.factor}*SUMPRODUCT(${both},${range(above)})/SUMPRODUCT(${both},${range(below)})` : undefined;
}

function boundsOf(rolled: RollUpResult | undefined): string {
  if (!rolled || (rolled.low === null && rolled.high === null)) return "—";
  const end = (value: number | null) => (value === null ? "…" : plain(Number(value.toFixed(SHOWN_PLACES))));
  return rolled.low === rolled.high ? end(rolled.low) : `${end(rolled.low)} — ${end(rolled.high)}`;
}

/** The cells of one indicator in one row, or in several. */
function within({ column, columns }: Block, row: number, rows = 1): Area {
  return { row, column, rows, columns: columns.length };
}

function paintsOf(blocks: readonly Block[], areas: number, columns: number): Paint[] {
  const across = (row: number, count = 1): Area => ({ row, column: 0, rows: count, columns });
  const down = (column: number): Area => ({ row: FIRST_ROW, column, rows: areas, columns: 1 });
  const body: Paint[] = areas === 0 ? [] : [
    { area: across(FIRST_ROW, areas), style: BODY }, { area: down(0), style: { color: INK.quiet, horizontal: "center" } }, { area: down(1), style: { bold: true } }, { area: down(2), style: { color: INK.quiet, horizontal: "center" } },
    ...blocks.flatMap(({ row: { indicator, part }, column, columns: { length } }): Paint[] => {
      const number = { horizontal: "right", indent: 1, numberFormat: indicator.integer ? "General" : "0.00##" } as const;
      return [
        { area: down(column), style: { ...number, bold: true, left: rule } }, { area: down(column + length - 1), style: { horizontal: "center" } },
        ...(part === undefined ? [{ area: down(column + 1), style: { color: INK.quiet, horizontal: "right", indent: 1 } }, { area: down(column + 2), style: { ...number, color: INK.quiet } }] as const : []),
      ];
    }),
  ];
  return [
    { area: across(ABOVE.title), style: TITLE }, { area: across(ABOVE.remark), style: REMARK }, { area: across(ABOVE.indicator), style: HEAD },
    { area: across(ABOVE.whole, 3), style: { ...BODY, fill: INK.ground } }, { area: across(ABOVE.whole), style: { bold: true } },
    ...blocks.flatMap((block): Paint[] => [
      { area: { ...within(block, ABOVE.whole, 2), columns: 1 }, style: { horizontal: "right", indent: 1, numberFormat: "0.00##", left: rule } }, { area: within(block, ABOVE.bounds), style: { horizontal: "center", left: rule } },
    ]),
    { area: across(HEAD_ROW), style: HEAD }, ...body,
  ];
}

/** The sign beside a value colours it, as it does on the form. */
function conditionalsOf({ column, columns }: Block, areas: number): Conditional[] {
  if (areas === 0) return [];
  const last = column + columns.length - 1;
  const sign = `$${a1(FIRST_ROW, last)}`;
  return Object.values(SIGNS).flatMap(({ sign: wanted, fill, color, bold, underline }): Conditional[] => [
    { area: { row: FIRST_ROW, column, rows: areas, columns: 1 }, formula: `=${sign}="${wanted}"`, stop: true, style: { fill, color, bold, underline } },
    { area: { row: FIRST_ROW, column: last, rows: areas, columns: 1 }, formula: `=${sign}="${wanted}"`, stop: true, style: { color, bold } },
  ]);
}
