import { existsSync } from "node:fs";

const USUAL_PLACES = [
  "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/microsoft-edge", "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((name) => `${process.env[name] ?? ""}\\Google\\Chrome\\Application\\chrome.exe`),
];

/** Where this machine keeps a Chromium: `CHROME_PATH`, else the usual places. Throws with the package to install when there is none. */
export function chromiumPath(): string {
  const named = process.env["CHROME_PATH"];
  if (named !== undefined && named !== "" && !existsSync(named)) throw new Error(`CHROME_PATH 指的文件不存在 / CHROME_PATH names no file: ${named}`);
  const found = named || USUAL_PLACES.find((place) => existsSync(place));
  if (found) return found;
  throw new Error(`没有找到 Chromium。Debian、Ubuntu：apt-get install chromium fonts-noto-cjk；别处：装好后用 CHROME_PATH 指给它。
No Chromium here. On Debian or Ubuntu: apt-get install chromium fonts-noto-cjk. Elsewhere: install one and name it in CHROME_PATH.`);
}
