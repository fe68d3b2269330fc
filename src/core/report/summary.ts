import type { Language } from "../kernel/codes";
import type { Summary } from "../validation/finding";
import { LOCALES } from "./locales/index";

/** What to do next, in one sentence without a stop: 先改 3 处强制错误. */
export function verdict(summary: Summary, language: Language): string {
  return LOCALES[language].verdict(summary);
}

/** What is not settled yet and what is met, without a stop: 没填 1 · 读不出 1 · 待报 1 · 达标 10 / 19 行. */
export function countsLine(summary: Summary, language: Language): string {
  return LOCALES[language].counts(summary);
}
