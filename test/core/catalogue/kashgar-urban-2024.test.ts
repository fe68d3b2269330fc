import { catalogue } from "../../../src/app/catalogue";
import type { Figure } from "../../../src/core/catalogue/indicator";

const plan = catalogue().plans.find(({ id }) => id === "kashgar-urban-2024");
const figures = plan?.figures ?? [];

function rowOf({ place }: Figure): number {
  return Number(/^序号(\d+) /u.exec(place)?.[1]);
}

function count(...rows: readonly number[]): number {
  return figures.filter((figure) => rows.includes(rowOf(figure))).length;
}

describe("the catalogue's kashgar-urban-2024", () => {
  it("has the figures of each row, counted by hand", () => {
    const rows = [2, 3, 4, 5, 6, 7, 8, 9, 10, 14, 15, 17, 18, 20, 22, 23, 24, 25, 27, 28, 29, 30, 31, 35, 36, 37, 39, 41, 42, 45, 46, 47];
    expect(rows.map((row) => count(row))).toEqual([9, 3, 7, 3, 2, 2, 3, 11, 4, 1, 7, 28, 1, 14, 2, 2, 4, 4, 2, 4, 3, 1, 2, 1, 11, 5, 2, 1, 2, 1, 1, 1]);
  });

  it("takes nothing from the rows on 户籍 and 人防", () => {
    expect(count(1, 40)).toBe(0);
  });

  it("dates a figure by its column, and names who leads and who answers for it", () => {
    for (const figure of figures) {
      const column = /(20\d\d)年/u.exec(figure.place)?.[1];
      if (column !== undefined) expect(figure).toMatchObject({ period: column });
      expect(figure).toMatchObject({ lead: expect.stringMatching(/./u), responsible: expect.stringMatching(/落实|负责/u) });
    }
  });

  it("calls a rise only what is counted from 2022, and an actual only what stands already", () => {
    expect(figures.filter(({ kind }) => kind === "change").map(({ published }) => published)).toEqual(Array(2).fill("较2022年增加不少于15项、10项"));
    expect(figures.filter(({ kind }) => kind === "actual").map(({ published }) => published)).toEqual(["39万套"]);
  });

  it.each([
    [2, "2024", "全地区", "新增义务教育学位数", "=", 1.86, "万个"],
    [2, "2025", "全地区", "普通高中学校", "=", 4, "所"],
    [3, "2025", "各县市", "县域内基层医疗卫生机构门急诊占比", "approx", 65, "%"],
    [4, "2024", "县（市）", "疾控中心新增检测项目", ">=", 10, "项"],
    [7, "2025", "", "养老机构护理型床位占比", ">=", 55, "%"],
    [8, "2024", "全地区", "建筑工匠培训", "=", 3.22, "万人次"],
    [10, "2025", "全地区", "规上企业", "=", 450, "户"],
    [15, "2025", "喀什城市圈", "常住人口", ">", 100, "万人"],
    [17, "2024", "喀什市中亚南亚园区", "规上工业增加值", "=", 13.4, "亿元"],
    [17, "2025", "喀什经济开发区", "规上工业增加值", "=", 16.56, "亿元"],
    [20, "2025", "莎车县", "园区工业企业", "=", 263, "户"],
    [22, "2024", "全地区", "市政道路工程", "=", 40.03, "公里"],
    [25, "2024", "全地区", "煤改电配套电网工程", "=", 154, "项"],
    [28, "2024", "全地区", "城镇老旧小区改造", "=", 15448, "户"],
    [31, "2024", "全地区", "自治区园林县城", "=", 4, "县"],
    [31, "2025", "城市", "城市建成区绿化覆盖率", "=", 39.5, "%"],
    [36, "2025", "县城", "污水处理率", ">=", 97, "%"],
    [37, "2025", "", "入河排污口的整治", "=", 30, "%"],
    [42, "2024", "", "每千人口拥有3岁以下婴幼儿托位", ">=", 3.5, "个"],
  ])("holds row %d for %s in %s: %s %s %d %s", (row, period, scope, name, relation, value, unit) => {
    const found = figures.filter((figure) => rowOf(figure) === row && figure.period === period && figure.scope === scope && figure.name === name && figure.unit === unit);
    expect(found).toEqual([expect.objectContaining({ relation, value })]);
  });

  it("puts the two parks and Yarkant beside the whole prefecture in seven series", () => {
    const parks = figures.filter(({ indicator }) => indicator.startsWith("park-"));
    expect(new Set(parks.map(({ indicator }) => indicator)).size).toBe(7);
    expect(parks).toHaveLength(7 * 3 * 2);
  });
});
