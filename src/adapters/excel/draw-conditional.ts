import type { Conditional } from "../../core/sheet/sheet";
import { rangeOf } from "./blocks";

/** Adds one native conditional format; it comes before those added earlier. */
export function drawConditional(sheet: Excel.Worksheet, { area, formula, style, stop }: Conditional): void {
  const added = rangeOf(sheet, area).conditionalFormats.add("Custom");
  const { rule, format } = added.custom;
  rule.formula = formula;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.underline) format.font.underline = "Single";
  if (stop) added.stopIfTrue = true;
}
