import { merge } from "../../../src/core/merge/merge";
import { rollUps } from "../../../src/core/merge/rolled";
import { mergeLines } from "../../../src/core/report/merge-lines";
import { expectedArea, request, submission, unread } from "../merge/made";

const MERGED = merge([submission({ told: { "roads|城市": 1, "green|城市": 40, "growth|城市": 2 } }), unread("叶城县.xlsx")], request({ expected: [expectedArea("喀什市", "653101"), expectedArea("叶城县", "653126")] }));

test("a merge in a terminal: three equations, then what is open, then what has no total", () => {
  expect(mergeLines(MERGED, rollUps(MERGED), "zh-CN").split("\n")).toEqual([
    "文件 2 = 采用 1 + 隔离 1 + 被替代 0", "填写格 3 = 采用 3 + 隔离 0 + 被替代 0", "县市 2 = 已报 1 + 缺报 1",
    "缺报 1", "  叶城县：未报。打开要密码，读不了。", "隔离 1", "  叶城县.xlsx：打开要密码，读不了。文件名像叶城县。请对方去掉“打开密码”后重发。",
    "2 行没有合计：比率没有分子分母的不求平均，别的由各地区算不出总的。", "",
  ]);
  expect(mergeLines(MERGED, rollUps(MERGED), "en-US")).toContain("2 rows have no total: rates without components are not averaged, and others cannot be made of areas.");
});
