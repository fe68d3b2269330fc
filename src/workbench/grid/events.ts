import { CommandType, type ICommandInfo, type IExecutionOptions, type IRange, type Nullable, RedoCommandId, UndoCommandId } from "@univerjs/core";
import { InsertColMutation, InsertRowMutation, InsertSheetMutation, MoveColsMutation, MoveRowsMutation, RemoveColMutation, RemoveRowMutation, RemoveSheetMutation, ReorderRangeMutation, SetRangeValuesCommand, SetRangeValuesMutation, SetSelectionsOperation, SetWorksheetActiveOperation, SetWorksheetHideMutation, SetWorksheetNameMutation, SetWorksheetOrderMutation } from "@univerjs/preset-sheets-core";
import type { Change, SheetArea, SheetId } from "../host/host-workbook";
import { toArea } from "./areas";
import { formulaOf, rawCell, valueOf } from "./cell-content";
import { type Grid, SET_LOOKS } from "./grid";
import { selection } from "./selection";
import type { Patch } from "./steps";

/** A selection comes in two or three pieces a move; it is told when it has come to rest. */
const REST_MS = 30;

/** Mutations that move cells; those that the add-in can hear of have a name. */
const STRUCTURE = new Map<string, Change["kind"] | undefined>([
  [InsertRowMutation.id, "rowsInserted"], [RemoveRowMutation.id, "rowsDeleted"], [ReorderRangeMutation.id, "sorted"],
  [InsertColMutation.id, undefined], [RemoveColMutation.id, undefined], [MoveRowsMutation.id, undefined], [MoveColsMutation.id, undefined],
]);

const ABOUT_SHEETS = new Set([InsertSheetMutation.id, RemoveSheetMutation.id, SetWorksheetNameMutation.id, SetWorksheetOrderMutation.id, SetWorksheetHideMutation.id, SetWorksheetActiveOperation.id]);

type Seen = { readonly row: number; readonly column: number; readonly value: string | number | boolean; readonly formula: string | undefined };
type CellParams = { readonly subUnitId: SheetId; readonly cellValue?: Patch };

/**
 * Tells what a person does, read off Univer's mutations: facade events also come for our own writes, for results and for
 * looks. What the add-in does is told where it is done.
 */
