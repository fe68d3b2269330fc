/** @jest-environment jsdom */
import * as fc from "fast-check";
import { drawn, itemAt, successor, topsOf } from "../../src/taskpane/window";
import { listingOf, makeListing } from "../../src/taskpane/findings/listing";
import { groupsOf } from "../../src/taskpane/findings/groups";
import { NO_FILTER, type Filter } from "../../src/taskpane/session";
import type { Checked } from "../../src/app/check";
import type { Finding } from "../../src/core/validation/finding";
import { fakeActions, HALF_CHECKED } from "./fake-actions";
import { checkedForm, FOUND, finding, HALF_FILLED, IDENTITY, SHEET, undecided } from "./form";
import { act } from "react";
import { button, byId, choose, click, find, has, openPane, press, textOf, type Stage } from "./stage";

const listed = () => [...document.querySelectorAll<HTMLElement>('[data-testid="finding"]')].map(({ dataset }) => `${dataset.code} ${dataset.cell}`);
const names = () => [...document.querySelectorAll<HTMLElement>(".group-name")];

async function checkedPane(checked: Checked = HALF_CHECKED): Promise<Stage> {
  const stage = await openPane({ fake: fakeActions({ current_: IDENTITY, checked }) });
  await click(byId("check-workbook"));
  return stage;
}

/** A page of so many findings, each in a row of its own. */
function many(count: number): Checked {
  const at = (index: number) => ({ indicator: `指标${index}`, scope: "城市", name: `指标${index}`, sheet: SHEET, cell: `I${index + 7}` });
  const findings = Array.from({ length: count }, (_, index): Finding => ({ code: "value/missing", severity: "error", facts: {}, waived: false, place: at(index) }));
  return checkedForm(HALF_FILLED, findings);
}

describe("what of a list is drawn", () => {
  const heights = fc.array(fc.integer({ min: 20, max: 200 }), { minLength: 1, maxLength: 300 });
  const keysOf = (sizes: readonly number[]) => sizes.map((_, index) => `k${index}`);

  test("every height belongs to the item that covers it", () => {
    fc.assert(fc.property(heights, fc.integer({ min: 0, max: 60_000 }), (sizes, y) => {
      const keys = keysOf(sizes);
      const tops = topsOf(keys, new Map(keys.map((key, index) => [key, sizes[index] ?? 0])), 60);
      const index = itemAt(tops, y);
      const inside = y >= (tops[index] ?? 0) && y < (tops[index + 1] ?? 0);
      expect(inside || (index === keys.length - 1 && y >= (tops.at(-1) ?? 0))).toBe(true);
    }));
  });

  test("what is in sight is drawn, what is kept too, in order and once", () => {
    fc.assert(fc.property(heights, fc.nat(10_000), fc.nat(2000), fc.integer({ min: -1, max: 320 }), (sizes, from, height, kept) => {
      const tops = topsOf(keysOf(sizes), new Map(), 60);
      const indices = drawn(tops, from, from + height, [kept]);
      expect(indices).toEqual([...new Set(indices)].sort((one, other) => one - other));
      for (let index = itemAt(tops, from); index <= itemAt(tops, from + height); index++) expect(indices).toContain(index);
      expect(indices.includes(kept)).toBe(kept >= 0 && kept < sizes.length);
    }));
  });

  test("whoever takes the place of an item that is gone", () => {
    expect(successor(["a", "b", "c"], 1, new Set(["a", "c"]))).toBe("c");
    expect(successor(["a", "b", "c"], 2, new Set(["a", "b"]))).toBeUndefined();
  });
});

test("a page of 20,001 findings draws a few of them, and the arrow keys reach the last", async () => {
  await checkedPane(many(20_001));
  expect(textOf("summary")).toContain("先改 20001 处强制错误");
  expect(listed().length).toBeGreaterThan(5);
  expect(listed().length).toBeLessThan(100);
  expect(find(".group").getAttribute("aria-setsize")).toBe("20001");
  await press(names()[0] as HTMLElement, "End");
  expect(document.activeElement?.textContent).toBe("指标20000");
  expect(find(".group.open").getAttribute("aria-posinset")).toBe("20001");
  await press(document.activeElement as HTMLElement, "ArrowUp");
  expect(document.activeElement?.textContent).toBe("指标19999");
  await press(document.activeElement as HTMLElement, "Home");
  expect(document.activeElement?.textContent).toBe("指标0");
});

