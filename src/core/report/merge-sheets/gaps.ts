import { areaGaps, gapRanking } from "../../merge/gaps";
import type { Merged } from "../../merge/merge";
import { a1 } from "../../sheet/address";
import { INK } from "../../sheet/palette";
import type { Content, Sheet, Style } from "../../sheet/sheet";
import { tableSheet } from "./table";

const CENTER: Style = { horizontal: "center" };
const NUMBER: Style = { horizontal: "right", indent: 1, numberFormat: "0.00##" };

/** Rows above the first line of a table, which begins below its heads. */
const FIRST_ROW = 3;

/** 差距: areas that miss their target, the farthest first in each row; the bar is a formula against the farthest, which stands first: one over all of them would take a thousand areas a second. */
export function gapSheet(name: string, merged: Merged): Sheet {
  const ranking = gapRanking(merged);
  let at = FIRST_ROW;
  const lines = ranking.flatMap(({ row, areas }): Content[][] => {
    const top = at;
    at += areas.length;
    const ranks = ranksOf(areas.map(({ shortfall }) => shortfall));
    return areas.map(({ area, value, target, shortfall }, index): Content[] => {
      const length = Math.round((BAR * shortfall) / (areas[0]?.shortfall ?? shortfall));
      return [row.indicator.category, row.indicator.name, row.scope, ranks[index] ?? null, area, value, target, shortfall, { formula: `=REPT("█",ROUND(${BAR}*${a1(top + index, GAP_COLUMN)}/${absolute(a1(top, GAP_COLUMN))},0))`, value: "█".repeat(length) }];
    });
  });
  return tableSheet({
    name, title: `差距　${merged.request.period} 年`, remark: "每项未达目标的地区，差得最多的在前；方向和目标以各地模板为准。", frozenColumns: 3,
    columns: [
      { head: "类别", width: 12, style: { color: INK.quiet } }, { head: "指标", width: 32 }, { head: "范围", width: 9, style: CENTER }, { head: "名次", width: 7, style: CENTER }, { head: "地区", width: 18, style: { bold: true } },
      { head: "实际值", width: 12, style: NUMBER }, { head: "目标", width: 14, style: { horizontal: "right", indent: 1 } }, { head: "差距", width: 12, style: NUMBER }, { head: "比较", width: 24, style: { color: INK.quiet } },
    ],
    lines,
  });
}

/** Places in a list that falls: equal ones share theirs, and the next has the one it would have without them (1, 1, 3). */
function ranksOf(falling: readonly number[]): readonly number[] {
  let rank = 1;
  return falling.map((number, at) => {
    if (number !== falling[at - 1]) rank = at + 1;
    return rank;
  });
}

/** Characters of the longest bar, and where the gaps stand. */
const BAR = 20;
const GAP_COLUMN = 7;

function absolute(cell: string): string {
  return cell.replace(/^([A-Z]+)(\d+)$/u, "$$$1$$$2");
}

/** Bars that a chart beside its table holds and a person can still read. */
const MOST_BARS = 30;

/** Columns of the chart, and the one it begins at: one stays empty between it and its table. */
const CHART = { column: 6, columns: 8 } as const;

/** 差距_地区: how many targets each area misses, with a chart of those that miss the most. */
export function areaGapSheet(name: string, merged: Merged): Sheet {
  const { completeness: { expected, reported }, request: { period } } = merged;
  const gaps = areaGaps(merged);
  const ranks = ranksOf(gaps.map(({ missed }) => missed));
  const bars = Math.min(MOST_BARS, gaps.filter(({ missed }) => missed > 0).length);
  const cells = (column: number) => ({ row: FIRST_ROW, column, rows: bars, columns: 1 });
  const sheet = tableSheet({
    name, title: `各地区未达目标的项数　${period} 年`,
    remark: `有表的 ${gaps.length} 个地区，未达得多的在前${bars < gaps.length && bars > 0 ? `，图上是前 ${bars} 个` : ""}；没有数、未能判定的不算。应报 ${expected} 个，缺报的 ${expected - reported} 个不在内。`,
    columns: [
      { head: "名次", width: 7, style: CENTER }, { head: "代码", width: 10, style: { ...CENTER, color: INK.quiet } }, { head: "地区", width: 18, style: { bold: true } },
      { head: "未达目标（项）", width: 14, style: { horizontal: "right", indent: 1 } }, { head: "能判定（项）", width: 13, style: { horizontal: "right", indent: 1, color: INK.quiet } },
    ],
    lines: gaps.map(({ area, code, missed, judged }, index): Content[] => [ranks[index] ?? null, code ?? "", area, missed, judged]),
  });
  if (bars === 0) return sheet;
  return { ...sheet, charts: [{ title: "未达目标的项数", series: "未达目标", categories: cells(2), values: cells(3), numberFormat: "0", at: { row: FIRST_ROW, rows: bars + CHART_MORE, ...CHART } }] };
}

/** Rows of the chart beyond its bars: the title and room above and below. */
const CHART_MORE = 4;
