import { findArea, type Area } from "../core/catalogue/area";
import type { Result } from "../core/kernel/result";
import type { ExpectedArea } from "../core/merge/completeness";
import { utc } from "./utc";

/** One line of a list of areas that should report; `due` is empty where no day is set. */
export type ExpectedLine = { readonly area: string; readonly due: string };

/** Why a list of areas cannot be used, and the area that it is about as written. */
export type ExpectedFault =
  | { readonly code: "ambiguous"; readonly area: string; readonly candidates: readonly Area[] }
  | { readonly code: "code-unknown" | "twice"; readonly area: string }
  | { readonly code: "due-unreadable"; readonly area: string; readonly due: string };

/** The areas that a list names, in its order, each with its due day; all faults at once. */
export function expectedFrom(lines: readonly ExpectedLine[], areas: readonly Area[]): Result<readonly ExpectedArea[], ExpectedFault> {
  const read = lines.map((line) => expectedOf(line, areas));
  const faults = read.flatMap((one) => ("fault" in one ? [one.fault] : []));
  const expected = read.flatMap((one) => ("area" in one ? [one.area] : []));
  const ids = expected.map(({ code, name }) => code ?? name);
  const twice = expected.filter((_, index) => ids.indexOf(ids[index] ?? "") !== index).map(({ name }): ExpectedFault => ({ code: "twice", area: name }));
  const all = [...faults, ...twice];
  return all.length > 0 ? { ok: false, faults: all } : { ok: true, value: expected };
}

function expectedOf({ area, due }: ExpectedLine, areas: readonly Area[]): { readonly area: ExpectedArea } | { readonly fault: ExpectedFault } {
  const found = findArea(areas, area);
  if (found.kind === "ambiguous") return { fault: { code: "ambiguous", area, candidates: found.candidates } };
  if (found.kind === "unknown" && /^\d+$/u.test(area)) return { fault: { code: "code-unknown", area } };
  const { code, name } = found.kind === "found" ? found.area : { code: null, name: area };
  const day = due === "" ? { day: null, due: null } : dueOf(due);
  return day ? { area: { code, name, ...day } } : { fault: { code: "due-unreadable", area, due } };
}

const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u;

/** A due date lasts until midnight in China. A day that the month does not have is none: JavaScript would make 2 March of 30 February. */
function dueOf(text: string): Pick<ExpectedArea, "day" | "due"> | undefined {
  const [, year = "", month = "", date = ""] = DAY.exec(text) ?? [];
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const moment = new Date(`${day}T23:59:59+08:00`);
  return !Number.isNaN(moment.getTime()) && utc(moment).startsWith(day) ? { day, due: utc(moment) } : undefined;
}
