import type { Change } from "../host-workbook";
import type { Book } from "./book";

/** Steps that undo remembers, as in the grid of the workbench. */
const UNDO_STEPS = 20;

/** The workbook's state with its steps: what changes it goes through `change`, so that undo and listeners follow. */
export class Memory {
  private readonly listeners = new Set<(change: Change) => void>();
  private readonly before: Book[] = [];
  private depth = 0;
  private remembered = false;
  private version = 0;

  constructor(public book: Book) {}

  /** Rises with every change, for whoever remembers what was computed. */
  get revision(): number {
    return this.version;
  }

  /** Whether a batch of the add-in is under way. */
  get own(): boolean {
    return this.depth > 0;
  }

  /** Does something to the book; outside a batch it is an undo step of its own. */
  change<V>(act: (book: Book) => V): V {
    this.remember();
    this.version++;
    const result = act(this.book);
    if (!this.own) this.remembered = false;
    return result;
  }

  begin(): () => void {
    this.depth++;
    let open = true;
    return () => {
      if (!open) return;
      open = false;
      this.depth--;
      if (this.depth === 0) this.remembered = false;
    };
  }

  /** The book as it was before the last step; undefined when there is none. Restores it. */
  back(): Book | undefined {
    const now = this.book;
    const before = this.before.pop();
    if (!before) return undefined;
    this.book = before;
    this.version++;
    return now;
  }

  /** As in Excel, protecting and unprotecting clear undo. */
  forgetSteps(): void {
    this.before.length = 0;
  }

  tell(change: Omit<Change, "own" | "undo">, undo = false): void {
    for (const listener of [...this.listeners]) listener({ ...change, own: this.own, undo });
  }

  on(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private remember(): void {
    if (this.remembered) return;
    this.remembered = true;
    this.before.push(structuredClone(this.book));
    if (this.before.length > UNDO_STEPS) this.before.shift();
  }
}
