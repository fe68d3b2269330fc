import { mkdirSync } from "node:fs";
import path from "node:path";
import { type Browser, type BrowserContext, chromium, type FrameLocator, type Page } from "playwright-core";
import { chromiumPath } from "../../scripts/chromium";
import { serve, type Serving } from "../../scripts/serve";
import type { Photographer } from "./environment";

const DIST = path.resolve(__dirname, "../../dist");
/** A busy machine of two cores draws the grid in ten seconds. */
const READY_MS = 45_000;
const SHOTS = path.join(__dirname, "shots");

/** `window.workbench` of the page, as contracts.md fixes it. Addresses are A1; "" stands for an empty cell. */
export type WorkbenchApi = {
  /** Visible sheets. */
  sheets(): Promise<string[]>;
  read(sheet: string, address: string): Promise<unknown[][]>;
  /** As a person typing; resolves when the edit is settled, refused or not. */
  type(sheet: string, address: string, text: string): Promise<void>;
  paste(sheet: string, address: string, rows: unknown[][]): Promise<void>;
  /** The fill a person sees, conditional formats included. */
  cellFill(sheet: string, address: string): Promise<string | null>;
  notes(sheet: string): Promise<unknown>;
  /** One entry a batch that office.js sent. */
  traffic(): Promise<{ bytes: number }[]>;
};

/** An open workbench: the page, the pane inside it, and the page's own programming interface. */
export type OpenWorkbench = {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly workbench: WorkbenchApi;
  /** Closes the page; throws when a script failed on it, a file was missing, or it asked another machine for anything. */
  close(): Promise<void>;
};

let browser: Promise<Browser> | undefined;
let serving: Promise<Serving> | undefined;
const open = new Set<Page>();

const photographer: Photographer = async (testName) => {
  mkdirSync(SHOTS, { recursive: true });
  const name = testName.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 80);
  for (const [index, page] of [...open].entries()) await page.screenshot({ path: path.join(SHOTS, `${name}-${index}.png`) }).catch(() => undefined);
};
(globalThis as { photographer?: Photographer }).photographer = photographer;

afterAll(async () => {
  await (await browser)?.close();
  await (await serving)?.close();
});

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    // The last one makes every other machine unreachable, so that nothing depends on the network by accident.
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost"],
  });
}

/** Collects what a page must not do; the list grows while it runs. */
function watch(context: BrowserContext, page: Page): string[] {
  const wrongs: string[] = [];
  page.on("pageerror", (error) => wrongs.push(`script failed: ${error.stack ?? error.message}`));
  context.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "localhost") wrongs.push(`asked another machine: ${request.url()}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) wrongs.push(`${response.status()}: ${response.url()}`);
  });
  return wrongs;
}

/** The page's `window.workbench`, callable from here: each call travels as JSON. */
function apiOf(page: Page): WorkbenchApi {
  const call = (name: keyof WorkbenchApi, ...args: readonly unknown[]): Promise<never> =>
    page.evaluate(([method, given]) => {
      const { workbench } = window as unknown as { workbench: Record<string, (...all: readonly unknown[]) => unknown> };
      return workbench[method]?.(...given);
    }, [name, args] as const) as Promise<never>;
  return {
    sheets: () => call("sheets"),
    read: (sheet, address) => call("read", sheet, address),
    type: (sheet, address, text) => call("type", sheet, address, text),
    paste: (sheet, address, rows) => call("paste", sheet, address, rows),
    cellFill: (sheet, address) => call("cellFill", sheet, address),
    notes: (sheet) => call("notes", sheet),
    traffic: () => call("traffic"),
  };
}

/** Resolves when the pane shows its tabs and the page answers. */
async function ready(page: Page, pane: FrameLocator): Promise<void> {
  await pane.getByTestId("tab-template").waitFor({ timeout: READY_MS });
  await page.waitForFunction(() => "workbench" in window, undefined, { timeout: READY_MS });
}

/** Opens a fresh workbench as a person in 新疆 would see it: Chinese browser, 1366 × 768; resolves when pane and grid answer. */
export async function openWorkbench(): Promise<OpenWorkbench> {
  browser ??= launch();
  serving ??= serve({ port: 0, dist: DIST });
  const context = await (await browser).newContext({ locale: "zh-CN", viewport: { width: 1366, height: 768 }, acceptDownloads: true });
  const page = await context.newPage();
  const wrongs = watch(context, page);
  open.add(page);
  const pane = page.frameLocator("iframe[data-testid=task-pane]");
  await page.goto(`${(await serving).url}/workbench.html`);
  await ready(page, pane).catch((error: Error) => {
    throw new Error([error.message, ...wrongs].join("\n"));
  });
  return {
    page, pane, workbench: apiOf(page),
    async close() {
      open.delete(page);
      await context.close();
      if (wrongs.length > 0) throw new Error(`The page did what it must not:\n${wrongs.join("\n")}`);
    },
  };
}
