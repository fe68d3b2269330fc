import { minus, over, type Interval } from "../../sheet/interval";
import { findUnit } from "../../unit/units";
import { bestOf, checkOf, judge, type Check, type CheckKind, type CheckRule, type Recomputed, type Verdict } from "./check";
import { inUnit, isBeside, seriesOf, yearsOf, type Reading } from "./reading";

/** Two levels of one series, first and last, and the change that the plan says lies between them. */
type Span = { readonly change: Reading; readonly first: Reading; readonly last: Reading };

const PER_CENT = 100;

function isLevel({ figure }: Reading): boolean {
  return (figure.kind === "actual" || figure.kind === "target") && !figure.period.includes("-") && figure.relation !== "relative";
}

/** ﹝0.3﹞ beside 11.57 and 11.87: what a level gained over the years of a plan, printed as their total. */
function isGain({ figure, indicator }: Reading): boolean {
  return figure.kind === "cumulative" && indicator.rollUp !== "sum";
}

/** The years whose levels a change lies between: 2015-2020 as written; the gain of 2021-2025 starts from 2020. */
function endsOf(change: Reading): readonly [from: number, to: number] {
  const [first, last] = yearsOf(change.figure);
  return isGain(change) ? [first - 1, last] : [first, last];
}

/** The spans of a change: levels beside it where there are any, else any of the plan; a gain has those beside it only. */
function spansOf(change: Reading, readings: readonly Reading[]): Span[] {
  const [from, to] = endsOf(change);
  if (from === to) return [];
  const levels = readings.filter((reading) => isLevel(reading) && seriesOf(reading) === seriesOf(change));
  const at = (year: number) => levels.filter(({ figure }) => figure.period === String(year));
  const spans = at(from).flatMap((first) => at(to).map((last) => ({ change, first, last })));
  const beside = spans.filter(({ first, last }) => isBeside(change.figure, first.figure) && isBeside(change.figure, last.figure));
  return beside.length > 0 || isGain(change) ? beside : spans;
}

/** A fall is printed without its sign: 降低5个百分点 is less by 5. */
function isFall({ figure: { published } }: Reading): boolean {
  return /[降减缩]|^[-－−]/u.test(published) && !/不减|减排/u.test(published);
}

function signed(change: Reading, { low, high }: Interval): Interval {
  return isFall(change) ? { low: -high, high: -low } : { low, high };
}

/** Last less first, in the change's unit; per cent less per cent is 个百分点. */
function differenceIn({ change, first, last }: Span): Recomputed | undefined {
  const unit = isPoints(change, first) ? "%" : change.unit;
  const [a, b] = [inUnit(first, unit), inUnit(last, unit)];
  if (!a || !b) return undefined;
  return { value: b.value - a.value, interval: minus(b.interval, a.interval), from: [first, last] };
}

/** Last over first, less 1; the yearly rate of a 年均 growth; in the change's own unit, % or 倍. */
function growthIn({ change, first, last }: Span): Recomputed | undefined {
  const end = inUnit(last, first.unit);
  const quotient = end && over(end.interval, first.interval);
  if (!end || !quotient) return undefined;
  const [from, to] = endsOf(change);
  const root = /年均|每年/u.test(change.figure.published) ? 1 / (to - from) : 1;
  const less = change.figure.published.includes("番") ? 0 : 1;
  const unit = change.unit === "倍" ? 1 : PER_CENT;
  const rate = (ratio: number) => (ratio ** root - less) * unit;
  return { value: rate(end.value / first.value), interval: { low: rate(quotient.low), high: rate(quotient.high) }, from: [first, last] };
}

function isPoints(change: Reading, level: Reading): boolean {
  return change.unit === "个百分点" || (change.unit === "%" && level.unit === "%");
}

/** A number alone, as a table's column prints it: there a share's growth is in percentage points; prose may mean either. */
function isBare({ figure: { published } }: Reading): boolean {
  return /^[-－−+\d.％%\s]+$/u.test(published);
}

function isGrowth({ change, first }: Span): boolean {
  const { unit } = change;
  return unit === "倍" || (unit === "%" && (first.unit !== "%" || !isBare(change)));
}

function isDifference({ change, first }: Span): boolean {
  const [mine, level] = [findUnit(change.unit), findUnit(first.unit)];
  return isPoints(change, first) || (change.unit !== "%" && mine !== undefined && mine.dimension === level?.dimension);
}

/** Money grows at constant prices as often as at current ones, so that its levels need not give its growth. */
function soften(verdict: Verdict, kind: CheckKind, change: Reading): Verdict {
  const isMoney = /yuan|dollar/u.test(findUnit(change.indicator.unit)?.dimension ?? "");
  return verdict === "mismatch" && kind === "growth" && isMoney ? "review" : verdict;
}

function checkChange(change: Reading, readings: readonly Reading[]): Check[] {
  const published = signed(change, change.interval);
  const spans = spansOf(change, readings);
  const differences = spans.filter(isDifference).flatMap((span) => differenceIn(span) ?? []);
  const growths = spans.filter(isGrowth).flatMap((span) => growthIn(span) ?? []);
  const best = bestOf(published, [...differences, ...growths]);
  if (!best) return [];
  const kind = differences.includes(best) ? "difference" : "growth";
  const sign = isFall(change) ? -1 : 1;
  const printed = { ...best, value: best.value * sign };
  return [checkOf(kind, change, printed, soften(judge(published, best), kind, change))];
}

function changesOf(kind: CheckKind): CheckRule {
  return {
    kind,
    check: (readings) => readings.filter((reading) => reading.figure.kind === "change" || isGain(reading)).flatMap((change) => checkChange(change, readings)).filter((check) => check.kind === kind),
  };
}

/** 增长幅度, 增长12%, 年均增长6%, 翻一番: a relative change against the levels at its two ends. */
export const growth = changesOf("growth");

/** 提高4.23个百分点, 增加26座, ﹝0.3﹞, a share's column 增长幅度: an absolute change against the levels at its two ends. */
export const difference = changesOf("difference");
