import { plain } from "./decimal";

const MINUTES_A_DAY = 1440;
const FIRST_YEAR = 1900;
/** Excel's calendar has a 29 February 1900 that never was: day 60. */
const PHANTOM_DAY = 60;
/** 9999-12-31, the last day Excel knows. */
const LAST_DAY = 2_958_465;

/** A number format without what it prints literally: quoted, escaped, padded and bracketed parts. */
function codes(format: string): string {
  return format.replace(/"[^"]*"?|\\.|[_*].|\[[^\]]*\]/gu, "");
}

/** Formats that are remembered; a workbook has a few, one that was made to harm any number. */
const MOST_REMEMBERED = 1000;
const KNOWN = new Map<string, "date" | "percent" | "number">();

/** What a number so formatted shows as. */
export function shownBy(format: string): "date" | "percent" | "number" {
  const known = KNOWN.get(format);
  if (known) return known;
  const shows = showsDate(format) ? "date" : showsPercent(format) ? "percent" : "number";
  if (KNOWN.size < MOST_REMEMBERED) KNOWN.set(format, shows);
  return shows;
}

/** Whether a number so formatted shows a hundred times as large, with a % behind it. */
export function showsPercent(format: string): boolean {
  return codes(format).includes("%");
}

/** Whether a number so formatted shows as a date or a time: what 1-2 typed into a cell becomes. */
export function showsDate(format: string): boolean {
  return format !== "General" && /[ymdhs]|aaa/iu.test(codes(format).replace(/general/giu, "")) || /\[[hms]+\]/iu.test(format);
}

/** The date that a serial number stands for, such as 2025-01-02; `h:mm` within the first day; the number itself where there is none. */
export function dateText(serial: number): string {
  if (serial < 0 || serial >= LAST_DAY + 1) return plain(serial);
  return serial < 1 ? clock(serial) : calendarDay(Math.floor(serial));
}

function clock(share: number): string {
  const minutes = Math.floor(share * MINUTES_A_DAY + 0.5);
  return `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}`;
}

function calendarDay(serial: number): string {
  let rest = serial > PHANTOM_DAY ? serial - 2 : serial - 1;
  let year = FIRST_YEAR;
  for (; rest >= daysOf(year); year++) rest -= daysOf(year);
  let month = 1;
  for (; rest >= daysOf(year, month); month++) rest -= daysOf(year, month);
  return `${year}-${twoDigits(month)}-${twoDigits(rest + 1)}`;
}

/** Days of a year, or of one of its months (1 is January). */
function daysOf(year: number, month?: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === undefined) return leap ? 366 : 365;
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function twoDigits(part: number): string {
  return String(part).padStart(2, "0");
}
