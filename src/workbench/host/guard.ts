import { fault } from "./errors";
import type { HostWorkbook, ProtectOptions, SheetId } from "./host-workbook";

/** Throws `AccessDenied` when the sheet is protected and none of the allowances was given. Cell contents are the workbook's own to refuse. */
export function demand(sheet: SheetId, workbook: HostWorkbook, ...allowances: (keyof ProtectOptions)[]): void {
  const protection = workbook.protection(sheet);
  if (protection && !allowances.some((allowance) => protection[allowance] === true)) throw fault("AccessDenied", "the sheet is protected");
}
