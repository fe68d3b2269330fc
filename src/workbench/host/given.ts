import type { Context, RangeSelf } from "./context";
import { fault } from "./errors";
import { areaOfAddress } from "./address";
import type { SheetArea, SheetId } from "./host-workbook";
import { isThing } from "./thing";

/** A text argument; anything else is `InvalidArgument`. */
export function text(given: unknown): string {
  if (typeof given !== "string") throw fault("InvalidArgument", `text expected, not ${JSON.stringify(given)}`);
  return given;
}

/** A number argument; anything else is `InvalidArgument`. */
export function number(given: unknown): number {
  if (typeof given !== "number" || !Number.isFinite(given)) throw fault("InvalidArgument", `number expected, not ${JSON.stringify(given)}`);
  return given;
}

/** A whole number argument, or `otherwise` when it was left out. */
export function whole(given: unknown, otherwise?: number): number {
  if (given === null || given === undefined) {
    if (otherwise !== undefined) return otherwise;
    throw fault("InvalidArgument", "a number is missing");
  }
  const value = number(given);
  if (!Number.isInteger(value)) throw fault("InvalidArgument", `whole number expected, not ${value}`);
  return value;
}

/** A true-or-false argument; anything else is `InvalidArgument`. */
export function truth(given: unknown): boolean {
  if (typeof given !== "boolean") throw fault("InvalidArgument", `true or false expected, not ${JSON.stringify(given)}`);
  return given;
}

/** An object argument, such as protection options; null and left out are empty. */
export function record(given: unknown): { readonly [name: string]: unknown } {
  if (given === null || given === undefined) return {};
  if (typeof given !== "object" || Array.isArray(given) || isThing(given)) throw fault("InvalidArgument", "an object is expected");
  return given as { readonly [name: string]: unknown };
}

/** One of the words a member accepts. */
export function oneOf<W extends string>(given: unknown, words: readonly W[]): W {
  const word = words.find((candidate) => candidate === given);
  if (word === undefined) throw fault("InvalidArgument", `${JSON.stringify(given)} is none of ${words.join(", ")}`);
  return word;
}

/** Accepts only what already holds: for a property that this host can show but not change. */
export function only(holds: unknown, given: unknown, what: string): void {
  if (given !== holds) throw fault("NotImplemented", `${what} can only be ${JSON.stringify(holds)} in this host, not ${JSON.stringify(given)}`);
}

/** Where a range is now. */
export function areaOf(self: RangeSelf, context: Context): SheetArea {
  return self.reference === undefined ? self.area : context.references.area(self.reference);
}

/** The area of a range argument: the object itself or an address on the sheet. */
export function range(given: unknown, sheet: SheetId, context: Context): SheetArea {
  if (isThing(given) && given.className === "Range") return areaOf(given.self as RangeSelf, context);
  return areaOfAddress(text(given), sheet, context.workbook);
}
