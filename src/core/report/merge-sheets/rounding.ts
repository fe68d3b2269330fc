import type { RoundedRow } from "../../merge/rounding";
import { a1 } from "../../sheet/address";
import { INK } from "../../sheet/palette";
import type { Content, Sheet, Style } from "../../sheet/sheet";
import { unitLabel } from "../figure";
import { placeName } from "../place-name";
import { tableSheet } from "./table";

const CENTER: Style = { horizontal: "center" };
const NUMBER: Style = { horizontal: "right", indent: 1, numberFormat: "General" };

/** Rows above the first line, and the columns of the true figures and of the balanced ones. */
const FIRST_ROW = 3;
const TRUE_COLUMN = 5;
const BALANCED_COLUMN = 7;

/** 舍位预览: true figures, and beside them what they would be at a coarser place so that they still add up. A preview: nothing else uses it. */
export function roundingSheet(name: string, rows: readonly RoundedRow[], places: number, period: string): Sheet {
  let at = FIRST_ROW;
  const lines = rows.flatMap((row): Content[][] => {
    const head = at;
    at += row.parts.length + 1;
    return linesOf(row, head);
  });
  const place = placeName(places);
  return tableSheet({
    name, title: `舍位平衡预览（不改数）　${period} 年，取到${place}`, frozenColumns: 5,
    remark: rows.length === 0 ? `合计类指标取到${place}都没有变化，没有要看的。` : "只是预览：真实的数在左边，汇总和别的表都没有动。舍位平衡后各地区加起来正好是合计，每个数和真实的差不到一个单位；取了整没有变化的指标不列。",
    columns: [
      { head: "类别", width: 12, style: { color: INK.quiet } }, { head: "指标", width: 32 }, { head: "范围", width: 9, style: CENTER }, { head: "计量单位", width: 13, style: CENTER }, { head: "地区", width: 18, style: { bold: true } },
      { head: "真实的数", width: 15, style: { ...NUMBER, bold: true } }, { head: "四舍五入", width: 13, style: { ...NUMBER, color: INK.quiet } }, { head: "舍位平衡（预览）", width: 13, style: NUMBER }, { head: "调整", width: 9, style: { ...NUMBER, numberFormat: "+General;-General;" } },
    ],
    lines,
  });
}

/** The whole first, its two sums as formulas that a person can check, then the areas. */
function linesOf({ row: { indicator, scope, part }, value, total, parts }: RoundedRow, head: number): Content[][] {
  const lead: Content[] = [indicator.category, `${part === undefined ? "" : "其中："}${indicator.name}`, scope, unitLabel(indicator.unit, "zh-CN")];
  const sumOf = (column: number, known: number): Content => ({ formula: `=SUM(${a1(head + 1, column)}:${a1(head + parts.length, column)})`, value: known });
  return [
    [...lead, "合计", sumOf(TRUE_COLUMN, value), total, sumOf(BALANCED_COLUMN, total), null],
    ...parts.map(({ area, value: own, rounded, balanced }): Content[] => [...lead, area, own, rounded, balanced, balanced === rounded ? null : Number((balanced - rounded).toPrecision(12))]),
  ];
}
