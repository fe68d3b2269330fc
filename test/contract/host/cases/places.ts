import type { Change, HostWorkbook, SheetArea, SheetId } from "../../../../src/workbench/host/host-workbook";
import { parseArea } from "../../../../src/core/sheet/address";
import type { HostWorkbookCase } from "../assert";

/** A case of this contract. */
export type Case = HostWorkbookCase<HostWorkbook>;

/** The sheet every case begins on: active, visible and empty. */
export function first(workbook: HostWorkbook): SheetId {
  return workbook.activeSheet();
}

/** An A1 address on a sheet. */
export function at(sheet: SheetId, address: string): SheetArea {
  const area = parseArea(address);
  if (!area) throw new Error(`${address} is no address`);
  return { sheet, ...area };
}

/** What cells hold. */
export function values(workbook: HostWorkbook, area: SheetArea): unknown[][] {
  return workbook.read(area).map((row) => row.map(({ value }) => value));
}

/** What one cell holds. */
export function value(workbook: HostWorkbook, area: SheetArea): unknown {
  return values(workbook, area)[0]?.[0];
}

/** Changes as they come in. */
export function heard(workbook: HostWorkbook): Change[] {
  const changes: Change[] = [];
  workbook.on((change) => changes.push(change));
  return changes;
}

/** Changes of one kind as A1 addresses with who made them. */
export function brief(changes: readonly Change[], kind: Change["kind"]): string[] {
  return changes.filter((change) => change.kind === kind).map(({ area, own }) => `${area.row},${area.column} ${area.rows}x${area.columns} ${own ? "own" : "person"}`);
}