export class Events {
  readonly #grid: Grid;
  readonly #before = new Map<object, Seen[]>();
  #undoing = false;
  #restructuring = false;
  /** Edits that wait for their validation; undefined outside such an entry. */
  #held: Change[] | undefined;
  #validating = false;
  #active = "";
  #selected = "";
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(grid: Grid) {
    this.#grid = grid;
    this.#active = grid.book.ensureActiveSheet().getSheetId();
    grid.commands.beforeCommandExecuted((command, options) => this.#foresee(command, options));
    grid.commands.onCommandExecuted((command, options) => this.#witness(command, options));
  }

  /** An entry is about to be validated: what it changed has to wait. */
  validating(): void {
    this.#validating = true;
  }

  /** An entry was validated: what it changed is told, or, refused, never happened. */
  validated(accepted: boolean): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    this.#validating = false;
    if (accepted) for (const change of held) this.#grid.tell(change);
  }

  #foresee(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === UndoCommandId || command.id === RedoCommandId) {
      // Their mutations run before this turn ends; a flag reset by hand would stay when one of them throws.
      this.#undoing = true;
      queueMicrotask(() => (this.#undoing = false));
    }
    // Univer writes an entry first and validates it then, in the same turn; only such entries have this id.
    if (command.id === SetRangeValuesCommand.id && (command.params as { redoUndoId?: string }).redoUndoId) this.#hold();
    if (command.id === SetRangeValuesMutation.id && !this.#ignored(options)) this.#before.set(command.params ?? {}, this.#look(command.params as CellParams));
  }

  #hold(): void {
    this.#held = [];
    queueMicrotask(() => {
      if (this.#held && !this.#validating) this.validated(true);
    });
  }

  #ignored(options?: IExecutionOptions): boolean {
    return this.#grid.own || this.#grid.loading || this.#grid.undo.rollingBack || options?.onlyLocal === true || options?.fromFormula === true;
  }

  #look({ subUnitId, cellValue }: CellParams): Seen[] {
    return cellsOf(cellValue).map(([row, column]) => this.#see(subUnitId, row, column));
  }

  #see(sheet: SheetId, row: number, column: number): Seen {
    const cell = rawCell(this.#grid, sheet, row, column);
    return { row, column, value: valueOf(cell), formula: formulaOf(this.#grid, sheet, row, column, cell) };
  }

  #witness(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.type === CommandType.COMMAND) return;
    const grid = this.#grid;
    if (ABOUT_SHEETS.has(command.id)) grid.sheetsChanged();
    if (command.id === SetRangeValuesMutation.id && options?.fromFormula !== true && options?.onlyLocal !== true) grid.results.outdate();
    if (command.id === SetRangeValuesMutation.id) return this.#edited(command.params as CellParams);
    if (command.id === SetSelectionsOperation.id || command.id === SetWorksheetActiveOperation.id) return this.#moved(command.id);
    if (command.id === InsertSheetMutation.id) return this.#sheet("sheetAdded", (command.params as { sheet: { id: SheetId } }).sheet.id);
    if (command.id === RemoveSheetMutation.id) return this.#sheet("sheetRemoved", (command.params as CellParams).subUnitId);
    if (grid.own || grid.loading) return;
    if (command.id === SET_LOOKS) return this.#tell("formatted", this.#bounds(command.params as CellParams));
    if (STRUCTURE.has(command.id)) this.#restructured(command);
  }

  /** What follows in the same turn is Univer rewriting formulas and putting rows back: part of this, not edits. */
  #restructured(command: Readonly<ICommandInfo>): void {
    this.#restructuring = true;
    queueMicrotask(() => (this.#restructuring = false));
    const kind = STRUCTURE.get(command.id);
    const { range, subUnitId } = command.params as { range: IRange; subUnitId: SheetId };
    if (kind) this.#tell(kind, { sheet: subUnitId, ...toArea(range) });
  }

  /** A selection is told once it rests, and only if it is another one. */
  #moved(id: string): void {
    const grid = this.#grid;
    if (grid.loading) return;
    if (id === SetWorksheetActiveOperation.id) this.#activated(grid.book.ensureActiveSheet().getSheetId());
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      const area = selection(grid);
      const key = JSON.stringify(area);
      if (key !== this.#selected) grid.tell({ kind: "selected", area, own: false, undo: false });
      this.#selected = key;
    }, REST_MS);
  }

  /** Univer says so more often than it happens. */
  #activated(sheet: SheetId): void {
    if (sheet !== this.#active) this.#sheet("activated", sheet);
    this.#active = sheet;
  }

  /** Typing sends looks along: so it is compared what was really changed. */
  #edited(params: CellParams): void {
    const before = this.#before.get(params);
    this.#before.delete(params);
    if (!before || this.#restructuring) return;
    const changed = before.flatMap((old) => {
      const now = this.#see(params.subUnitId, old.row, old.column);
      return old.value !== now.value || old.formula !== now.formula ? [{ old, now }] : [];
    });
    const [first] = changed;
    if (!first) return;
    const area = { sheet: params.subUnitId, ...boundsOf(changed.map(({ now }) => [now.row, now.column])) };
    const details = changed.length === 1 ? { details: { before: first.old.value, after: first.now.value } } : {};
    this.#tell("edited", area, details);
  }

  #bounds({ subUnitId, cellValue }: CellParams): SheetArea {
    return { sheet: subUnitId, ...boundsOf(cellsOf(cellValue)) };
  }

  #tell(kind: Change["kind"], area: SheetArea, details: Pick<Change, "details"> = {}): void {
    const change: Change = { kind, area, own: false, undo: this.#undoing, ...details };
    if (this.#held) this.#held.push(change);
    else this.#grid.tell(change);
  }

  #sheet(kind: "sheetAdded" | "sheetRemoved" | "activated", sheet: SheetId): void {
    this.#grid.tell({ kind, area: { sheet, row: 0, column: 0, rows: 1, columns: 1 }, own: this.#grid.own, undo: this.#undoing });
  }
}

function cellsOf(cells: Nullable<Patch>): [number, number][] {
  return Object.entries(cells ?? {}).flatMap(([row, columns]) => Object.keys(columns ?? {}).map((column): [number, number] => [Number(row), Number(column)]));
}

function boundsOf(cells: readonly (readonly [number, number])[]): { row: number; column: number; rows: number; columns: number } {
  const [rows, columns] = [cells.map(([row]) => row), cells.map(([, column]) => column)];
  const [row, column] = [least(rows), least(columns)];
  return { row, column, rows: most(rows) - row + 1, columns: most(columns) - column + 1 };
}

// Spread arguments run out of stack at some hundred thousand cells.
function least(numbers: readonly number[]): number {
  return numbers.reduce((low, each) => Math.min(low, each), Infinity);
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((high, each) => Math.max(high, each), -Infinity);
}
