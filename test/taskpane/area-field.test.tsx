/** @jest-environment jsdom */
import { act } from "react";
import { insert } from "../../src/taskpane/inserting/inserting";
import { fakeActions } from "./fake-actions";
import { byId, choose, click, find, openPane, press, textOf, type } from "./stage";

const isOff = (id: string) => byId(id).getAttribute("aria-disabled") === "true";

test("an exact name needs no pick: its code goes along, and the pane goes on to 检查", async () => {
  const { fake } = await openPane();
  await type(byId("area-input"), "喀什市");
  expect(textOf("message")).toBe("只加一张新表，不动别的表。");
  await click(byId("insert-template"));
  expect(fake.asked).toContain("insert 喀什市 653101 city 2025");
  expect(byId("tab-check").getAttribute("aria-selected")).toBe("true");
  expect(document.body.textContent).toContain("0/10");
  expect(textOf("message")).toBe("已插入 10 行，只填白格。");
  expect(find("h1").textContent).toBe("喀什市 · 城市 · 2025 年");
});

test("a code of six digits finds the area too", async () => {
  const { fake } = await openPane();
  await type(byId("area-input"), "653125");
  await click(byId("insert-template"));
  expect(fake.asked).toContain("insert 莎车县 653125 county 2025");
});

test("an area nobody knows is taken as typed, and the pane says so", async () => {
  const { fake } = await openPane();
  await type(byId("area-input"), "某某新区");
  expect(document.body.textContent).toContain("没有这个地区的代码，照填的名称用。");
  await choose(byId("area-type-select"), "both");
  await choose(byId("period-select"), "2024");
  await click(byId("insert-template"));
  expect(fake.asked).toContain("insert 某某新区  both 2024");
});

test("without the list of areas the name counts as typed", async () => {
  const fake = fakeActions();
  fake.lookUpArea = async () => { throw new Error("ChunkLoadError"); };
  await openPane({ fake });
  await type(byId("area-input"), "喀什市");
  await click(byId("insert-template"));
  expect(fake.asked).toContain("insert 喀什市  city 2025");
});

test("two areas of one name: nothing is guessed until one is picked", async () => {
  const { fake } = await openPane();
  await type(byId("area-input"), "新城区");
  expect(isOff("insert-template")).toBe(true);
  expect(textOf("message")).toBe("“新城区”有 2 个：呼和浩特市新城区、西安市新城区。选一个。");
  await press(byId("area-input"), "ArrowDown");
  await press(byId("area-input"), "ArrowDown");
  await press(byId("area-input"), "Enter");
  await click(byId("insert-template"));
  expect(fake.asked).toContain("insert 新城区 610102 city 2025");
});

test.each([
  ["zh-CN", "“喀什”有 2 个：喀什地区、喀什市。选一个。"],
  ["en-US", "“喀什” may be 2 areas: 喀什地区, 喀什市. Pick one."],
] as const)("a name left short that may mean two areas inserts nothing: %s names them", async (language, said) => {
  const { fake, pane } = await openPane({ language });
  await type(byId("area-input"), "喀什");
  expect(isOff("insert-template")).toBe(true);
  await click(byId("insert-template"));
  await act(async () => insert(pane));
  expect(textOf("message")).toBe(said);
  expect(fake.asked).toEqual(["current"]);
  await type(byId("area-input"), "653100");
  await click(byId("insert-template"));
  expect(fake.asked).toContain("insert 喀什地区 653100 city 2025");
});

test("a suggestion picked by hand settles what was ambiguous", async () => {
  const { fake } = await openPane();
  await type(byId("area-input"), "喀什");
  await act(async () => { find("[role=option]:last-child").dispatchEvent(new MouseEvent("mousedown", { bubbles: true, cancelable: true })); });
  expect((byId("area-input") as HTMLInputElement).value).toBe("喀什市");
  await click(byId("insert-template"));
  expect(fake.asked).toContain("insert 喀什市 653101 city 2025");
});

test.each([
  ["莎车", "莎车县 653125 county"],
  ["6531", "喀什地区 653100 city"],
  ["新疆/喀什/喀什市", "喀什市 653101 city"],
  ["新疆维吾尔自治区/喀什地区/喀什市", "喀什市 653101 city"],
])("%s is one area, and the form bears its name and code", async (typed, area) => {
  const { fake } = await openPane();
  await type(byId("area-input"), typed);
  await click(byId("insert-template"));
  expect(fake.asked).toContain(`insert ${area} 2025`);
});

test.each(["659999", "65", "６５９９９９"])("%s is no code of an area, and no name either", async (typed) => {
  const { fake, pane } = await openPane();
  await type(byId("area-input"), typed);
  expect(isOff("insert-template")).toBe(true);
  await act(async () => insert(pane));
  expect(textOf("message")).toBe(`代码“${typed}”查不到地区。核对代码，或填地区名称。`);
  expect(fake.asked).toEqual(["current"]);
});

describe("pressed before the list of areas has come", () => {
  async function pressEarly(typed: string) {
    const fake = fakeActions();
    const { lookUpArea } = fake;
    const come: (() => void)[] = [];
    fake.lookUpArea = async (text) => { await new Promise<void>((end) => { come.push(end); }); return lookUpArea(text); };
    await openPane({ fake });
    await type(byId("area-input"), typed);
    await click(byId("insert-template"));
    expect(fake.asked).toEqual(["current"]);
    // The press is answered first: it cannot lean on what typing looked up.
    for (const end of come.reverse()) await act(async () => { end(); });
    return fake;
  }

  test.each([["喀什市", "喀什市 653101 city"], ["莎车县", "莎车县 653125 county"]])("%s still gets its code and scope", async (typed, area) => {
    const fake = await pressEarly(typed);
    expect(fake.asked.filter((asked) => asked.startsWith("insert"))).toEqual([`insert ${area} 2025`]);
    expect(byId("tab-check").getAttribute("aria-selected")).toBe("true");
    expect(textOf("message")).toBe("已插入 10 行，只填白格。");
  });

  test("喀什 is still refused", async () => {
    const fake = await pressEarly("喀什");
    expect(fake.asked).toEqual(["current"]);
    expect(textOf("message")).toBe("“喀什”有 2 个：喀什地区、喀什市。选一个。");
  });
});

test("the scope follows the area until a person chose it", async () => {
  await openPane();
  const scope = () => (byId("area-type-select") as HTMLSelectElement).value;
  await type(byId("area-input"), "莎车县");
  expect(scope()).toBe("county");
  await choose(byId("area-type-select"), "both");
  await type(byId("area-input"), "喀什市");
  expect(scope()).toBe("both");
});

test("suggestions close on Escape and the field says whether they are open", async () => {
  await openPane();
  await type(byId("area-input"), "喀什");
  expect(byId("area-input").getAttribute("aria-expanded")).toBe("true");
  expect(document.querySelectorAll("[role=option]")).toHaveLength(2);
  await press(byId("area-input"), "Escape");
  expect(byId("area-input").getAttribute("aria-expanded")).toBe("false");
  expect(document.querySelectorAll("[role=option]")).toHaveLength(0);
});
