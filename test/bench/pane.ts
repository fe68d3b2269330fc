import path from "node:path";
import { chromium, type Browser } from "playwright-core";
import { ROOT, buildStale } from "../../scripts/build";
import { chromiumPath } from "../../scripts/chromium";
import { initialGzKb, paneFiles } from "../../scripts/pane-size";
import { serve } from "../../scripts/serve";
import { findingAfter, longestTasks } from "./pane-rows";

const RUNS = 5;

/** Runs in every frame before its scripts: marks the moment the pane's tabs were painted. As text, because tsx adds to functions what a page does not have. */
const MARK_TABS = `const seen = new MutationObserver(() => {
  if (!document.querySelector("[data-testid=tab-template]")) return;
  seen.disconnect();
  requestAnimationFrame(() => setTimeout(() => performance.mark("tabs-painted")));
});
seen.observe(document, { childList: true, subtree: true });`;

/** From the start of the pane's navigation to its tabs on the screen, in ms; a fresh browser profile each time. */
async function firstRender(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.addInitScript(MARK_TABS);
  await page.goto(`${url}/workbench.html`);
  const tab = page.frameLocator("iframe[data-testid=task-pane]").getByTestId("tab-template");
  await tab.waitFor({ timeout: 60_000 });
  await tab.page().waitForTimeout(500);
  const painted = await tab.evaluate(() => performance.getEntriesByName("tabs-painted")[0]?.startTime ?? NaN);
  await context.close();
  return painted;
}

/** The form whose deeds may hold the page up no longer than 200 ms, and the one whose list has to scroll. */
const [ROWS, LONG_LIST] = [5000, 20_001] as const;

/** A form as counties fill it. */
const FORM_ROWS = 60;

/** How heavy the pane is, how soon its tabs stand inside the workbench (median), how soon an entry has its finding, and the longest task of its own script while a person checks, scrolls, types and marks. */
export async function run(): Promise<object> {
  buildStale(["taskpane", "workbench"]);
  const serving = await serve({ port: 0, dist: path.join(ROOT, "dist") });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  const times: number[] = [];
  for (let round = 0; round < RUNS; round += 1) times.push(await firstRender(browser, serving.url));
  const tasksMs = await longestTasks(browser, serving.url, ROWS);
  const long = await longestTasks(browser, serving.url, LONG_LIST);
  const findingAfterMs = await findingAfter(browser, serving.url, FORM_ROWS);
  await browser.close();
  await serving.close();
  const median = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? NaN;
  return { initialGzKb: initialGzKb(paneFiles()), firstRenderMs: Math.round(median), findingAfterMs, rows: ROWS, longestTaskMs: Math.max(...Object.values(tasksMs)), tasksMs, longList: { rows: LONG_LIST, ...long } };
}