describe("the list by rule", () => {
  test("each rule has a head with its name and number, and every line stands below its own", async () => {
    await checkedPane();
    await click(button("按规则"));
    expect([...document.querySelectorAll(".rule-head")].map((head) => head.textContent)).toEqual(["没有填1", "大于上限1", "不是数1", "像是错了数量级1", "未达目标3", "目标未能判定1"]);
    expect(listed().slice(3)).toEqual(["unit/slip I9", "target/shortfall I9", "target/shortfall I11", "target/shortfall I13", "target/undecidable I16"]);
    await click(button("按行"));
    expect(document.querySelector(".rule-head")).toBeNull();
  });

  test("arrows pass over the heads", async () => {
    await checkedPane();
    await click(button("按规则"));
    await press(names()[0] as HTMLElement, "ArrowDown");
    expect(document.activeElement).toBe(names()[1]);
  });
});

describe("the list is narrowed", () => {
  test("by rule and by 类别, and says how to see all again", async () => {
    await checkedPane();
    await choose(byId("finding-filter-code"), "target/shortfall");
    expect(listed()).toEqual(["unit/slip I9", "target/shortfall I9", "target/shortfall I11", "target/shortfall I13"]);
    await choose(byId("finding-filter-category"), "道路交通");
    expect(listed()).toEqual(["target/shortfall I11"]);
    expect(find(".tools").textContent).toContain("筛出 1 行");
    await click(button("看全部"));
    expect(listed()).toHaveLength(8);
  });

  test("by what is explained", async () => {
    const explained = finding(3, "unit/slip", "warning", { value: 61.8, factor: 0.1, candidate: 6.18, unit: "%", evidence: [] }, true);
    await checkedPane(checkedForm(HALF_FILLED, [...FOUND, explained]));
    await choose(byId("finding-filter-state"), "explained");
    expect(listed()).toEqual(["unit/slip I10"]);
    await choose(byId("finding-filter-state"), "open");
    expect(listed()).not.toContain("unit/slip I10");
  });

  test("a short list has nothing to narrow", async () => {
    await checkedPane(checkedForm(HALF_FILLED, FOUND.slice(0, 2)));
    expect(has("finding-grouping")).toBe(false);
  });

  const levels: readonly Filter["level"][] = [null, "error", "warning", "info", "undecided"];
  test.each(levels)("a tile of %s shows what it counts, by row and by rule alike", (level) => {
    const all = groupsOf(HALF_CHECKED);
    const count = (grouping: "row" | "rule") => makeListing(all, { ...NO_FILTER, level }, grouping).groups.flatMap(({ lines }) => lines).filter((line) => level === null || line.level === level).length;
    expect(count("row")).toBe(count("rule"));
  });
});

describe("rows that are undecided alike", () => {
  const ALIKE = checkedForm(HALF_FILLED, FOUND.slice(0, 1), [undecided(3, "noPrevious"), undecided(9, "pending"), undecided(4, "noPrevious"), undecided(5, "noPrevious")]);

  test("are one line with their number, and still count one by one", async () => {
    await checkedPane(ALIKE);
    expect(listed()).toEqual(["value/missing I8", "target/undecidable I16", "target/undecidable "]);
    expect(find('[data-count="3"]').textContent).toContain("没有上年值");
    expect(find('[value="undecided"]').textContent).toContain("4");
    expect(find(".tools").textContent).toContain("3 行 · 5 条");
  });

  test("open, it leads to each of them", async () => {
    const { fake } = await checkedPane(ALIKE);
    await click(button("3 行同样"));
    await click(button("城市建成区路网密度"));
    expect(fake.asked.at(-1)).toBe("select I11");
  });

  test("one alone stands in its own row", () => {
    const checked = checkedForm(HALF_FILLED, [], [undecided(3, "noPrevious")]);
    expect(groupsOf(checked).map(({ cell, alike }) => [cell, alike])).toEqual([["I10", undefined]]);
  });
});

test("a group is copied as a text of its own", async () => {
  const { copied } = await checkedPane();
  await click(find('[data-code="unit/slip"]'));
  await click(find(".copy"));
  expect(copied).toEqual(["城镇污水处理率 城市 I9\n核实：像是把 98.60% 写成了小数。\n提示：0.986% 未达 ≥ 98%，差 97.014 个百分点。"]);
  expect(textOf("message")).toBe("已复制 I9 这一条。");
});

test("the listing is made once for a check, a filter and a grouping", async () => {
  const { pane } = await checkedPane();
  const first = listingOf(pane.store.get());
  await act(async () => pane.store.set({ open: "another" }));
  expect(listingOf(pane.store.get())).toBe(first);
});
