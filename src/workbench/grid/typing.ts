import { DataValidationErrorStyle, DataValidationStatus, DocumentDataModel, IPermissionService } from "@univerjs/core";
import { EditingRenderController, IEditorBridgeService, IRenderManagerService, SetCellEditVisibleOperation, SheetInterceptorService, SheetPermissionCheckController, VALIDATE_CELL } from "@univerjs/preset-sheets-core";
import { SheetDataValidationModel, SheetsDataValidationValidatorService } from "@univerjs/preset-sheets-data-validation";
import { parseArea } from "../../core/sheet/address";
import { HostFault, type SheetArea, type SheetId } from "../host/host-workbook";
import type { Events } from "./events";
import type { Grid, Refusal } from "./grid";
import { lockedIn } from "./locked-cells";
import { select } from "./selection";
import { inverse, valuesStep } from "./steps";
import { pasted } from "./typed";

/** Before Univer's own check, whose dialog stops everything and does not show the title of the message. */
const BEFORE_UNIVERS = 100;

/** Says no in our page's way: refused entries are told, Univer's dialogs stay shut. */
export function guardTyping(grid: Grid, events: Events): void {
  grid.injector.get(IPermissionService).setShowComponents(false);
  grid.injector.get(SheetPermissionCheckController).triggerPermissionUIEvent$.subscribe(() => grid.refuse({ kind: "locked" }));
  grid.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(VALIDATE_CELL, {
    priority: BEFORE_UNIVERS,
    handler: (_, { subUnitId, row, col }) => {
      events.validating();
      return validated(grid, events, subUnitId, row, col);
    },
  });
}

async function validated(grid: Grid, events: Events, sheet: SheetId, row: number, column: number): Promise<boolean> {
  const refusal = await refusalOf(grid, sheet, row, column);
  if (refusal) grid.refuse(refusal);
  events.validated(refusal === undefined);
  return refusal === undefined;
}

async function refusalOf(grid: Grid, sheet: SheetId, row: number, column: number): Promise<Refusal | undefined> {
  const rule = grid.injector.get(SheetDataValidationModel).getRuleByLocation(grid.unit, sheet, row, column);
  if (rule?.errorStyle !== DataValidationErrorStyle.STOP) return undefined;
  const status = await grid.injector.get(SheetsDataValidationValidatorService).validatorCell(grid.unit, sheet, row, column);
  return status === DataValidationStatus.VALID ? undefined : { kind: "invalid", title: rule.errorTitle ?? "", text: rule.error ?? "" };
}

/** Whether a person is writing in a cell right now. */
export function editing(grid: Grid): boolean {
  return grid.injector.get(IEditorBridgeService).isVisible().visible;
}

/** The area an address names on a sheet. */
export function areaAt(sheet: SheetId, address: string): SheetArea {
  const area = parseArea(address);
  if (!area) throw new HostFault("InvalidArgument", `“${address}” is not an address like A1 or A1:B2.`);
  return { sheet, ...area };
}

/** Types into a cell the way Univer's editor does when Enter is pressed: read, write, validate, take back. */
export async function type(grid: Grid, sheet: SheetId, address: string, text: string): Promise<void> {
  const area = { ...areaAt(sheet, address), rows: 1, columns: 1 };
  if (editing(grid)) await grid.commands.executeCommand(SetCellEditVisibleOperation.id, { visible: false, eventType: 0, unitId: grid.unit });
  select(grid, area);
  if (lockedIn(grid, area) && grid.facts.of(sheet).protection) return grid.refuse({ kind: "locked" });
  const entry = new DocumentDataModel({ id: "entry", body: { dataStream: `${text}\r\n` }, documentStyle: {} });
  await grid.injector.get(IRenderManagerService).getRenderById(grid.unit)?.with(EditingRenderController).submitCellData(entry);
}

/** Puts rows in as a paste does: locked cells refuse it, validation is not asked. */
export async function paste(grid: Grid, sheet: SheetId, address: string, rows: (string | number | boolean)[][]): Promise<void> {
  const { row, column } = areaAt(sheet, address);
  const area = { sheet, row, column, rows: rows.length, columns: Math.max(0, ...rows.map((cells) => cells.length)) };
  if (area.rows === 0 || area.columns === 0) return;
  if (grid.facts.of(sheet).protection && lockedIn(grid, area) !== false) return grid.refuse({ kind: "locked" });
  grid.grow(area);
  const step = valuesStep(grid, area, (down, right) => rows[down]?.[right] ?? null, pasted);
  const back = inverse(grid, step);
  grid.run([step]);
  grid.undo.pushUndoRedo({ unitID: grid.unit, redoMutations: [step], undoMutations: [back] });
}
