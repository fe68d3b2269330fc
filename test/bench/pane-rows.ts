import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { ROOT } from "../../scripts/build";
import { FIRST_ROW } from "../../src/core/template/layout";
import { bundle } from "./bundle";
import { median } from "./median";
import { longCatalogue, LONG_REQUEST } from "./long-plan";
import { CATEGORIES, paneTasks } from "./pane-script";

/** The page of the workbench as its own script leaves it; the types of the DOM do not know that. */
type WithWorkbench = { readonly workbench: { type(...given: string[]): Promise<void> } };

/** A busy machine takes its time. */
const WAIT_MS = 120_000;

/** The longest task of the pane's own script for each thing that a person does, in ms of CPU. */
export type LongestTaskMs = { readonly [Deed in "check" | "filter" | "group" | "scroll" | "type" | "mark"]: number };

/** What a person does on a form of so many rows, in the shipped pane, beside a workbook in plain memory. */
export async function longestTasks(browser: Browser, url: string, rows: number): Promise<LongestTaskMs> {
  const page = await openPane(browser, url, rows);
  const pane = page.frameLocator("iframe[data-testid=task-pane]");
  const press = (group: string, value: string) => pane.getByTestId(group).locator(`button[value=${value}]`).click();
  const says = (text: RegExp) => pane.getByTestId("message").getByText(text).waitFor({ timeout: WAIT_MS });
  const costs = (act: () => Promise<unknown>) => costOf(browser, page, act);
  const cost: LongestTaskMs = {
    check: await costs(async () => {
      await pane.getByTestId("check-workbook").click();
      await pane.getByTestId("findings").waitFor({ timeout: WAIT_MS });
    }),
    scroll: await costs(() => scroll(page)),
    filter: await costs(() => press("finding-filter-severity", "warning")),
    group: await costs(() => press("finding-grouping", "rule")),
    type: await costs(async () => {
      await page.evaluate((cell) => (window as unknown as WithWorkbench).workbench.type("填报_2025", cell, "99"), `I${FIRST_ROW + 1}`);
      await says(/已重新检查/u);
    }),
    mark: await costs(async () => {
      await pane.getByTestId("mark-findings").click();
      await says(/已标/u);
    }),
  };
  await page.context().close();
  return cost;
}

/** Entries of which the median is taken. */
const ENTRIES = 9;

/** From a person's entry to its finding in the list of the shipped pane, in ms, beside a workbook in plain memory: no grid draws on the same thread (median). */
export async function findingAfter(browser: Browser, url: string, rows: number): Promise<number> {
  const page = await openPane(browser, url, rows);
  const pane = page.frameLocator("iframe[data-testid=task-pane]");
  await pane.getByTestId("check-workbook").click();
  await pane.getByTestId("findings").waitFor({ timeout: WAIT_MS });
  const times: number[] = [];
  for (let entry = 1; entry <= ENTRIES; entry += 1) {
    times.push(await page.evaluate(enter, { cell: `I${FIRST_ROW + 1}`, text: String(-entry) }));
    await page.waitForTimeout(500);
  }
  await page.context().close();
  return Math.round(median(times));
}

/** Runs in the page: enters a text and waits until the list says something with it. */
function enter({ cell, text }: { readonly cell: string; readonly text: string }): Promise<number> {
  const list = document.querySelector("iframe")?.contentDocument?.querySelector("[data-testid=findings]") as Element;
  const began = performance.now();
  return new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (!list.textContent?.includes(text)) return;
      observer.disconnect();
      resolve(performance.now() - began);
    }).observe(list, { childList: true, subtree: true, characterData: true });
    void (window as unknown as WithWorkbench).workbench.type("填报_2025", cell, text);
  });
}

/** Turns the wheel over the list, far down and back. */
async function scroll(page: Page): Promise<void> {
  await page.mouse.move(160, 500);
  for (const by of [400, 4000, 40_000, 400_000, -400, -40_000]) {
    for (let turn = 0; turn < 5; turn += 1) {
      await page.mouse.wheel(0, by);
      await page.waitForTimeout(50);
    }
  }
}

/** The pane beside a form of so many rows, with its plan in place of the first. */
async function openPane(browser: Browser, url: string, rows: number): Promise<Page> {
  const page = await (await browser.newContext({ locale: "zh-CN" })).newPage();
  const script = readFileSync(await bundle("./test/bench/pane-page.ts", "webworker"), "utf8");
  const plan = JSON.stringify(longCatalogue(rows).plans[0]);
  await page.route(/\/bench\.html/, (route) => route.fulfill({ contentType: "text/html", body: `<!doctype html><meta charset="utf-8"><body><script src="bench.js"></script>` }));
  await page.route(/\/bench\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: script }));
  await page.route(/\/first-plan\.[^/]*\.js$/, (route) => {
    const shipped = readFileSync(path.join(ROOT, "dist/taskpane", path.basename(new URL(route.request().url()).pathname)), "utf8");
    return route.fulfill({ contentType: "text/javascript", body: shipped.replace(/JSON\.parse\('[^]*'\)/, () => plan) });
  });
  await page.goto(`${url}/bench.html?rows=${rows}`, { timeout: WAIT_MS });
  await page.frameLocator("iframe[data-testid=task-pane]").getByText(LONG_REQUEST.area).first().waitFor({ timeout: WAIT_MS });
  return page;
}

async function costOf(browser: Browser, page: Page, act: () => Promise<unknown>): Promise<number> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  await page.waitForTimeout(500);
  const tasks = paneTasks(await browser.stopTracing(), "/taskpane/");
  if (tasks.length === 0) throw new Error("The trace names no task of the pane.");
  return Math.round(Math.max(...tasks));
}
