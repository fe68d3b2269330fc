import type { OpenWorkbench } from "./harness";

/** What a person does in the grid with mouse and keyboard alone. */
export type Hands = {
  /** Goes to a cell: a click into the grid, then arrow keys. */
  go(cell: string): Promise<void>;
  /** Goes to a cell and types into it; Enter ends it. */
  type(cell: string, text: string): Promise<void>;
  /** Goes to a cell and pastes a text from the clipboard, cells parted by tabs and lines. */
  paste(cell: string, text: string): Promise<void>;
  press(key: string): Promise<void>;
};

/** Where a first click lands, in points from the grid's top left corner: inside the frozen columns, below their heads. */
const FIRST_CLICK = { x: 300, y: 380 };

/** Hands on the workbench's grid. */
export function handsOn({ page }: OpenWorkbench): Hands {
  const at = async () => placeOf((await page.locator("#address").innerText()).split(":")[0] ?? "");
  const press = (key: string) => page.keyboard.press(key);
  const go = async (cell: string) => {
    await page.locator("#grid").click({ position: FIRST_CLICK });
    await page.waitForTimeout(100);
    const [from, to] = [await at(), placeOf(cell)];
    for (let step = 0; step < Math.abs(to.column - from.column); step += 1) await press(to.column > from.column ? "ArrowRight" : "ArrowLeft");
    for (let step = 0; step < Math.abs(to.row - from.row); step += 1) await press(to.row > from.row ? "ArrowDown" : "ArrowUp");
    await page.waitForFunction((wanted) => document.getElementById("address")?.textContent === wanted, cell);
  };
  return {
    go, press,
    async type(cell, text) {
      await go(cell);
      await page.keyboard.type(text);
      await press("Enter");
    },
    async paste(cell, text) {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.evaluate((given) => navigator.clipboard.writeText(given), text);
      await go(cell);
      await press("Control+v");
    },
  };
}

/** Single-letter columns are all that a form has. */
function placeOf(cell: string): { row: number; column: number } {
  return { column: cell.charCodeAt(0) - 65, row: Number(cell.slice(1)) };
}
