import type { ReadSheet, ReadWorkbook } from "../core/sheet/cells";
import type { Piece } from "../core/sheet/pieces";
import type { Area, Paper, Sheet, XmlPart } from "../core/sheet/sheet";

/** One cell to be written: on this sheet, at this A1 address, this text or number. */
export type CellEdit = { readonly sheet: string; readonly cell: string; readonly value: string | number };

/** A cell that a form keeps closed, and what belongs into it: a text, or a formula with its leading =. */
export type ClosedCell = { readonly sheet: string; readonly cell: string; readonly content: string | { readonly formula: string } };

/** What a form keeps out of sight: custom XML parts, each in place of those of its namespace, and a very hidden sheet, written afresh. */
export type Hidden = { readonly parts: readonly XmlPart[]; readonly sheet: Sheet };

/** Empties those cells of the named area that `when` picks; `when` sees the cell's text. */
export type Clearing = { readonly name: string; readonly when: (text: string) => boolean };

/** What a read should bring: first the identity and the list of sheets, then the sheets chosen by what they said. */
export type ReadRequest = {
  /** The very hidden sheet that may carry the identity. */
  readonly identitySheet: string;
  /** Of the custom XML parts to read. */
  readonly namespaces: readonly string[];
  /** Names of the sheets to read, given the parts, the list of sheets and the cells of the identity sheet. */
  readonly wanted: (first: ReadWorkbook) => readonly string[];
};

/**
 * A workbook, wherever it lives. Every method is one user-visible step with a fixed number of round trips;
 * a host that fails throws `HostError`.
 */
export interface Workbook {
  read(request: ReadRequest): Promise<ReadWorkbook>;
  /**
   * Adds all of it after the last sheet, activates the first sheet and selects its `selected` cell; what fails half way is taken out again.
   * `over` takes out sheets, names and parts that stand under the same names, such as what is left of a form whose sheet was deleted,
   * and further sheets named in `instead`. What was there stays until all of the new is.
   */
  insert(paper: Paper, over: boolean, instead?: readonly string[]): Promise<void>;
  /** The same for pieces, which it asks for as it goes; in place of the sheets named and of parts of the same namespaces. Absent where what is large becomes a file of its own. */
  insertPieces?(pieces: AsyncIterable<Piece>, instead: readonly string[]): Promise<void>;
  /** Writes cells as a person could, and with them what the form keeps out of sight; refused cells throw `HostError("protected")` and nothing is written. */
  write(edits: readonly CellEdit[], hidden?: Hidden): Promise<void>;
  /**
   * Puts back what belongs into closed cells, and with it what the form keeps out of sight; a protected sheet is open only meanwhile.
   * One with a password throws `HostError("protected")` and nothing is written. In Excel it ends what can be undone.
   */
  restore(cells: readonly ClosedCell[], hidden?: Hidden): Promise<void>;
  /** The number of cells emptied; undefined when the workbook does not know the name. */
  clear(clearing: Clearing): Promise<number | undefined>;
  select(sheet: string, cell: string): Promise<void>;
  /** Asked between two steps of long work, where a page must not stand still: a pause, when it is time for one. */
  breathe?(): Promise<void> | undefined;
}

/** Rows of a sheet, the first zero-based. */
export type RowSpan = { readonly row: number; readonly rows: number };

/** What changed in a workbook: `sheet` is the host's own name for it, `span` null where more moved than rows can tell. `own` as this add-in wrote it. */
export type CellsChanged = { readonly sheet: string; readonly span: RowSpan | null; readonly own: boolean };

/** Strips of one sheet as they are now, with the name that people see; no strips where there is no such sheet any more. */
export type ReadStrips = { readonly name: string; readonly strips: readonly Pick<ReadSheet, "area" | "cells">[] };

/** A workbook that a person works in meanwhile, and that tells what they do. */
export interface LiveWorkbook extends Workbook {
  /** Tells of every change until stopped. Some may be lost: what must be right is read anew. */
  watch(listener: (change: CellsChanged) => void): Promise<() => Promise<void>>;
  /** Reads parts of a sheet, by the host's own name for it, in one round trip. */
  readStrips(sheet: string, areas: readonly Area[]): Promise<ReadStrips>;
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

/** Something that lies in a folder: a file, or a link to a folder elsewhere. */
export type FolderEntry = { readonly path: string; readonly kind: "file" | "link" };

/** Files of the machine the command line runs on. */
export interface Files {
  read(path: string): Promise<Uint8Array>;
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Everything below a folder, folders within it included, in order of their paths; undefined for what is no folder. */
  list(path: string): Promise<readonly FolderEntry[] | undefined>;
}
