/** @jest-environment jsdom */
import { act } from "react";
import type { Language } from "../../src/core/kernel/codes";
import { openFinding } from "../../src/taskpane/findings/finding-view";
import { groupsShown } from "../../src/taskpane/checking/going";
import { fakeActions } from "./fake-actions";
import { IDENTITY } from "./form";
import { byId, click, openPane, type Stage } from "./stage";

/** What a screen reader says of a control, as far as we give names: label, or what stands in it. */
function nameOf(control: Element): string {
  const labelled = (control.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
  const labels = control instanceof HTMLInputElement || control instanceof HTMLSelectElement || control instanceof HTMLTextAreaElement ? [...(control.labels ?? [])] : [];
  const text = control instanceof HTMLSelectElement || control instanceof HTMLTextAreaElement ? "" : control.textContent ?? "";
  return [labelled, control.getAttribute("aria-label") ?? "", ...labels.map((label) => label.textContent ?? ""), text].join("").trim();
}

const controls = () => [...document.querySelectorAll("button, a[href], input, select, textarea, summary, [role=tab]")];

/** The bands in the order in which Tab goes through them. */
const bands = () => controls().map((control) => control.closest(".tabs, .body, .actions, .status")?.className.split(" ")[0] ?? "outside");

const SCREENS: { readonly [Screen in string]: (stage: Stage) => Promise<void> } = {
  template: async () => click(byId("tab-template")),
  "check before": async () => undefined,
  "check result": async () => click(byId("check-workbook")),
  finding: async ({ pane }) => {
    await click(byId("check-workbook"));
    const group = groupsShown(pane).find(({ lines }) => lines.some((line) => line.level === "warning"));
    await act(async () => { if (group) openFinding(pane, group); });
  },
};

describe.each(["zh-CN", "en-US"] as const satisfies readonly Language[])("%s", (language) => {
  test.each(Object.keys(SCREENS))("%s: every control has a name, and Tab goes from the tabs through the body to actions and language", async (screen) => {
    const stage = await openPane({ fake: fakeActions({ current_: IDENTITY }), language });
    await SCREENS[screen]?.(stage);
    expect(controls().length).toBeGreaterThan(5);
    expect(controls().filter((control) => nameOf(control) === "").map(({ outerHTML }) => outerHTML)).toEqual([]);
    expect(controls().filter(({ tabIndex }: Element & { tabIndex?: number }) => (tabIndex ?? 0) > 0)).toEqual([]);
    expect(bands().filter((band, index, all) => band !== all[index - 1])).toEqual(["tabs", "body", "actions", "status"]);
  });
});
