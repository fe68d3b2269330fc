import { readAmount, type Amount } from "./amount";
import type { Cursor } from "./cursor";
import { NUMERAL } from "./number-words";
import { endsHere, takeUnit } from "./spelling";
import type { Bound } from "./target";
import { ABOUT, AFTER, BEFORE, OR_SO, VERB, firstsOf } from "./words";

/** What the words around an amount make of it. */
export type Mark = Bound | "approx";

/** An amount with its words. `governs`: the mark came from a trailing 以上 or 以内, which speaks for a whole list. */
export type Measured = {
  readonly amount: Amount;
  readonly mark?: Mark;
  readonly governs?: true;
  /** The value in parentheses, for the second scope of the plan's pair. */
  readonly inner?: Measured;
};

/** What an amount with its words may begin with. */
export const MEASURED_FIRST = `0123456789+-.(（过半介处在${NUMERAL}${firstsOf(BEFORE, ABOUT)}`;

const MORE_THAN_HALF = /\s*过(?=半)/uy;
const OPEN = /\s*\(\s*/uy;
const CLOSE = /\s*\)/uy;
const INCLUDED = /\s*\(含[^()]{0,6}\)/uy;
const EXCLUDED = /\s*\(不含[^()]{0,6}\)/uy;

/** `mark := (不低于|超过|约|…) verb?`: what a number after it is. */
export function readMark(cursor: Cursor): Mark | undefined {
  if (cursor.take(MORE_THAN_HALF)) return ">";
  const mark = cursor.word(BEFORE) ?? (cursor.word(ABOUT) ? "approx" : undefined);
  if (mark !== undefined) cursor.word(VERB);
  return mark;
}

/** `after := (以上|以内|…) (（含…）|（不含…）)?`; only what repeats a bound before it may stand beside that. */
function readAfter(cursor: Cursor, before: Mark | undefined): Mark | undefined {
  const bound = cursor.word(AFTER);
  if (bound === undefined || (before !== undefined && bound.charAt(0) !== before.charAt(0))) return undefined;
  if (cursor.take(EXCLUDED)) return bound === ">=" ? ">" : "<";
  cursor.take(INCLUDED);
  return before ?? bound;
}

function withUnit(measured: Measured, unit: string | undefined): Measured {
  if (unit === undefined || measured.amount.unit !== undefined) return measured;
  return { ...measured, amount: { ...measured.amount, unit } };
}

function withMark(measured: Measured, mark: Mark | undefined): Measured {
  return mark === undefined || measured.mark !== undefined ? measured : { ...measured, mark };
}

/** `tail := unit? (以上|以内|左右)?`, of the value and of the one in its parentheses; a range has no bound. */
export function readTail(cursor: Cursor, measured: Measured): Measured {
  const { amount, mark, inner } = measured;
  const unit = amount.unit ?? cursor.attempt(() => {
    const spelled = takeUnit(cursor);
    return spelled?.naming && !endsHere(cursor) ? undefined : spelled;
  })?.unit;
  const after = amount.high === undefined ? cursor.attempt(() => readAfter(cursor, mark)) : undefined;
  const about = mark ?? after ?? (cursor.word(OR_SO) ? "approx" : undefined);
  return {
    ...withMark(withUnit(measured, unit), about), ...(after && mark === undefined && { governs: true }),
    ...(inner && { inner: withMark(withUnit(inner, unit), about) }),
  };
}

/** `inner := （ mark? amount ）`, with nothing else in it. */
function readInner(cursor: Cursor): Measured | undefined {
  const inner = cursor.take(OPEN) && readMeasured(cursor, false);
  return inner && cursor.take(CLOSE) && inner;
}

/** `measured := mark? amount inner? tail`; undefined when the number belongs to a name. `paired`: parentheses hold the second of a pair. */
export function readMeasured(cursor: Cursor, paired: boolean): Measured | undefined {
  return cursor.attempt(() => {
    const before = readMark(cursor);
    const amount = readAmount(cursor, before !== undefined);
    if (amount === undefined || (amount.high !== undefined && before !== undefined && before !== "approx")) return undefined;
    const mark = before ?? (amount.odd && ">");
    const inner = paired ? cursor.attempt(() => readInner(cursor)) : undefined;
    const measured = readTail(cursor, withUnit({ amount, ...(mark && { mark }), ...(inner && { inner }) }, inner?.amount.unit));
    return amount.open && !inner && !endsHere(cursor) ? undefined : measured;
  });
}
