import { afterDeleting, afterInserting } from "../../shift";
import { lex } from "./lex";
import { moveReference, parseReference, printReference, type Reference } from "./reference";

/** What becomes of one reference; null makes it #REF!. */
type Change = (reference: Reference) => Reference | null;

/** A formula with each of its references changed; text that is no formula stays as it is. */
export function rewrite(formula: string, change: Change): string {
  if (!formula.startsWith("=")) return formula;
  const tokens = lex(formula.slice(1)) ?? [];
  let rewritten = "=";
  let done = 0;
  for (const { kind, text, at } of tokens) {
    if (kind !== "reference") continue;
    const changed = change(parseReference(text));
    rewritten += formula.slice(1 + done, 1 + at) + (changed ? printReference(changed) : "#REF!");
    done = at + text.length;
  }
  return rewritten + formula.slice(1 + done);
}

/** A formula carried to another cell: its relative references move along. */
export function carried(formula: string, rows: number, columns: number): string {
  return rewrite(formula, (reference) => moveReference(reference, rows, columns));
}

/** For formulas standing on `home`: rows were inserted into `sheet`. */
export function insertedRows(sheet: string, at: number, count: number, home: string): Change {
  return (reference) => onSheet(reference, sheet, home) ? withRows(reference, (rows) => afterInserting(rows, at, count)) : reference;
}

/** For formulas standing on `home`: rows were taken out of `sheet`. */
export function deletedRows(sheet: string, at: number, count: number, home: string): Change {
  return (reference) => onSheet(reference, sheet, home) ? withRows(reference, (rows) => afterDeleting(rows, at, count)) : reference;
}

/** A sheet has a new name; "" means it is gone. */
export function renamedSheet(sheet: string, name: string): Change {
  return (reference) => reference.sheet?.toLowerCase() !== sheet.toLowerCase() ? reference : name === "" ? null : { ...reference, sheet: name };
}

function onSheet({ sheet }: Reference, wanted: string, home: string): boolean {
  return (sheet ?? home).toLowerCase() === wanted.toLowerCase();
}

type Rows = { readonly row: number; readonly rows: number };

function withRows(reference: Reference, move: (rows: Rows) => Rows | null): Reference | null {
  const { first, last } = reference;
  if (first.rowFixed && first.row === 0 && last.row === 1048575) return reference;
  const moved = move({ row: first.row, rows: last.row - first.row + 1 });
  return moved && { ...reference, first: { ...first, row: moved.row }, last: { ...last, row: moved.row + moved.rows - 1 } };
}
