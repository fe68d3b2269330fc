import { type IUndoRedoItem, LocalUndoRedoService } from "@univerjs/core";

type Mutation = IUndoRedoItem["undoMutations"][number];

/**
 * Univer's undo stack, able to hold back what one batch of the add-in does and to push it as a single step. It replaces the
 * service by `override`, because the instance that the injector hands out is a lazy proxy that cannot be patched.
 */
export class BatchingUndo extends LocalUndoRedoService {
  /** True while a refused entry is being taken back: what happens then never happened. */
  rollingBack = false;
  #batch: IUndoRedoItem[] | undefined;
  #unit = "";
  #cleared = false;
  #owned = false;

  /** Opens a batch on a workbook; Univer's cell editor keeps a stack of its own, which is none of ours. */
  begin(unitID: string): void {
    this.#batch = [];
    this.#unit = unitID;
    this.#cleared = false;
  }

  /** Closes the batch; nothing is pushed when protection changed in it, because that clears undo as in Excel. */
  end(): void {
    const items = this.#batch ?? [];
    this.#batch = undefined;
    if (items.length > 0 && !this.#cleared) super.pushUndoRedo(oneStep(this.#unit, items));
  }

  /** Runs what the add-in does: only this goes into the batch, a person's edit meanwhile is a step of its own. */
  owned<T>(run: () => T): T {
    const before = this.#owned;
    this.#owned = true;
    try {
      return run();
    } finally {
      this.#owned = before;
    }
  }

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (this.#batch && this.#owned && item.unitID === this.#unit) this.#batch.push(item);
    else super.pushUndoRedo(item);
  }

  override clearUndoRedo(unitID: string): void {
    if (this.#batch && unitID === this.#unit) {
      this.#batch = [];
      this.#cleared = true;
    }
    super.clearUndoRedo(unitID);
  }

  override rollback(id: string, unitID?: string): void {
    this.rollingBack = true;
    try {
      super.rollback(id, unitID);
    } finally {
      this.rollingBack = false;
    }
  }
}

/** Undo runs backwards item by item, redo forwards. What was done to a sheet that the step itself adds needs no undoing: the sheet goes. */
function oneStep(unitID: string, items: readonly IUndoRedoItem[]): IUndoRedoItem {
  const added = new Set(items.flatMap((item) => item.redoMutations).filter(isSheetAdded).map((mutation) => sheetOf(mutation)));
  return {
    unitID,
    undoMutations: [...items].reverse().flatMap((item) => item.undoMutations).filter((mutation) => !added.has(sheetOf(mutation)) || mutation.id === "sheet.mutation.remove-sheet"),
    redoMutations: items.flatMap((item) => item.redoMutations),
  };
}

function isSheetAdded(mutation: Mutation): boolean {
  return mutation.id === "sheet.mutation.insert-sheet";
}

function sheetOf(mutation: Mutation): string | undefined {
  const params = mutation.params as { subUnitId?: string; sheet?: { id?: string } };
  return params.subUnitId ?? params.sheet?.id;
}
