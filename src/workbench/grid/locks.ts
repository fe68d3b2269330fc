import { IPermissionService } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { WorksheetDeleteColumnPermission, WorksheetDeleteRowPermission, WorksheetFilterPermission, WorksheetInsertColumnPermission, WorksheetInsertRowPermission, WorksheetSetColumnStylePermission, WorksheetSetRowStylePermission, WorksheetSortPermission } from "@univerjs/preset-sheets-core";
import { HostFault, type Locks, type ProtectOptions, type SheetId } from "../host/host-workbook";
import { complement, toRange } from "./areas";
import { rawCell } from "./cell-content";
import type { Grid } from "./grid";
import { isUnlocked, lockedIn } from "./locked-cells";
import { paint } from "./looks";

/** Protection of sheets. */
export function locks(grid: Grid): Locks {
  return {
    locked: (area) => lockedIn(grid, area),
    setLocked: (area, locked) => paint(grid, area, () => undefined, locked),
    protection: (id) => grid.facts.of(id).protection?.options ?? null,
    protect: (id, options, password = "") => protect(grid, id, options, password),
    unprotect: (id, password = "") => unprotect(grid, id, password),
  };
}

async function protect(grid: Grid, id: SheetId, options: ProtectOptions, password: string): Promise<void> {
  const again = grid.facts.of(id).protection !== null;
  await grid.asOwnAsync(async () => {
    if (again) await unguard(grid, id);
    await guard(grid, id, options);
  });
  changed(grid, id, { options, password });
}

async function unprotect(grid: Grid, id: SheetId, password: string): Promise<void> {
  const protection = grid.facts.of(id).protection;
  if (!protection) return;
  if (protection.password !== password) throw new HostFault("AccessDenied", "The password is not the one the sheet was protected with.");
  await grid.asOwnAsync(() => unguard(grid, id));
  changed(grid, id, null);
}

/** As in Excel, changing protection ends what can be undone. */
function changed(grid: Grid, id: SheetId, protection: { options: ProtectOptions; password: string } | null): void {
  grid.facts.set(id, { protection });
  grid.undo.clearUndoRedo(grid.unit);
  const sheet = grid.sheet(id);
  grid.tell({ kind: "protection", area: { sheet: id, row: 0, column: 0, rows: sheet.getRowCount(), columns: sheet.getColumnCount() }, own: true, undo: false });
}

/**
 * Univer guards ranges and knows no open cells on a guarded sheet: so we guard everything but the open cells. What concerns
 * rows and columns is switched off point by point; Univer's guard of a whole sheet is not used, because its mark on a cell
 * covers that of the range and lets the editor open on locked cells. Cell styles stay allowed, because Univer otherwise
 * refuses pasting into open cells too.
 */
async function guard(grid: Grid, id: SheetId, options: ProtectOptions): Promise<void> {
  const { sheet, permission, edit } = access(grid, id);
  const raw = grid.sheet(id);
  const whole = { row: 0, column: 0, rows: raw.getRowCount(), columns: raw.getColumnCount() };
  const closed = complement(whole, (row, column) => isUnlocked(rawCell(grid, id, row, column)));
  if (closed.length > 0) {
    const [rule] = await permission.protectRanges([{ ranges: closed.map((area) => sheet.getRange(toRange(area))), options: { name: "locked" } }]);
    await rule?.setPoint(edit, false);
  }
  setPoints(grid, id, options);
}

async function unguard(grid: Grid, id: SheetId): Promise<void> {
  const { permission } = access(grid, id);
  const rules = await permission.listRangeProtectionRules();
  await permission.unprotectRules(rules.map((rule) => rule.id));
  setPoints(grid, id, { allowInsertRows: true, allowDeleteRows: true, allowFormatColumns: true, allowSort: true, allowAutoFilter: true }, true);
}

/** Lets a person do with rows and columns what the options allow; `others` is what no option speaks of. */
function setPoints(grid: Grid, id: SheetId, options: ProtectOptions, others = false): void {
  const service = grid.injector.get(IPermissionService);
  const points = [
    [WorksheetInsertRowPermission, options.allowInsertRows], [WorksheetDeleteRowPermission, options.allowDeleteRows],
    [WorksheetInsertColumnPermission, others], [WorksheetDeleteColumnPermission, others], [WorksheetSetRowStylePermission, others],
    [WorksheetSetColumnStylePermission, options.allowFormatColumns], [WorksheetSortPermission, options.allowSort], [WorksheetFilterPermission, options.allowAutoFilter],
  ] as const;
  for (const [Point, value] of points) {
    const point = new Point(grid.unit, id);
    if (!service.getPermissionPoint(point.id)) service.addPermissionPoint(point);
    service.updatePermissionPoint(point.id, value === true);
  }
}

function access(grid: Grid, id: SheetId) {
  const api = FUniver.newAPI(grid.univer);
  const sheet = api.getUniverSheet(grid.unit)?.getSheetBySheetId(id);
  if (!sheet) throw new HostFault("ItemNotFound", `There is no sheet ${id}.`);
  return { sheet, permission: sheet.getWorksheetPermission(), edit: api.Enum.RangePermissionPoint.Edit };
}
