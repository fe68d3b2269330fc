import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { chromiumPath } from "./chromium";

const ICONS = path.resolve(__dirname, "../assets/icons");

/** What the manifest asks for: commands 16, 32, 80; the add-in itself 32 and 64. */
const SIZES = [16, 32, 64, 80];

/** Draws every SVG of assets/icons as PNG on a transparent ground, one a size. */
async function makeIcons(): Promise<void> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox"] });
  const page = await browser.newPage();
  const drawings = readdirSync(ICONS).filter((name) => name.endsWith(".svg"));
  for (const drawing of drawings) {
    const svg = readFileSync(path.join(ICONS, drawing), "utf8");
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      await page.screenshot({ path: path.join(ICONS, drawing.replace(".svg", `-${size}.png`)), omitBackground: true });
    }
  }
  await browser.close();
  console.log(`${drawings.length} drawings × ${SIZES.length} sizes → assets/icons`);
}

makeIcons().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
