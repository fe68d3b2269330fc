import type { FrameRow } from "../../merge/frame";
import type { Merged } from "../../merge/merge";
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

/** Columns of each indicator. 审核 holds the sign by which the row's own conditional format colours 实际值. */
const GROUP = ["实际值", "目标", "差距", "审核"] as const;
const GROUP_WIDTHS = [11, 12, 10, 5];

/** Rows above the heads: title, remark, indicators, the whole, how many reported, between what the whole lies. */
const ABOVE = { title: 0, remark: 1, indicator: 2, whole: 3, coverage: 4, bounds: 5 } as const;
const HEAD_ROW = 6;
const FIRST_ROW = HEAD_ROW + 1;

/** Digits of a bound that is shown as text. */
const SHOWN_DIGITS = 8;

/** Numbers that a spreadsheet shows as the same. */
const SAME = 1e-9;

/** Indicators that still print in letters a person can read on a page's width. */
const FIT_GROUPS = 4;

const rule: Line = { style: "thin", color: INK.rule };

/** What one sheet of the merged result shows: rows of one category, and the whole of each. */
export type CategoryContent = { readonly name: string; readonly category: string; readonly rows: readonly FrameRow[]; readonly rolled: readonly RollUpResult[] };

/** 汇总_类别: areas × indicators of one category, with the whole above them; areas of which nothing came stay blank. */
export function categorySheet(content: CategoryContent, merged: Merged, areas: readonly AreaRow[], hints: Hints): Sheet {
  const { name, rows } = content;
  const columns = LEAD.length + rows.length * GROUP.length;
  const cells = areas.map(({ area }) => rows.map(({ key }) => area && shownAt(area, key, merged, hints)));
  const lines = areas.map(({ code, name: of, status }, at): Content[] => [code ?? "", of, status, ...(cells[at] ?? []).flatMap(cellsOf)]);
  return {
    ...BLANK_SHEET, name, gridlines: false, zoom: 90, content: [...aboveOf(content, merged, cells), [...LEAD, ...rows.flatMap(() => GROUP)], ...lines],
    columnWidths: [...LEAD_WIDTHS, ...rows.flatMap(() => GROUP_WIDTHS)], rowHeights: [28, 20, 42, 22, 20, 20, 24],
    merges: rows.map((_, index) => group(index, ABOVE.indicator)), paints: paintsOf(rows, areas.length, columns), conditionals: rows.flatMap((_, index) => conditionalsOf(index, areas.length)),
    frozen: { rows: FIRST_ROW, columns: 2 }, filter: { row: HEAD_ROW, column: 0, rows: areas.length + 1, columns }, print: { ...printed(HEAD_ROW), fitWidth: rows.length <= FIT_GROUPS },
  };
}

type Cells = readonly (readonly (ShownCell | undefined)[])[];

function aboveOf({ category, rows, rolled }: CategoryContent, { completeness: { expected, reported }, request: { period, plan } }: Merged, cells: Cells): Content[][] {
  const across = (head: string | null, of: (row: FrameRow, index: number) => Content): Content[] => [null, head, null, ...rows.flatMap((row, index): Content[] => [of(row, index), null, null, null])];
  return [
    [`${plan.shortTitle}　${category}　${period} 年汇总`],
    [`应报 ${expected} 个地区，已报 ${reported} 个。缺报留空，不当 0；比率按分子分母合计，没有分子分母的不求平均。`],
    across(null, titleOf), across("合计", (_, index) => wholeOf(rows, index, rolled[index], cells)),
    across("已报 / 应报", (_, index) => `${rolled[index]?.reported ?? 0} / ${rolled[index]?.expected ?? 0}`), across("合计的范围", (_, index) => boundsOf(rolled[index])),
  ];
}

function titleOf({ indicator, scope, part }: FrameRow): string {
  return `${part === undefined ? "" : "其中："}${indicator.name}${scope === "" ? "" : `（${scope}）`}　${unitLabel(indicator.unit, "zh-CN")}`;
}

function cellsOf(cell: ShownCell | undefined): Content[] {
  return cell ? [cell.shown, cell.target, cell.shortfall, cell.sign] : [null, null, null, null];
}

/** The whole in one cell: a formula that a person can follow where one gives the same, a number, or why there is none. */
function wholeOf(rows: readonly FrameRow[], index: number, rolled: RollUpResult | undefined, cells: Cells): Content {
  if (!rolled || rolled.value === null) return rolled?.method === "refused" ? "不求平均" : null;
  const formula = wholeFormula(rows, index, rolled, cells);
  return formula === undefined ? rolled.value : { formula, value: rolled.value };
}

