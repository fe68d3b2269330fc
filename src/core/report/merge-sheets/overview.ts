import { rollUpOf } from "../../catalogue/roll-up";
import type { Merged } from "../../merge/merge";
import type { Weight } from "../../merge/rolled";
import type { RollUpMethod, RollUpResult } from "../../merge/roll-up";
import type { Content, Sheet, Style } from "../../sheet/sheet";
import { INK } from "../../sheet/palette";
import { sizeBy } from "../../merge/size";
import { unitLabel } from "../figure";
import { placeName } from "../place-name";
import { FONT, LANDSCAPE, tableSheet } from "./table";

const CENTER: Style = { horizontal: "center" };
const NUMBER: Style = { horizontal: "right", indent: 1, numberFormat: "0.00##" };
const METHODS: { readonly [M in RollUpMethod]: string } = { sum: "合计", ratio: "Σ分子 ÷ Σ分母", weighted: "加权", refused: "不汇总" };

/** 汇总: every indicator over all areas, how it was made, and between what it lies while areas are missing. */
export function overviewSheet(name: string, merged: Merged, rolled: readonly RollUpResult[]): Sheet {
  const { frame, completeness: { expected, reported }, request: { plan, period } } = merged;
  return tableSheet({
    name, title: `${plan.shortTitle}　${period} 年汇总`, remark: `应报 ${expected} 个地区，已报 ${reported} 个。有缺报时只是已报地区的数，全部应在“至少”和“至多”之间，空着的一头没有界限。`, frozenColumns: 3,
    columns: [
      { head: "类别", width: 12, style: { color: INK.quiet } }, { head: "指标", width: 34, style: { bold: true } }, { head: "范围", width: 9, style: CENTER }, { head: "计量单位", width: 14, style: CENTER },
      { head: "方法", width: 16, style: CENTER }, { head: "已报地区", width: 13, style: { ...NUMBER, bold: true } }, { head: "至少", width: 13, style: NUMBER }, { head: "至多", width: 13, style: NUMBER },
      { head: "已报", width: 8, style: CENTER }, { head: "应报", width: 8, style: CENTER }, { head: "覆盖", width: 9, style: { ...NUMBER, numberFormat: "0.0%" } }, { head: "说明", width: 44, style: { color: INK.quiet } },
    ],
    lines: rolled.map((result, index): Content[] => {
      const row = frame[index];
      const { method, value, low, high, scope, coverage } = result;
      return [row?.indicator.category ?? "", `${row?.part === undefined ? "" : "其中："}${row?.indicator.name ?? result.indicator}`, scope, row ? unitLabel(row.indicator.unit, "zh-CN") : "", METHODS[method], value, low, high, result.reported, result.expected, coverage, remarkOn(result, row !== undefined && rollUpOf(row.indicator) === "ratio", frame)];
    }),
  });
}

/** What areas were weighted by: an indicator by its name, a column of a list by its head. */
function weightName(weight: string, frame: Merged["frame"]): string {
  return frame.find(({ key }) => key.startsWith(`${weight}|`))?.indicator.name ?? weight;
}

function remarkOn({ method, weight = "", value, coverage, reported, expected }: RollUpResult, isRate: boolean, frame: Merged["frame"]): string {
  if (expected === 0) return "各地区都不适用。";
  const gap = coverage !== null && coverage < 1 ? "有缺报，只含已报地区。" : "";
  if (method === "refused") return isRate ? "没有分子分母，也没有权数，不求平均。" : "这一项由各地区算不出总的。";
  if (value === null && reported > 0) return method === "sum" ? "数大得加不起来，请核对各地区的数。" : "分母合计是 0，或数大得算不出，请核对各地区的数。";
  if (method === "weighted") return `没有分子分母，按“${weightName(weight, frame)}”加权。${gap}`;
  return value === null ? "还没有一个地区有数。" : gap;
}

/** What 说明 says beside the counts. */
export type Told = { readonly digest: string; readonly time: string; readonly version: string; readonly round?: number; readonly weight: Weight | null };

