import type { Language } from "../../core/kernel/codes";
import type { TamperedKind } from "../repairing/tampered";

/** What the pane says of a form whose own cells were changed. */
export type RepairWords = {
  readonly title: (count: number) => string;
  readonly where: (sheet: string, once: string) => string;
  readonly safe: (rows: number, numbers: number) => string;
  readonly undo: string;
  readonly kinds: { readonly [K in TamperedKind]: string };
  readonly overwritten: (cells: string) => string;
  readonly changed: (cell: string, found: string, expected: string) => string;
  readonly between: string;
  readonly further: (count: number) => string;
  readonly repair: (count: number) => string;
  readonly later: string;
  readonly status: string;
  readonly done: (count: number) => string;
  readonly whole: string;
};

const zh: RepairWords = {
  title: (count) => `模板有 ${count} 处被改动`,
  where: (sheet, once) => `工作表“${sheet}”，原名“${once}”`,
  safe: (rows, numbers) => `按行的标识认得出 ${rows} 行，你填的 ${numbers} 个数都在。修复只恢复下面这些，不碰白格。`,
  undo: "修复之后，之前的步骤不能再撤消。",
  kinds: { formula: "公式", unit: "单位", target: "目标", label: "名称" },
  overwritten: (cells) => `${cells} 的公式被盖住或删掉`,
  changed: (cell, found, expected) => (found === "" ? `${cell} 空了，应为“${expected}”` : `${cell} “${found}”，应为“${expected}”`),
  between: "、",
  further: (count) => `还有 ${count} 处`,
  repair: (count) => `修复 ${count} 处`,
  later: "先不修复",
  status: "模板被改动过，数据没有丢。",
  done: (count) => `已修复 ${count} 处，没有碰白格。`,
  whole: "模板没有要修复的。",
};

const some = (count: number, thing: string) => `${count} ${thing}${count === 1 ? "" : "s"}`;
const places = (count: number) => some(count, "place");

const en: RepairWords = {
  title: (count) => `${some(count, "change")} to the template`,
  where: (sheet, once) => `Sheet “${sheet}”, once “${once}”`,
  safe: (rows, numbers) => `${some(rows, "row")} recognised by key, your ${numbers === 1 ? "number is" : `${numbers} numbers are`} there. Repair restores only these, never a white cell.`,
  undo: "Steps before a repair can no longer be undone.",
  kinds: { formula: "Formula", unit: "Unit", target: "Target", label: "Name" },
  overwritten: (cells) => `Formulas of ${cells} overwritten or deleted`,
  changed: (cell, found, expected) => (found === "" ? `${cell} is empty; should be “${expected}”` : `${cell} “${found}”, should be “${expected}”`),
  between: ", ",
  further: (count) => `${places(count)} more`,
  repair: (count) => `Repair ${places(count)}`,
  later: "Not now",
  status: "Template changed; no data lost.",
  done: (count) => `${places(count)} repaired; no white cell was touched.`,
  whole: "Nothing of the template needs repair.",
};

/** Both languages. */
export const REPAIR_WORDS: { readonly [L in Language]: RepairWords } = { "zh-CN": zh, "en-US": en };
