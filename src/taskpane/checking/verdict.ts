import type { Checked } from "../../app/check";
import type { Language } from "../../core/kernel/codes";
import { verdict } from "../../core/report/summary";
import { isOpen, linesOf } from "../findings/groups";
import { LEVELS, type Level } from "../session";

/** How many lines each class has; what a person explained is not among them. */
export type Counts = { readonly [L in Level]: number };

/** Lines of each class. */
export function countsOf(checked: Checked): Counts {
  const lines = linesOf(checked).filter(isOpen);
  const count = (level: Level) => lines.filter((line) => line.level === level).length;
  return Object.fromEntries(LEVELS.map((level) => [level, count(level)])) as Counts;
}

/** The report's verdict on what still asks for attention, without a stop. */
export function verdictOf(checked: Checked, language: Language): string {
  const { error, warning } = countsOf(checked);
  return verdict({ ...checked.summary, errors: error, warnings: warning }, language);
}

/** Whether nothing stands in the way of submitting: no error, and every warning explained. */
export function isClean(checked: Checked): boolean {
  const { error, warning } = countsOf(checked);
  return checked.recognised !== null && error === 0 && warning === 0;
}

/** Rows that are settled: with a number, or 不适用. */
export function settled({ reported, notApplicable }: { readonly reported: number; readonly notApplicable: number }): number {
  return reported + notApplicable;
}
