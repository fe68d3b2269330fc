import type { Cell } from "../sheet/cells";
import { readWritten, type Quantity } from "../sheet/number";
import { convert } from "../unit/unit";
import { findUnit } from "../unit/units";
import type { Typed } from "./observation";

/** Reads a cell of a row whose values are in `unit`; the table “what people type” of the contract. Never guesses silently. */
export function readTyped(cell: Cell, unit: string): Typed {
  const written = readWritten(cell);
  if (written.kind === "quantity") return inRow(written, unit);
  if (written.kind !== "unreadable") return written;
  const guess = written.guess && inRow(written.guess, unit);
  const proposal = guess?.kind === "textNumber" ? guess.value : guess?.kind === "otherUnit" ? guess.proposal : undefined;
  return { kind: "notANumber", text: written.text, ...(proposal !== undefined && { proposal }) };
}

function inRow({ text, value, unit: behind }: Quantity, unit: string): Typed {
  if (behind === "" || isSame(behind, unit)) return { kind: "textNumber", value, text };
  if (isMagnitude(behind)) return magnified(text, value, behind, unit);
  const found = findUnit(behind);
  if (!found) return { kind: "notANumber", text };
  const proposal = proposed(value, behind, unit);
  return { kind: "otherUnit", text, number: value, unit: found.canonical, ...(proposal !== undefined && { proposal }) };
}

function isSame(spelling: string, unit: string): boolean {
  return spelling === unit || (findUnit(spelling) !== undefined && findUnit(spelling)?.canonical === findUnit(unit)?.canonical);
}

/** The value in the row's unit: converted, or as it stands when only the first half of the row's unit was written (15公里 for 15 公里/平方公里). */
function proposed(value: number, from: string, to: string): number | undefined {
  const [found, wanted] = [findUnit(from), findUnit(to)];
  const converted = found && wanted && convert(value, found, wanted);
  if (converted !== undefined) return converted;
  return to.includes("/") && isSame(from, to.slice(0, to.indexOf("/"))) ? value : undefined;
}

const MAGNITUDE = /^(万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百|十)/u;

function isMagnitude(behind: string): boolean {
  return MAGNITUDE.exec(behind)?.[0] === behind;
}

/** 12万 is 12 where the row counts in 万套, and a count of another unit where it does not. */
function magnified(text: string, value: number, magnitude: string, unit: string): Typed {
  const spelling = [unit, unit.replace(MAGNITUDE, "")].map((noun) => magnitude + noun).find((whole) => findUnit(whole));
  if (spelling !== undefined && isSame(spelling, unit)) return { kind: "textNumber", value, text };
  const proposal = spelling === undefined ? undefined : proposed(value, spelling, unit);
  return { kind: "otherUnit", text, number: value, unit: magnitude, ...(proposal !== undefined && { proposal }) };
}
