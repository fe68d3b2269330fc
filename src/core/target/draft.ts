import { findUnit } from "../unit/units";
import type { Comparison } from "./relative";
import type { Head } from "./head";
import type { Mark, Measured } from "./measured";
import type { Bound, Clause } from "./target";

/** A clause before its list is known: `free` has no bound of its own, `governs` lends its bound to the free ones before it. */
export type Draft = { readonly clause: Clause; readonly free: boolean; readonly governs?: Bound; readonly inner?: Clause };

/** What a head and the context say of every value after them. */
export type Setting = { readonly head: Head; readonly notes: readonly string[]; readonly period?: string; readonly unit?: string };

/** A note of the modes in text order; absent when there are none. */
function noteOf(notes: readonly string[]): Pick<Clause, "note"> {
  return notes.length === 0 ? {} : { note: notes.join("、") };
}

function common({ head, notes, period }: Setting): Pick<Clause, "note" | "period" | "frequency"> {
  return {
    ...(period !== undefined && { period }),
    ...(head.frequency !== undefined && { frequency: head.frequency }),
    ...noteOf(notes),
  };
}

/** A printed unit in a row of another: 12万 in a row of 套 is 万套, 4.6个 after 每千人 is 个/千人. */
function unitOf(printed: string | undefined, { head, unit }: Setting): string | undefined {
  const own = printed === "万" || printed === "亿" ? (findUnit(printed + (unit ?? ""))?.canonical ?? printed) : (printed ?? unit);
  if (head.per === undefined || own === undefined) return own;
  return findUnit(`${own}/${head.per}`)?.canonical ?? own;
}

function numbers({ amount }: Measured, setting: Setting): Partial<Clause> {
  const { low, high, decimals } = amount;
  const unit = unitOf(amount.unit, setting);
  return {
    ...(high === undefined ? { value: low } : { low, high }),
    ...(unit !== undefined && { unit }),
    decimals,
  };
}

function relationOf({ amount, mark }: Measured): Clause["relation"] {
  return amount.high === undefined ? (mark ?? "=") : "between";
}

function boundOf(mark: Mark | undefined): Pick<Clause, "bound"> {
  return mark === undefined || mark === "approx" ? {} : { bound: mark };
}

/** `达到 X`, `X 以上`: a level. */
export function levelDraft(measured: Measured, setting: Setting): Draft {
  const { from } = setting.head;
  const clause = (of: Measured): Clause =>
    ({ relation: relationOf(of), ...numbers(of, setting), ...(from !== undefined && { reference: from }), ...common(of.amount.high === undefined ? setting : withAbout(setting, of.mark)) });
  const { mark, governs, inner } = measured;
  return {
    clause: clause(measured), free: mark === undefined && measured.amount.high === undefined,
    ...(governs && (mark === ">=" || mark === "<=") && { governs: mark }),
    ...(inner && { inner: clause(inner) }),
  };
}

/** `累计 X`, `﹝X﹞`: a sum over years. */
export function cumulativeDraft(measured: Measured, setting: Setting, change?: "rise" | "fall"): Draft {
  const clause = (of: Measured): Clause => ({
    relation: "cumulative", ...numbers(of, setting), ...boundOf(of.mark), ...(change && { change }), ...common(withAbout(setting, of.mark)),
  });
  return { clause: clause(measured), free: false, ...(measured.inner && { inner: clause(measured.inner) }) };
}

/** What is rough but no level has no relation to say so: its note does. */
function withAbout(setting: Setting, mark: Mark | undefined): Setting {
  return mark === "approx" ? { ...setting, notes: [...setting.notes, "约"] } : setting;
}

/** A comparison with another series, period or level. */
export function relativeDraft(comparison: Comparison, setting: Setting): Draft {
  const { reference, change, measured, bound, manner } = comparison;
  const clause = (of: Measured | undefined): Clause => {
    const whole = withAbout(manner === undefined ? setting : { ...setting, notes: [...setting.notes, manner] }, of?.mark);
    return {
      relation: "relative", ...(of && numbers(of, setting)), ...(of && boundOf(of.mark)), ...(bound && { bound }),
      ...(reference !== undefined && { reference }), ...(change && { change }), ...common(whole),
    };
  };
  const inner = measured?.inner;
  return { clause: clause(measured), free: false, ...(inner && { inner: clause(inner) }) };
}

/** A bare amount after another in a list (不少于15项、10项): the words before the first speak for it too. */
export function led(draft: Draft, first: Draft | undefined): Draft {
  if (first === undefined || first.free || first.governs || !draft.free || first.clause.relation === "between") return draft;
  const { value, decimals, unit = first.clause.unit } = draft.clause;
  const { value: _value, unit: _unit, ...words } = first.clause;
  return { clause: { ...words, ...(value !== undefined && { value }), ...(decimals !== undefined && { decimals }), ...(unit !== undefined && { unit }) }, free: false };
}
