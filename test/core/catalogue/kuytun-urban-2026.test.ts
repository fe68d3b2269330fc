import { catalogue } from "../../../src/app/catalogue";

const plan = catalogue().plans.find(({ id }) => id === "kuytun-urban-2026");
const figures = plan?.figures ?? [];

function count(place: string): number {
  return figures.filter((figure) => figure.place.startsWith(place)).length;
}

describe("the catalogue's kuytun-urban-2026", () => {
  it("has the figures of each part, counted by hand", () => {
    expect(["概况 第1段", "概况 第2段", "第一章 第三节 自然资源（1）", "第一章 第三节 自然资源（2）", "第一章 第三节 自然资源（3）"].map(count)).toEqual([4, 4, 20, 10, 10]);
    expect(["第四章 第二节 一是加强供水", "第四章 第二节 二是完善污水", "第四章 第二节 五是", "第四章 第三节 二是推进生活圈", "第四章 第三节 三是"].map(count)).toEqual([4, 4, 6, 7, 6]);
    expect(["第五章 第三节", "第五章 第四节", "第六章 第八节", "第七章 第二节 优化城市公共交通系统", "第九章 第四节"].map(count)).toEqual([3, 6, 3, 7, 8]);
  });

  it("takes nothing from the chapters on thought, party and corps, but the two green corridors", () => {
    const chapters = ["第二章", "第八章", "第十二章", "第十三章"];
    expect(chapters.map(count)).toEqual([0, 1, 1, 0]);
    expect(figures.filter(({ place }) => place.startsWith("第十二章")).map(({ name, published }) => name + published)).toEqual(["南北贯穿的生态廊道两条"]);
  });

  it("has one target for 2030, all others for 2035; actual values of 2020 and 2025", () => {
    const targets = figures.filter(({ kind }) => kind === "target");
    expect(targets.filter(({ period }) => period === "2030").map(({ name }) => name)).toEqual(["配建设施达标率"]);
    expect(new Set(targets.map(({ period }) => period))).toEqual(new Set(["2030", "2035"]));
    expect(new Set(figures.filter(({ kind }) => kind === "actual").map(({ period }) => period))).toEqual(new Set(["2020", "2025"]));
  });

  it("asks in its form for indicators and projects that a number aims at, in the text's order", () => {
    const classOf = new Map(plan?.indicators.map((indicator) => [indicator.id, indicator.class ?? "indicator"]));
    const aimed = figures.filter(({ kind, relation, indicator }) => kind === "target" && relation !== "qualitative" && /indicator|project/u.test(classOf.get(indicator) ?? ""));
    expect(plan?.form).toEqual([...new Set(aimed.map(({ indicator }) => indicator))]);
  });

  it.each([
    ["奎屯市", "地区生产总值", "=", 301.34, "亿元"],
    ["奎屯火车站", "编货能力", ">", 2400, "万吨"],
    ["奎屯市", "超采系数", "=", 1.8, "1"],
    ["奎屯市", "农业用水量", "=", 4189, "万立方米"],
    ["全市", "湿地", "=", 0.35, "平方公里"],
    ["主城区", "主城区规划道路网密度", ">=", 8, "km/km2"],
    ["", "管网改造", "=", 7.1, "公里"],
    ["", "供水管网漏损率", "<=", 10, "%"],
    ["", "消防栓", "=", 143, "个"],
    ["", "楼房的住房结构", "=", 241, "栋"],
    ["伊犁路", "停车场", "=", 500, "车位"],
    ["", "重油制烯烃芳烃及配套循环经济综合利用项目", "=", 800, "万吨/年"],
    ["", "冷藏保温配送车辆占城市配送车辆比重", ">", 0.5, "%"],
    ["", "城镇就业人口中住房公积金缴存人数占比", ">=", 20, "%"],
    ["中心城区", "公交站点500米覆盖率", ">=", 90, "%"],
    ["中心城区", "新增用地面积", "=", 27.19, "公顷"],
    ["", "个人卫生支出占卫生总费用比重", "<=", 18, "%"],
    ["", "城乡居民养老保险基础养老金", "relative", 15, "%"],
    ["", "热电联产项目", "=", 350, "兆瓦"],
  ])("holds for %s %s %s %d %s", (scope, name, relation, value, unit) => {
    const found = figures.filter((figure) => figure.scope === scope && figure.name === name && figure.unit === unit);
    expect(found).toEqual([expect.objectContaining({ relation, value })]);
  });

  it.each([["喀什东路", "停车场", 300, 500], ["全市", "低保人数占比", 0.5, 1], ["", "医疗卫生领军人才", 5, 7]])("holds for %s %s between %d and %d", (scope, name, low, high) => {
    const found = figures.filter((figure) => figure.scope === scope && figure.name === name && figure.relation === "between");
    expect(found).toEqual([expect.objectContaining({ low, high })]);
  });
});
