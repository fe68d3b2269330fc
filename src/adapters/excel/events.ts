import type { CellsChanged, RowSpan } from "../../app/ports";
import { run } from "./run";

/**
 * Tells the listener whenever cells change; `own` is true for what this add-in wrote (known from ExcelApi 1.14 on, false before).
 * Gives the way to stop listening. Events can be lost (office-js issues 1760, 3888), so correctness never rests on them.
 */
export async function onCellsChanged(listener: (change: CellsChanged) => void): Promise<() => Promise<void>> {
  const registration = await run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async ({ worksheetId, address, changeType, triggerSource }) => {
      listener({ sheet: worksheetId, span: changeType === "RangeEdited" ? spanOf(address) : null, own: triggerSource === "ThisLocalAddin" });
    });
    await context.sync();
    return added;
  });
  return () => run(async () => {
    registration.remove();
    await registration.context.sync();
  });
}

/** The rows of an address, all areas of it together; null where it names whole columns. */
export function spanOf(address: string): RowSpan | null {
  const areas = address.slice(address.lastIndexOf("!") + 1).split(",").map((area) => /^\$?[A-Z]*\$?(\d+)(?::\$?[A-Z]*\$?(\d+))?$/i.exec(area.trim()));
  const rows = areas.flatMap((found) => (found ? [Number(found[1]), Number(found[2] ?? found[1])] : []));
  if (areas.some((found) => found === null)) return null;
  const top = Math.min(...rows);
  return { row: top - 1, rows: Math.max(...rows) - top + 1 };
}
