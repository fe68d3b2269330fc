import { BooleanNumber, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import { InsertSheetMutation, RemoveSheetCommand, RemoveSheetMutation, SetTabColorMutation, SetWorksheetActiveOperation, SetWorksheetHideMutation, SetWorksheetNameCommand, SetWorksheetOrderMutation } from "@univerjs/preset-sheets-core";
import type { Visibility } from "../../core/sheet/sheet";
import { HostFault, type SheetId, type Sheets } from "../host/host-workbook";
import { counter, type Grid, type Step } from "./grid";

/** Rows of a new sheet: Univer needs a size; it grows when something is written outside. */
export const ROWS = 200;
/** Columns of a new sheet, from A to Z. */
export const COLUMNS = 26;

/** Excel's limit for the name of a sheet. */
const NAME_LENGTH = 31;

/** Ids of sheets; never given twice, not even after another workbook was opened. */
export const nextSheetId = counter("sheet-");

/** The sheets of the workbook. */
export function sheets(grid: Grid): Sheets {
  return {
    sheets: () => grid.book.getSheets().map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName(), visibility: visibility(grid, sheet.getSheetId()) })),
    activeSheet: () => grid.book.ensureActiveSheet().getSheetId(),
    addSheet: (name) => addSheet(grid, name),
    removeSheet: (id) => removeSheet(grid, id),
    renameSheet: (id, name) => renameSheet(grid, id, name),
    moveSheet: (id, to) => moveSheet(grid, id, to),
    setVisibility: (id, wanted) => setVisibility(grid, id, wanted),
    activateSheet: (id) => activate(grid, id),
    tabColor: (id) => grid.sheet(id).getTabColor() || "",
    setTabColor: (id, color) => setTabColor(grid, id, color),
  };
}

function visibility(grid: Grid, id: SheetId): Visibility {
  if (grid.sheet(id).isSheetHidden() !== BooleanNumber.TRUE) return "visible";
  return grid.facts.of(id).veryHidden ? "veryHidden" : "hidden";
}

/** Excel's rules for names of sheets. */
function checkName(grid: Grid, name: string, self?: SheetId): void {
  if (name === "" || name.length > NAME_LENGTH || /[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'")) throw new HostFault("InvalidArgument", `“${name}” cannot be the name of a sheet.`);
  const taken = grid.book.getSheets().some((sheet) => sheet.getSheetId() !== self && sheet.getName().toLowerCase() === name.toLowerCase());
  if (taken) throw new HostFault("ItemAlreadyExists", `There is a sheet “${name}” already.`);
}

function addSheet(grid: Grid, name: string): SheetId {
  checkName(grid, name);
  const id = nextSheetId();
  const insert = { unitId: grid.unit, index: grid.book.getSheetSize(), sheet: mergeWorksheetSnapshotWithDefault({ id, name, rowCount: ROWS, columnCount: COLUMNS }) };
  const before = grid.book.ensureActiveSheet().getSheetId();
  grid.apply([{ id: InsertSheetMutation.id, params: insert }], [
    { id: SetWorksheetActiveOperation.id, params: grid.address(before) },
    { id: RemoveSheetMutation.id, params: { ...grid.address(id), subUnitName: name } },
  ]);
  // Univer shows a new sheet at once; Excel's API leaves the person where they are.
  activate(grid, before);
  return id;
}

/** The sheet that a person sees when this one goes away. */
function neighbour(grid: Grid, id: SheetId): SheetId {
  const shown = grid.book.getSheets().filter((sheet) => sheet.isSheetHidden() !== BooleanNumber.TRUE).map((sheet) => sheet.getSheetId());
  const other = shown[shown.indexOf(id) + 1] ?? shown[shown.indexOf(id) - 1];
  if (other === undefined || other === id) throw new HostFault("InvalidOperation", "A workbook must keep one visible sheet.");
  return other;
}

function removeSheet(grid: Grid, id: SheetId): void {
  const sheet = grid.sheet(id);
  const leave = sheet.isSheetHidden() === BooleanNumber.TRUE ? undefined : neighbour(grid, id);
  if (leave && grid.book.ensureActiveSheet().getSheetId() === id) activate(grid, leave);
  grid.command(RemoveSheetCommand.id, grid.address(id));
}

function renameSheet(grid: Grid, id: SheetId, name: string): void {
  const before = grid.sheet(id).getName();
  if (before === name) return;
  checkName(grid, name, id);
  grid.command(SetWorksheetNameCommand.id, { ...grid.address(id), name });
}

function moveSheet(grid: Grid, id: SheetId, to: number): void {
  const from = grid.book.getIndexBySheetId(id);
  if (from === to) return;
  change(grid, SetWorksheetOrderMutation.id, id, { fromOrder: from, toOrder: to }, { fromOrder: to, toOrder: from });
}

function setVisibility(grid: Grid, id: SheetId, wanted: Visibility): void {
  const hidden = grid.sheet(id).isSheetHidden() === BooleanNumber.TRUE;
  if (wanted !== "visible" && !hidden) {
    const leave = neighbour(grid, id);
    if (grid.book.ensureActiveSheet().getSheetId() === id) activate(grid, leave);
  }
  grid.facts.set(id, { veryHidden: wanted === "veryHidden" });
  if (hidden === (wanted !== "visible")) return;
  change(grid, SetWorksheetHideMutation.id, id, { hidden: hidden ? BooleanNumber.FALSE : BooleanNumber.TRUE }, { hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE });
}

function setTabColor(grid: Grid, id: SheetId, color: string): void {
  change(grid, SetTabColorMutation.id, id, { color }, { color: grid.sheet(id).getTabColor() ?? "" });
}

function change(grid: Grid, mutation: string, id: SheetId, to: object, from: object): void {
  const step = (params: object): Step => ({ id: mutation, params: { ...grid.address(id), ...params } });
  grid.apply([step(to)], [step(from)]);
}

/** Shows a sheet; not a step that undo would take back, as in Excel. */
export function activate(grid: Grid, id: SheetId): void {
  const sheet = grid.sheet(id);
  if (sheet.isSheetHidden() === BooleanNumber.TRUE) throw new HostFault("InvalidOperation", "A hidden sheet cannot be activated.");
  if (grid.book.ensureActiveSheet() === sheet) return;
  grid.asOwn(() => grid.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, grid.address(id)));
}
