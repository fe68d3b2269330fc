import path from "node:path";
import { chromium, type FrameLocator, type Page } from "playwright-core";
import { buildStale, ROOT } from "./build";
import { chromiumPath } from "./chromium";
import { serve } from "./serve";

/** Where README's pictures lie. */
const PICTURES = path.join(ROOT, "assets/readme");

/** A busy machine takes its time. */
const WAIT_MS = 60_000;

/** Opens the sample, checks and marks it, and takes README's pictures: the whole workbench, then the pane with its list and with one finding. */
async function takePictures(): Promise<void> {
  buildStale(["taskpane", "workbench"]);
  const serving = await serve({ port: 0, dist: path.join(ROOT, "dist") });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  const page = await (await browser.newContext({ locale: "zh-CN", viewport: { width: 1366, height: 768 } })).newPage();
  await page.goto(`${serving.url}/workbench.html`);
  const pane = page.frameLocator("iframe[data-testid=task-pane]");
  await checkSample(page, pane);
  await page.screenshot({ path: path.join(PICTURES, "workbench.png") });
  await page.addStyleTag({ content: "#pane iframe { width: 320px }" });
  const frame = page.locator("iframe[data-testid=task-pane]");
  await frame.screenshot({ path: path.join(PICTURES, "pane-check.png") });
  await pane.locator("li.group", { has: pane.locator("[data-code='unit/slip']") }).last().locator(".group-name").click();
  await pane.locator("li.group.open").getByRole("button", { name: "没写错，说明" }).click();
  await pane.getByTestId("explain-text").waitFor({ timeout: WAIT_MS });
  await frame.screenshot({ path: path.join(PICTURES, "pane-finding.png") });
  await browser.close();
  await serving.close();
}

async function checkSample(page: Page, pane: FrameLocator): Promise<void> {
  await pane.getByTestId("tab-template").waitFor({ timeout: WAIT_MS });
  await page.getByTestId("open-sample").click();
  await pane.getByText("喀什市").first().waitFor({ timeout: WAIT_MS });
  await pane.getByTestId("check-workbook").click();
  await pane.getByTestId("mark-findings").click({ timeout: WAIT_MS });
  await pane.getByText(/已标 \d+ 行/u).waitFor({ timeout: WAIT_MS });
  await page.waitForTimeout(1000);
}

takePictures().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
