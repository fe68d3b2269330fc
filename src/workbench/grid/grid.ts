import { CommandType, ICommandService, type Injector, IUndoRedoService, IUniverInstanceService, type IWorkbookData, type Univer, UniverInstanceType, type Workbook, type Worksheet } from "@univerjs/core";
import { SetRangeValuesMutation, SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from "@univerjs/preset-sheets-core";
import { type Change, HostFault, type SheetArea, type SheetId } from "../host/host-workbook";
import { BatchingUndo } from "./batching-undo";
import { Facts } from "./facts";
import { Results } from "./results";

/** Excel's size: an area that reaches its end stands for whole rows or columns. */
const EXCEL_ROWS = 1_048_576;
const EXCEL_COLUMNS = 16_384;

/** One mutation of Univer with what it needs. */
export type Step = { readonly id: string; readonly params: object };

/** Why an entry was turned away: the cell is locked, or its validation says in its own words what it takes. */
export type Refusal = { readonly kind: "locked" } | { readonly kind: "invalid"; readonly title: string; readonly text: string };

/**
 * Our mutation for looks. Univer's own one deletes the formulas of an area when a patch holds only styles, unless it is told
 * a trigger or `onlyLocal`; undo and redo pass on neither, so the option is given here, where it cannot get lost.
 */
export const SET_LOOKS = "workbench.mutation.set-looks";

/** The running grid that all parts of the workbook share: Univer's services, the workbook on show, who is acting. */
export class Grid {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly undo: BatchingUndo;
  readonly facts: Facts;
  /** True while a workbook is being replaced: nobody is told about it. */
  loading = false;
  readonly results: Results;
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #sheetWatchers = new Set<() => void>();
  readonly #refusals = new Set<(refusal: Refusal) => void>();
  #own = 0;
  #book: Workbook | undefined;

  constructor(readonly univer: Univer) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    const undo = this.injector.get(IUndoRedoService);
    if (!(undo instanceof BatchingUndo)) throw new Error("Univer did not take our undo service.");
    this.undo = undo;
    this.facts = new Facts(this.commands);
    this.results = new Results(this.injector);
    this.commands.registerCommand({ id: SET_LOOKS, type: CommandType.MUTATION, handler: (_, params?: object) => this.commands.syncExecuteCommand(SetRangeValuesMutation.id, { ...params }, { onlyLocal: true }) });
  }

  get book(): Workbook {
    if (!this.#book) throw new Error("There is no workbook in the grid yet.");
    return this.#book;
  }

  get unit(): string {
    return this.book.getUnitId();
  }

  get own(): boolean {
    return this.#own > 0;
  }

  /** Puts another workbook on show; the old one is gone. */
  open(data: Partial<IWorkbookData>): void {
    const instances = this.injector.get(IUniverInstanceService);
    if (this.#book) instances.disposeUnit(this.#book.getUnitId());
    this.facts.clear();
    this.#book = this.univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
    this.sheetsChanged();
  }

  sheet(id: SheetId): Worksheet {
    const sheet = this.book.getSheetBySheetId(id);
    if (!sheet) throw new HostFault("ItemNotFound", `There is no sheet ${id}.`);
    return sheet;
  }

  /** Runs something as the add-in's own doing. */
  asOwn<T>(run: () => T): T {
    this.#own++;
    try {
      return this.undo.owned(run);
    } finally {
      this.#own--;
    }
  }

  /** The same over several turns; what a person does meanwhile counts as the add-in's. */
  async asOwnAsync<T>(run: () => Promise<T>): Promise<T> {
    this.#own++;
    try {
      return await run();
    } finally {
      this.#own--;
    }
  }

  /** Runs mutations as the add-in's own, to be undone by `inverse`. */
  apply(steps: readonly Step[], inverse: readonly Step[]): void {
    this.asOwn(() => {
      this.run(steps);
      this.undo.pushUndoRedo({ unitID: this.unit, redoMutations: [...steps], undoMutations: [...inverse] });
    });
  }

  run(steps: readonly Step[]): void {
    for (const { id, params } of steps) if (!this.commands.syncExecuteCommand(id, params)) throw new HostFault("GeneralException", `Univer did not execute ${id}.`);
  }

  /** Runs a command of Univer as the add-in's own; commands bring their own undo. */
  command(id: string, params: object): void {
    if (!this.asOwn(() => this.commands.syncExecuteCommand(id, params))) throw new HostFault("GeneralException", `Univer did not execute ${id}.`);
  }

  /** What every mutation on a sheet is addressed to. */
  address(sheet: SheetId): { unitId: string; subUnitId: SheetId } {
    return { unitId: this.unit, subUnitId: sheet };
  }

  /**
   * Makes room for an area: Univer's sheets end where they were said to end. Gives back the area, cut off at the sheet's end
   * when it stood for whole rows or columns.
   */
  grow(area: SheetArea): SheetArea {
    const sheet = this.sheet(area.sheet);
    const [rows, columns] = [area.row + area.rows, area.column + area.columns];
    const wholeColumns = rows >= EXCEL_ROWS;
    const wholeRows = columns >= EXCEL_COLUMNS;
    this.asOwn(() => {
      if (rows > sheet.getRowCount() && !wholeColumns) this.run([{ id: SetWorksheetRowCountMutation.id, params: { ...this.address(area.sheet), rowCount: rows } }]);
      if (columns > sheet.getColumnCount() && !wholeRows) this.run([{ id: SetWorksheetColumnCountMutation.id, params: { ...this.address(area.sheet), columnCount: columns } }]);
    });
    return { ...area, ...(wholeColumns && { rows: sheet.getRowCount() - area.row }), ...(wholeRows && { columns: sheet.getColumnCount() - area.column }) };
  }

  tell(change: Change): void {
    if (!this.loading) for (const listener of [...this.#listeners]) listener(change);
  }

  on(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  sheetsChanged(): void {
    for (const watcher of [...this.#sheetWatchers]) watcher();
  }

  onSheets(watcher: () => void): () => void {
    this.#sheetWatchers.add(watcher);
    return () => this.#sheetWatchers.delete(watcher);
  }

  refuse(refusal: Refusal): void {
    for (const listener of [...this.#refusals]) listener(refusal);
  }

  onRefusal(listener: (refusal: Refusal) => void): () => void {
    this.#refusals.add(listener);
    return () => this.#refusals.delete(listener);
  }
}

/** Names that this page gives, so that nothing depends on chance. */
export function counter(prefix: string): () => string {
  let next = 1;
  return () => `${prefix}${next++}`;
}
