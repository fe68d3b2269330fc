import type { ReadWorkbook } from "../core/sheet/cells";
import type { Paper } from "../core/sheet/sheet";

/** One cell to be written: on this sheet, at this A1 address, this text or number. */
export type CellEdit = { readonly sheet: string; readonly cell: string; readonly value: string | number };

/** Empties those cells of the named area that `when` picks; `when` sees the cell's text. */
export type Clearing = { readonly name: string; readonly when: (text: string) => boolean };

/** What a read should bring: the sheet that the identity names, when there is one, else every visible sheet. */
export type ReadRequest = {
  /** The very hidden sheet that may name the sheet to read. */
  readonly identitySheet: string;
  readonly namespace: string;
  /** From what the first round trip brought (identity sheet and parts), the name of the one sheet wanted; undefined: all visible ones. */
  readonly wanted: (first: ReadWorkbook) => string | undefined;
};

/**
 * A workbook, wherever it lives. Every method is one user-visible step with a fixed number of round trips;
 * a host that fails throws `HostError`.
 */
export interface Workbook {
  read(request: ReadRequest): Promise<ReadWorkbook>;
  /** Adds all of it after the last sheet, activates the first sheet and selects its `selected` cell. */
  insert(paper: Paper): Promise<void>;
  /** Writes cells as a person could; refused cells throw `HostError("protected")` and nothing is written. */
  write(edits: readonly CellEdit[]): Promise<void>;
  clear(clearing: Clearing): Promise<number>;
  select(sheet: string, cell: string): Promise<void>;
}

/** Why a host could not do what was asked. */
export type HostErrorCode =
  | "protected" | "editing" | "busy" | "too-large" | "unsupported" | "not-office" | "gone"
  | "not-xlsx" | "encrypted" | "unreadable" | "failed";

/** A host's failure, in our words; caught once, in the face, which says what to do next. */
export class HostError extends Error {
  constructor(readonly code: HostErrorCode, readonly detail: string, options?: { cause: unknown }) {
    super(`${code}: ${detail}`, options);
    this.name = "HostError";
  }
}

/** Files of the machine the command line runs on. */
export interface Files {
  read(path: string): Promise<Uint8Array>;
  write(path: string, bytes: Uint8Array): Promise<void>;
}

/** The time now; the only one who knows it. */
export interface Clock {
  now(): Date;
}
