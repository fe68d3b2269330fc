import type { Language } from "../../kernel/codes";
import { enUS } from "./en-US";
import type { Locale } from "./locale";
import { zhCN } from "./zh-CN";

/** The report's words in every language. */
export const LOCALES: { readonly [L in Language]: Locale } = { "zh-CN": zhCN, "en-US": enUS };
