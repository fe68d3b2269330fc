import { run } from "./run";

/**
 * Tells the listener whenever cells change; `own` is true for what this add-in wrote (known from ExcelApi 1.14 on, false before).
 * Gives the way to stop listening. Events can be lost (office-js issues 1760, 3888), so correctness never rests on them.
 */
export async function onCellsChanged(listener: (own: boolean) => void): Promise<() => Promise<void>> {
  const registration = await run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async ({ triggerSource }) => listener(triggerSource === "ThisLocalAddin"));
    await context.sync();
    return added;
  });
  return () => run(async () => {
    registration.remove();
    await registration.context.sync();
  });
}
