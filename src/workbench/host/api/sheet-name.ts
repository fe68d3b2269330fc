import { fault } from "../errors";
import type { HostSheet } from "../host-workbook";

/** Longest name of a sheet in Excel. */
const LONGEST_SHEET_NAME = 31;

/** Throws `InvalidArgument` for a name no sheet may have and `ItemAlreadyExists` for one that another of `others` has. */
export function checkSheetName(name: string, others: readonly HostSheet[]): void {
  if (name === "" || name.length > LONGEST_SHEET_NAME || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name)) throw fault("InvalidArgument", `sheet name ${name}`);
  if (others.some((other) => other.name.toLowerCase() === name.toLowerCase())) throw fault("ItemAlreadyExists", `sheet name ${name}`);
}
