/** @jest-environment jsdom */
import { act } from "react";
import { isForm, type CheckedForm } from "../../src/app/check";
import { HostError } from "../../src/app/ports";
import { fakeActions } from "./fake-actions";
import { checkedForm, finding, FOUND, HALF_FILLED, IDENTITY, undecided } from "./form";
import { button, byId, click, find, has, openPane, textOf, type, type Stage } from "./stage";

const SHORT = FOUND.filter(({ code, place }) => code === "target/shortfall" && place?.cell !== "I9");
const CLEAN = form([99.6, 8, 98.6, 61.8, 6.42, 99.3, 22.5, 38, 15.42, null]);
const SUBMISSION = { number: 2, time: "2026-01-12T02:42:00Z", digest: "d" };

function form(values: Parameters<typeof checkedForm>[0]): CheckedForm {
  const checked = checkedForm(values, SHORT, [undecided(9, "pending")]);
  if (!isForm(checked)) throw new Error("no form");
  const progress = SHORT.map(({ place, facts }) => ({
    indicator: place?.indicator ?? "", scope: "城市", actual: (facts as { value: number }).value, baseline: null, baselineOf: null, target: "", met: false,
    shortfall: (facts as { shortfall: number }).shortfall, onPath: null,
  }));
  return { ...checked, progress };
}

async function cleanPane(): Promise<Stage> {
  const stage = await openPane({ fake: fakeActions({ current_: IDENTITY, checked: CLEAN }) });
  await click(byId("check-workbook"));
  return stage;
}

test("a clean form may be sent: the one filled button stamps it, and nothing is said to have changed", async () => {
  const { fake } = await cleanPane();
  fake.submitted = { kind: "submitted", checked: { ...CLEAN, recognised: { ...CLEAN.recognised, identity: { ...IDENTITY, submission: SUBMISSION } } }, submission: SUBMISSION, proposed: "a_2.xlsx" };
  await click(byId("submit-workbook"));
  expect(fake.asked.at(-1)).toBe("submit");
  expect(textOf("message")).toBe("第 2 次上报，数没有动。保存，报给上级。");
  expect(textOf("summary")).toContain("上报第 2 次，之后没有改过");
});

test("sent again without a change it says so", async () => {
  const { fake } = await cleanPane();
  fake.submitted = { kind: "unchanged", checked: CLEAN, submission: SUBMISSION, proposed: "a_2.xlsx" };
  await click(byId("submit-workbook"));
  expect(textOf("message")).toBe("第 2 次已上报，之后没有改过。");
});

test("what turned up meanwhile is shown, and nothing is sent", async () => {
  const { fake } = await cleanPane();
  const checked = checkedForm(HALF_FILLED, FOUND);
  if (!isForm(checked)) throw new Error("no form");
  fake.submitted = { kind: "open", checked, open: FOUND.slice(0, 4) };
  await click(byId("submit-workbook"));
  expect(textOf("message")).toBe("还有 4 处没改完，没有上报。");
  expect(has("findings")).toBe(true);
});

test("what a host refuses is not sent", async () => {
  const { fake } = await cleanPane();
  fake.fails.set("submit", new HostError("protected", "AccessDenied"));
  await click(byId("submit-workbook"));
  expect(find(".card h2").textContent).toBe("没有上报");
});

test("the 审核表 is printed", async () => {
  const { printed } = await cleanPane();
  await click(byId("report"));
  expect(printed).toEqual(["<!doctype html>审核表"]);
});

test("the 审核表 is written as a sheet, and the pane says where", async () => {
  const { fake } = await cleanPane();
  await click(byId("report-sheet"));
  expect(fake.asked).toContain("reportSheet");
  expect(textOf("message")).toBe("审核表写在工作表“审核表”，没有改动数值。");
});

test("what is short of its target is named with its value, and leads to how it was read", async () => {
  await cleanPane();
  expect([...document.querySelectorAll(".shortfalls li")].map(({ textContent }) => textContent)).toEqual(["城市建成区路网密度6.42 差 0.58", "生活垃圾焚烧处理能力占比22.50 差 7.50"]);
});

test("a form with open questions cannot be sent", async () => {
  const open = [...SHORT, finding(3, "change/identical", "warning", { value: 61.8, unit: "%" })];
  const stage = await openPane({ fake: fakeActions({ current_: IDENTITY, checked: checkedForm(HALF_FILLED, open) }) });
  await click(byId("check-workbook"));
  expect(has("submit-workbook")).toBe(false);
  expect(stage.fake.asked).not.toContain("submit");
});

test("a log that does not hold together is explained for the form", async () => {
  const broken = { code: "trail/broken", severity: "warning", facts: { entry: 3 }, waived: false } as const;
  const stage = await openPane({ fake: fakeActions({ current_: IDENTITY, checked: { ...CLEAN, findings: [...CLEAN.findings, broken] } }) });
  await click(byId("check-workbook"));
  await click(find('[data-code="trail/broken"]'));
  await click(button("写说明"));
  await act(async () => { await import("../../src/taskpane/findings/finding-screen"); });
  await type(byId("explain-text"), "文件在 WPS 里打开修过一次，数没有动。");
  await click(byId("explain-save"));
  expect(stage.fake.asked.at(-1)).toBe("explain  - 文件在 WPS 里打开修过一次，数没有动。");
  expect(textOf("message")).toBe("说明存下了，没有动任何格。");
});

describe("last year's file", () => {
  async function choose(stage: Stage, bytes: number): Promise<void> {
    const input = byId("previous-file") as HTMLInputElement;
    const file = { name: "去年.xlsx", arrayBuffer: async () => new ArrayBuffer(bytes) } as unknown as File;
    Object.defineProperty(input, "files", { configurable: true, value: [file] });
    await act(async () => { input.dispatchEvent(new Event("change", { bubbles: true })); });
  }

  test("is read and kept, and the form checked against it", async () => {
    const stage = await openPane({ fake: fakeActions({ current_: IDENTITY }) });
    await choose(stage, 3);
    expect(stage.fake.asked.slice(-2)).toEqual(["keepPrevious 3", "check"]);
    expect(textOf("message")).toBe("存下了 2024 年的 18 个数，已重新检查。");
    expect(has("findings")).toBe(true);
  });

  test("of another area is not kept, and the pane says why", async () => {
    const stage = await openPane({ fake: fakeActions({ current_: IDENTITY }) });
    stage.fake.keptPrevious = { kind: "notKept", why: "area" };
    await choose(stage, 3);
    expect(textOf("message")).toBe("不是本地区的表。（去年.xlsx）");
    expect(stage.fake.asked.at(-1)).toBe("keepPrevious 3");
  });

  test("that cannot be read is the file's trouble", async () => {
    const stage = await openPane({ fake: fakeActions({ current_: IDENTITY }) });
    stage.fake.fails.set("keepPrevious", new HostError("encrypted", "EncryptedPackage"));
    await choose(stage, 3);
    expect(textOf("message")).toBe("打开要密码，读不了。（去年.xlsx）");
    expect(document.querySelector(".card")).toBeNull();
  });

  test("once known, its year is named", async () => {
    const stage = await openPane({ fake: fakeActions({ current_: IDENTITY }) });
    const checked = stage.fake.checked;
    stage.fake.checked = { ...checked, record: { ...checked.record, previous: { period: "2024", values: [["a|城市", 1]] } } };
    await click(byId("check-workbook"));
    expect(find(".last-year").textContent).toBe("上年值：2024 年，1 个数。 换一个");
  });
});
