import { catalogue } from "../src/app/catalogue";
import type { Content, Paper } from "../src/core/sheet/sheet";
import type { Columns } from "../src/core/template/columns";
import { FIRST_ROW, layOut } from "../src/core/template/layout";
import { makeTemplate } from "../src/core/template/make";
import { renderTemplate } from "../src/core/template/render";
import type { TemplateRow } from "../src/core/template/template";

type Filled = readonly [value: string | number | null, status?: string, note?: string];

/** Invented figures with the mistakes people make: pasted, since validation refuses them when typed. */
const FILLED: Readonly<Record<string, Filled>> = {
  "城镇公共供水普及率|城市": [99.61], "城镇公共供水普及率|县城": [98.9],
  "城市公共供水管网漏损率|城市": [null],
  "城镇供水水质检测能力（日检）|城市": [10], "城镇供水水质检测能力（日检）|县城": [10],
  "城镇供水水质检测能力（月检）|城市": [42], "城镇供水水质检测能力（月检）|县城": [40],
  "城镇供水水质检测能力（年检）|城市": [null, "不适用", "本市不设分站"],
  "城镇排水管网收集率|城市": [97.2], "城镇排水管网收集率|县城": ["97.1%"],
  "城镇污水处理率|城市": [0.986], "城镇污水处理率|县城": [95.6],
  "城镇再生水利用率|城市": [61.8], "城镇再生水利用率|县城": ["约58"],
  "污泥无害化处置率|城市": [100], "污泥无害化处置率|县城": [100],
  "城市建成区路网密度|城市": [6.42], "城市建成区路网密度|县城": ["8.1公里"],
  "城市建成区道路面积率|城市": [1530],
  "城镇燃气普及率|城市": [102.3], "城镇燃气普及率|县城": [95.2],
  "清洁取暖率|城市": [86], "清洁取暖率|县城": ["８６．５"],
  "生活垃圾无害化处理率|城市": [100], "生活垃圾无害化处理率|县城": [97.7, "待报"],
  "生活垃圾焚烧处理能力占比|城市": [22.5],
  "建成区绿地率|城市": ["37.4%左右"], "建成区绿地率|县城": [-36.2],
  "公园绿地服务半径覆盖率|城市": [81.4], "公园绿地服务半径覆盖率|县城": [76.3],
  "人均公园绿地面积|城市": [15.42], "人均公园绿地面积|县城": [17.05],
  "园林城镇比例|城市": [null, "待报", "评审结果三月公布"], "园林城镇比例|县城": [null, "不适用"],
};

/** The filled form of 喀什市 for 2025, as paper. */
export function samplePaper(): Paper {
  const made = makeTemplate(catalogue(), { plan: "xj-muni-14", area: "喀什市", areaCode: "653101", areaType: "both", period: "2025" });
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  const paper = renderTemplate(made.value);
  const [form, ...others] = paper.sheets;
  const { columns } = layOut(made.value);
  const content = form.content.map((cells, row) => { const expected = made.value.rows[row - FIRST_ROW]; return expected ? fill(cells, expected, columns) : cells; });
  return { ...paper, sheets: [{ ...form, content }, ...others] };
}

function fill(cells: readonly Content[], { indicator, scope }: TemplateRow, columns: Columns): Content[] {
  const filled = FILLED[`${indicator.name}|${scope}`];
  if (!filled) throw new Error(`the sample has nothing for ${indicator.name} in ${scope}`);
  const [value, status = null, note = null] = filled;
  const at: Readonly<Record<number, Content>> = { [columns["实际值"]]: value, [columns["状态"]]: status, [columns["填报说明"]]: note };
  return cells.map((cell, column) => withoutResult(at[column] ?? cell));
}

/** A formula's stored result would be that of the empty form: leave it to be calculated. */
function withoutResult(cell: Content): Content {
  return typeof cell === "object" && cell !== null ? { formula: cell.formula } : cell;
}
