/** The lowest Excel the add-in runs in: what Excel 2021, Microsoft 365, the web and the Mac all have. */
export const FLOOR = { set: "ExcelApi", version: "1.9" } as const;

/** Whether this Excel has what the add-in needs. */
export function isSupported(): boolean {
  return Office.context.requirements.isSetSupported(FLOOR.set, FLOOR.version);
}
