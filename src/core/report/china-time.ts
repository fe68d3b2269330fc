const MOMENT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/u;

/** What clocks in China show ahead of UTC; the whole country has one time. */
const AHEAD_HOURS = 8;

const DAY_HOURS = 24;

/** A moment as `2025-03-01T16:30:00Z` the way a clock and a calendar in China show it: 2025-03-02 00:30. Empty for none. */
export function chinaTime(moment: string | null): string {
  const [year, month, day, hour, minute] = (MOMENT.exec(moment ?? "") ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined || hour === undefined || minute === undefined) return "";
  const late = hour + AHEAD_HOURS;
  const [onYear, onMonth, onDay] = late < DAY_HOURS ? [year, month, day] : dayAfter(year, month, day);
  return `${[String(onYear), two(onMonth), two(onDay)].join("-")} ${two(late % DAY_HOURS)}:${two(minute)}`;
}

function dayAfter(year: number, month: number, day: number): readonly [year: number, month: number, day: number] {
  if (day < daysIn(year, month)) return [year, month, day + 1];
  return month === 12 ? [year + 1, 1, 1] : [year, month + 1, 1];
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
