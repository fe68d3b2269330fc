import { FOLLOWER, isNamingUnit, readAmount, readBetween, takeUnit, type Amount } from "./amount";
import type { Cursor } from "./cursor";
import type { Bound } from "./target";
import { ABOUT, BOUND_AFTER, BOUND_BEFORE, ODD, OR_SO, PREFIX, SUFFIX, VERB } from "./words";

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

const MORE_THAN_HALF = /\s*过(?=半)/uy;
const OPEN = /\s*\(\s*/uy;
const CLOSE = /\s*\)/uy;

function readMark(cursor: Cursor): Mark | undefined {
  if (cursor.take(MORE_THAN_HALF)) return ">";
  const word = cursor.take(PREFIX)?.[1];
  if (word !== undefined) {
    cursor.take(VERB);
    return BOUND_BEFORE.get(word);
  }
  return cursor.take(ABOUT) && "approx";
}

/** `10余座`: the unit stands after the word. */
function odd(cursor: Cursor, amount: Amount): Amount | undefined {
  if (amount.unit !== undefined) return undefined;
  return cursor.attempt(() => {
    const unit = cursor.take(ODD) && takeUnit(cursor);
    return unit === undefined ? undefined : { ...amount, unit };
  });
}

/** `parenthesis := ( mark? amount unit? )`, with nothing else in it. */
function readInner(cursor: Cursor): Measured | undefined {
  return cursor.attempt(() => {
    const inner = cursor.take(OPEN) && readMeasured(cursor, false);
    return inner && cursor.take(CLOSE) && inner;
  });
}

function withUnit(measured: Measured, unit: string | undefined): Measured {
  if (unit === undefined || measured.amount.unit !== undefined) return measured;
  return { ...measured, amount: { ...measured.amount, unit } };
}

/** A bound before or after the amount; the one before wins, and the other may only repeat it; a range has none. */
function trailing(cursor: Cursor, mark: Mark | undefined, isRange: boolean): Pick<Measured, "mark" | "governs"> {
  const after = isRange ? undefined : cursor.attempt(() => {
    const bound = BOUND_AFTER.get(cursor.take(SUFFIX)?.[1] ?? "");
    const agrees = mark === undefined || mark === "approx" || bound?.charAt(0) === mark.charAt(0);
    return agrees ? bound : undefined;
  });
  if (mark !== undefined) return { mark };
  if (after !== undefined) return { mark: after, governs: true };
  return cursor.take(OR_SO) ? { mark: "approx" } : {};
}

/** A unit that also names things, or none at all, makes an amount only where the phrase ends. */
function endsWell(cursor: Cursor, amount: Amount): boolean {
  return (amount.unit !== undefined && !isNamingUnit(amount.unit)) || cursor.sees(FOLLOWER);
}

/** What stands after a value that is closed in itself (翻番以上, ﹝12﹞万套): the unit it lacks, and a bound or 左右. */
export function readTail(cursor: Cursor, measured: Measured): Measured {
  const unit = measured.amount.unit !== undefined ? undefined : cursor.attempt(() => {
    const taken = takeUnit(cursor);
    return isNamingUnit(taken) && !cursor.sees(FOLLOWER) ? undefined : taken;
  });
  const inner = measured.inner && withUnit(measured.inner, unit);
  return { ...withUnit(measured, unit), ...trailing(cursor, measured.mark, measured.amount.high !== undefined), ...(inner && { inner }) };
}

/** `measured := mark? amount parenthesis? unit? (以上|以内|左右)?`; undefined when the number belongs to a name. */
export function readMeasured(cursor: Cursor, parentheses = cursor.paired): Measured | undefined {
  return cursor.attempt(() => {
    const before = readMark(cursor);
    const amount = readBetween(cursor) ?? readAmount(cursor);
    if (amount === undefined) return undefined;
    const isRange = amount.high !== undefined;
    if (isRange && before !== undefined && before !== "approx") return undefined;
    const more = odd(cursor, amount);
    const whole = more ?? amount;
    const inner = parentheses ? readInner(cursor) : undefined;
    const after = inner && whole.unit === undefined ? takeUnit(cursor) : undefined;
    const marks = trailing(cursor, before ?? (more && ">"), isRange);
    const measured = withUnit({ amount: whole, ...marks }, after ?? inner?.amount.unit);
    if (!endsWell(cursor, measured.amount)) return undefined;
    if (inner === undefined) return measured;
    const { mark } = measured;
    return { ...measured, inner: withUnit({ ...(mark !== undefined && { mark }), ...inner }, measured.amount.unit) };
  });
}