/** 说明: how it was made, counts that balance as formulas, what went in with its digests, and when. */
export function notesSheet(name: string, merged: Merged, { digest, time, version, round, weight }: Told): Sheet {
  const { files, cells, request: { plan, period, strict, choices }, received, completeness } = merged;
  const balance = (head: string, { read, accepted, quarantined, superseded }: Merged["files"], row: number): Content[] =>
    [head, read, accepted, quarantined, superseded, { formula: `=IF(B${row}=SUM(C${row}:E${row}),"平","不平")`, value: "平" }];
  const names = new Map(merged.areas.flatMap(({ code, name: of }) => (code === null ? [] : [[code, of]])));
  const remarks: Content[][] = methodOf(merged, round, weight).map((text) => [text]);
  const top: Content[][] = [
    [`${plan.title}　${period} 年汇总说明`], [`规划 ${plan.id}，版本 ${plan.version}；程序 zhibiao ${version}；${time}`], [`输入的指纹（SHA-256）：${digest}`],
    [strict ? "有强制错误的表不采用（--strict）。" : "有强制错误的表也采用，错误列在问题清单。"],
    ...(choices.length === 0 ? [] : [[`人选的：${choices.map(({ area, key, file }) => `${names.get(area) ?? area}${key === "" ? "" : ` ${key}`}=${file}`).join("；")}`]]), [],
  ];
  const table = top.length + 1;
  const counts: Content[][] = [
    ["", "读入", "采用", "隔离", "被替代", "平不平"], balance("文件", files, table + 1), balance("填写格", cells, table + 2),
    ["县市", completeness.expected, completeness.reported, completeness.expected - completeness.reported, null, { formula: `=IF(B${table + 3}=C${table + 3}+D${table + 3},"平","不平")`, value: "平" }],
    ["县市一行：应报 = 已报 + 缺报。填写格：有人填过的实际值、状态、填报说明、上级下达指标。"], [],
  ];
  const content = [...top, ...counts, ...remarks, [], ["文件", "地区", "规划", "年份", "日期", "SHA-256"], ...received.map((file): Content[] =>
    file.kind === "submission" ? [file.file, file.area, file.plan, file.period, file.date ?? "", file.digest] : [file.file, "", "", "", "", file.digest])];
  const sheet = tableSheet({ name, columns: [44, 16, 16, 9, 22, 66].map((width, index) => ({ head: String(content[0]?.[index] ?? ""), width })), lines: [] });
  return {
    ...sheet, content, rowHeights: [28], frozen: { rows: 0, columns: 0 }, paints: [
      { area: { row: 0, column: 0, rows: content.length, columns: 6 }, style: { font: FONT, size: 10, color: INK.text, vertical: "center" } },
      { area: { row: 0, column: 0, rows: 1, columns: 6 }, style: { size: 16, bold: true } },
      { area: { row: table - 1, column: 0, rows: 1, columns: 6 }, style: { bold: true, fill: INK.head, horizontal: "center" } },
      { area: { row: table + counts.length + remarks.length, column: 0, rows: 1, columns: 6 }, style: { bold: true, fill: INK.head } },
    ], print: LANDSCAPE,
  };
}

/** How the result was made, one sentence a line. */
function methodOf(merged: Merged, round: number | undefined, weight: Weight | null): string[] {
  const size = sizeBy(merged);
  const by = weight && weightName(weight.kind === "list" ? weight.name : weight.id, merged.frame);
  return [
    "按行的标识和名称对上各表，不看行的位置和文件名；文件按内容分辨，文件名只作提示。",
    "同一地区同一类型来了几份：上报时间（没有的看文件保存时间）较新的为准，较旧的和数都相同的被替代；时间相同而数不同的，等人选，选定前没有数。",
    `合计类指标相加；比率按 Σ分子 ÷ Σ分母；没有分子分母的${by === null ? "不求平均" : `按“${by}”加权，“汇总”里逐项注明`}。`,
    "缺报、待报、读不出的都算缺，不当 0：有缺时写明覆盖和范围。不适用的不进分子也不进分母。",
    `同类离群按中位数和绝对中位差（MAD）比较${size ? `类型相同、规模（${size.name}，每 4 倍一档）相近的地区，同档不到 6 个的和同类型的全部比` : "类型相同的地区；表里没有人口数，没有按规模分档"}，只作提示。`,
    ...(round === undefined ? [] : [`舍位平衡只是预览：取到${placeName(round)}的数只在“舍位预览”那张表里，别的表和汇总的数都没有动。`]),
    "没有改动任何原文件；晚到的文件再拖进窗格或用 --into 接着汇总，结果和一次汇总相同。表上手工改的数不会带入下一次汇总。",
  ];
}
