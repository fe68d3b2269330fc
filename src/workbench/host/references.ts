import { fault } from "./errors";
import type { Change, SheetArea } from "./host-workbook";
import { afterDeleting, afterInserting } from "./shift";

/** Ranges the add-in keeps across batches; they follow inserted and deleted rows, as in Excel. */
export class References {
  private readonly areas = new Map<string, SheetArea | null>();
  private next = 1;

  keep(area: SheetArea): string {
    const reference = `R${this.next++}`;
    this.areas.set(reference, area);
    return reference;
  }

  release(reference: string): void {
    this.areas.delete(reference);
  }

  /** How many are kept. */
  get count(): number {
    return this.areas.size;
  }

  /** Where a kept range is now; its rows deleted or its id unknown: `InvalidReference`. */
  area(reference: string): SheetArea {
    const area = this.areas.get(reference);
    if (!area) throw fault("InvalidReference", reference);
    return area;
  }

  forget(): void {
    this.areas.clear();
  }

  follow({ kind, area }: Change): void {
    if (kind !== "rowsInserted" && kind !== "rowsDeleted") return;
    const moved = kind === "rowsInserted" ? afterInserting : afterDeleting;
    for (const [reference, kept] of this.areas) {
      if (kept?.sheet === area.sheet) this.areas.set(reference, moved(kept, area.row, area.rows));
    }
  }
}