/** The whole as a native formula over the cells below it; undefined where none of ours would show the same number. */
function wholeFormula(rows: readonly FrameRow[], index: number, { method, value }: RollUpResult, cells: Cells): string | undefined {
  const numbers = (at: number) => cells.map((line) => { const shown = line[at]?.shown; return typeof shown === "number" ? shown : undefined; });
  const range = (at: number) => { const { column } = group(at, FIRST_ROW); return `${a1(FIRST_ROW, column)}:${a1(FIRST_ROW + cells.length - 1, column)}`; };
  const same = (shown: number) => value !== null && Math.abs(shown - value) <= SAME * Math.max(1, Math.abs(value));
  if (method === "sum") return same(sum(numbers(index).filter((number) => number !== undefined))) ? `=SUM(${range(index)})` : undefined;
  const { indicator, scope } = rows[index] as FrameRow;
  const [above, below] = ["numerator", "denominator"].map((part) => rows.findIndex(({ key }) => key === `${indicator.id}.${part}|${scope}`));
  if (method !== "ratio" || !indicator.formula || above === undefined || above < 0 || below === undefined || below < 0) return undefined;
  const pairs = numbers(above).map((number, at) => [number, numbers(below)[at]] as const).filter((pair): pair is readonly [number, number] => pair[0] !== undefined && pair[1] !== undefined);
  const shown = (indicator.formula.factor * sum(pairs.map(([number]) => number))) / sum(pairs.map(([, number]) => number));
  const both = `ISNUMBER(${range(above)})*ISNUMBER(${range(below)})`;
  return same(shown) ? `=${indicator.formula.factor}*SUMPRODUCT(${both},${range(above)})/SUMPRODUCT(${both},${range(below)})` : undefined;
}

function boundsOf(rolled: RollUpResult | undefined): string {
  if (!rolled || (rolled.low === null && rolled.high === null)) return "—";
  const end = (value: number | null) => (value === null ? "…" : plain(Number(value.toPrecision(SHOWN_DIGITS))));
  return rolled.low === rolled.high ? end(rolled.low) : `${end(rolled.low)} — ${end(rolled.high)}`;
}

/** The cells of one indicator in one row. */
function group(index: number, row: number, rows = 1): Area {
  return { row, column: LEAD.length + index * GROUP.length, rows, columns: GROUP.length };
}

function paintsOf(rows: readonly FrameRow[], areas: number, columns: number): Paint[] {
  const across = (row: number, count = 1): Area => ({ row, column: 0, rows: count, columns });
  const down = (column: number): Area => ({ row: FIRST_ROW, column, rows: areas, columns: 1 });
  const body: Paint[] = areas === 0 ? [] : [
    { area: across(FIRST_ROW, areas), style: BODY }, { area: down(0), style: { color: INK.quiet, horizontal: "center" } }, { area: down(1), style: { bold: true } }, { area: down(2), style: { color: INK.quiet, horizontal: "center" } },
    ...rows.flatMap(({ indicator }, index): Paint[] => {
      const { column } = group(index, FIRST_ROW);
      const number = { horizontal: "right", indent: 1, numberFormat: indicator.integer ? "General" : "0.00##" } as const;
      return [
        { area: down(column), style: { ...number, bold: true, left: rule } }, { area: down(column + 1), style: { color: INK.quiet, horizontal: "right", indent: 1 } },
        { area: down(column + 2), style: { ...number, color: INK.quiet } }, { area: down(column + 3), style: { horizontal: "center" } },
      ];
    }),
  ];
  return [
    { area: across(ABOVE.title), style: TITLE }, { area: across(ABOVE.remark), style: REMARK }, { area: across(ABOVE.indicator), style: HEAD },
    { area: across(ABOVE.whole, 3), style: { ...BODY, fill: INK.ground } }, { area: across(ABOVE.whole), style: { bold: true } },
    ...rows.map((_, index): Paint => ({ area: { ...group(index, ABOVE.whole, 3), columns: 1 }, style: { horizontal: "right", indent: 1, numberFormat: "0.00##", left: rule } })),
    { area: across(HEAD_ROW), style: HEAD }, ...body,
  ];
}

/** The sign beside a value colours it, as it does on the form. */
function conditionalsOf(index: number, areas: number): Conditional[] {
  if (areas === 0) return [];
  const { column } = group(index, FIRST_ROW);
  const sign = `$${a1(FIRST_ROW, column + 3)}`;
  return Object.values(SIGNS).flatMap(({ sign: wanted, fill, color, bold, underline }): Conditional[] => [
    { area: { row: FIRST_ROW, column, rows: areas, columns: 1 }, formula: `=${sign}="${wanted}"`, stop: true, style: { fill, color, bold, underline } },
    { area: { row: FIRST_ROW, column: column + 3, rows: areas, columns: 1 }, formula: `=${sign}="${wanted}"`, stop: true, style: { color, bold } },
  ]);
}
