import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import { chromiumPath } from "../../../scripts/chromium";
import type { GridWindow } from "./grid-window";

/** Sizes on the test page, in pixels: the grid's heads, and a column and row of a sheet that says nothing of its own. */
const ROW_HEAD = 46;
const COLUMN_HEAD = 20;
const COLUMN = 64;
const ROW = 20;

/** Where no server is: everything is answered from here. */
const ADDRESS = "http://localhost/";

/** The test page, with hands. */
export type GridPage = {
  readonly page: Page;
  /** Runs something on the page with its grid at hand. */
  ask<T, A>(act: (grid: GridWindow["grid"], given: A) => T | Promise<T>, given?: A): Promise<T>;
  /** Clicks into the middle of a cell of an unscrolled sheet with default sizes. */
  click(address: string, options?: { clickCount?: number; button?: "left" | "right" }): Promise<void>;
  /** Clicks a cell and types on it with the keyboard; Enter ends it. */
  type(address: string, text: string): Promise<void>;
  /** Waits until something asked of the page is so; throws with the last answer. */
  until<T>(act: (grid: GridWindow["grid"]) => T | Promise<T>, wanted: T): Promise<void>;
  close(): Promise<void>;
};

/** Bundles the grid and opens it in Chromium. */
export async function openGrid(): Promise<GridPage> {
  const folder = await mkdtemp(path.join(tmpdir(), "grid-"));
  await build({ entryPoints: [path.join(__dirname, "grid-entry.ts")], outfile: path.join(folder, "grid.js"), bundle: true, format: "iife", define: { "process.env.NODE_ENV": '"production"' }, logLevel: "error" });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND"] });
  const page = await (await browser.newContext({ locale: "zh-CN", viewport: { width: 1000, height: 700 } })).newPage();
  const wrongs: string[] = [];
  page.on("pageerror", (error) => wrongs.push(error.stack ?? error.message));
  await page.route(`${ADDRESS}**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === "") return route.fulfill({ contentType: "text/html", body: PAGE });
    return /^grid\.(js|css)$/.test(name) ? route.fulfill({ contentType: name.endsWith("js") ? "text/javascript" : "text/css", body: readFileSync(path.join(folder, name)) }) : route.fulfill({ status: 204 });
  });
  await page.goto(ADDRESS);
  return handsOn(page, () => finish(browser, folder, wrongs));
}

const PAGE = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="grid.css"><style>body{margin:0}</style><div id="grid" style="width:1000px;height:700px"></div><script src="grid.js"></script>`;

async function finish(browser: Browser, folder: string, wrongs: readonly string[]): Promise<void> {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
  if (wrongs.length > 0) throw new Error(`The page's scripts failed:\n${wrongs.join("\n")}`);
}

function handsOn(page: Page, close: () => Promise<void>): GridPage {
  const ask = <T, A>(act: (grid: GridWindow["grid"], given: A) => T | Promise<T>, given?: A): Promise<T> =>
    page.evaluate(`(${String(act)})(window.grid, ${JSON.stringify(given) ?? "undefined"})`);
  const click: GridPage["click"] = async (address, options = {}) => {
    const { row, column } = await ask((grid, cell: string) => grid.area(cell), address);
    await page.mouse.click(ROW_HEAD + (column + 0.5) * COLUMN, COLUMN_HEAD + (row + 0.5) * ROW, options);
  };
  return {
    page, ask, click, close,
    type: async (address, text) => {
      await click(address);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    until: async (act, wanted) => {
      for (const end = Date.now() + 8000; Date.now() < end; await page.waitForTimeout(50)) if (JSON.stringify(await ask(act)) === JSON.stringify(wanted)) return;
      expect(await ask(act)).toEqual(wanted);
    },
  };
}
