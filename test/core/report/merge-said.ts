import type { Facts, FindingCode } from "../../../src/core/validation/finding";

type MergeCode = Extract<FindingCode, `merge/${string}`>;

/** Code, facts, what they read in Chinese and in English: what a merge says. */
export const MERGE_SAID: readonly { readonly [C in MergeCode]: readonly [C, Facts[C], string, string] }[MergeCode][] = [
  ["merge/area-unknown", { area: "和田市" }, "“和田市”不在应报地区里。请核对地区，或把它加进应报名单。", "“和田市” is not among the expected areas. Check the area, or add it to the list."],
  ["merge/area-missing", { area: "叶城县", status: "未报" }, "叶城县还没有报。请催报。", "叶城县 has not reported. Send a reminder."],
  ["merge/area-missing", { area: "叶城县", status: "退回" }, "叶城县的表已退回，改好的还没有来。请催报。", "The form of 叶城县 was returned; the mended one has not come. Send a reminder."],
  ["merge/duplicate", { area: "莎车县", files: ["a.xlsx", "b.xlsx"] }, "莎车县来了 2 个文件：a.xlsx、b.xlsx。请核实用的是哪一个。", "2 files came from 莎车县: a.xlsx, b.xlsx. Verify which one counts."],
  ["merge/superseded", { by: "b.xlsx", reason: "newer" }, "b.xlsx 较新，用它；这一个留在记录里。", "b.xlsx is newer and used; this one stays in the record."],
  ["merge/superseded", { by: "b.xlsx", reason: "copy" }, "与 b.xlsx 的数都相同，只算一次。", "Every figure is as in b.xlsx; counted once."],
  ["merge/superseded", { by: "b.xlsx", reason: "blank" }, "这一个没有填，用 b.xlsx。", "Nothing was filled in here; b.xlsx is used."],
  ["merge/superseded", { by: "b.xlsx", reason: "chosen" }, "已选 b.xlsx，这一个留在记录里。", "b.xlsx was chosen; this one stays in the record."],
  ["merge/value-conflict", { area: "莎车县", values: [{ file: "a.xlsx", value: 96.1, status: "reported" }, { file: "b.xlsx", value: null, status: "pending" }], dated: true }, "莎车县的文件说法不一：96.1（a.xlsx）、待报（b.xlsx），时间相同，请选一个。", "莎车县 says different things: 96.1 (a.xlsx), pending (b.xlsx); same time. Choose one."],
  ["merge/value-conflict", { area: "莎车县", values: [{ file: "a.xlsx", value: null, status: "unreadable", text: "约5" }, { file: "b.xlsx", value: 5, status: "reported" }], dated: false }, "莎车县的文件说法不一：“约5”（a.xlsx）、5（b.xlsx），不知道哪个较新，请选一个。", "莎车县 says different things: “约5” (a.xlsx), 5 (b.xlsx); nobody knows which is newer. Choose one."],
  ["merge/value-conflict", { area: "莎车县", values: [{ file: "a.xlsx", value: 5, status: "reported", target: "≥ 6" }, { file: "b.xlsx", value: 5, status: "reported", target: "" }], dated: true }, "莎车县的文件说法不一：5，目标 ≥ 6（a.xlsx）、5，目标 没有（b.xlsx），时间相同，请选一个。", "莎车县 says different things: 5, target ≥ 6 (a.xlsx), 5, target none (b.xlsx); same time. Choose one."],
  ["merge/peer-outlier", { value: 171, median: 16.8, peers: 9, kind: "county", unit: "m2/人", times: 10.1786 }, "171.00 是同类 9 县中位数 16.80 的 10 倍。", "171.00 is 10 times the median (16.80) of 9 counties."],
  ["merge/peer-outlier", { value: 1.2, median: 16.8, peers: 9, kind: "city", unit: "m2/人", times: 0.0714 }, "1.20 是同类 9 市中位数 16.80 的 1/14。", "1.20 is 1/14 of the median (16.80) of 9 cities."],
  ["merge/peer-outlier", { value: 62, median: 95.1, peers: 9, kind: "county", unit: "%", apart: -33.1 }, "62.00% 比同类 9 县中位数 95.10% 低 33.10 个百分点。", "62.00% is 33.10 pp below the median (95.10%) of 9 counties."],
  ["merge/areas-overlap", { area: "乌鲁木齐市", parts: ["天山区", "米东区"], whole: false }, "乌鲁木齐市和它的天山区、米东区都在汇总里，合计把它们都加了；算了两次的，拿走一边的文件再汇总。", "乌鲁木齐市 and its parts 天山区, 米东区 are all in the merge, and totals add them all. If that counts twice, take the files of one side out and merge again."],
  ["merge/areas-overlap", { area: "喀什地区", parts: ["喀什市"], whole: true }, "喀什地区报的是全部：喀什市也报了的行，合计只加它们的。", "喀什地区 reports the whole: in rows that 喀什市 report too, totals add only theirs."],
  ["merge/file-name", { like: "叶城县", area: "莎车县" }, "文件名像叶城县，表里是莎车县，按表里的算。请核对。", "The file's name is like 叶城县, the form is of 莎车县 and counts as that. Check it."],
];
