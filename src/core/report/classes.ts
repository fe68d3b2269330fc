import type { Severity } from "../validation/finding";
import { zhCN } from "./locales/zh-CN";

/** The three classes of findings by the names that the contract gives them in every language: 强制, 核实, 提示. */
export const CLASSES: { readonly [S in Severity]: string } = zhCN.classes;
