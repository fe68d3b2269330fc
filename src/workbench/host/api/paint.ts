import type { Style } from "../../../core/sheet/sheet";
import type { Context, RangeSelf } from "../context";
import { fault } from "../errors";
import { areaOf, text } from "../given";
import { demand } from "../guard";

/** Excel's word for an underline; null when the cells differ. */
export function underlined(line: boolean | null): string | null {
  return line === null ? null : line ? "Single" : "None";
}

/** `#RRGGBB` in capitals; `InvalidArgument` for anything else, HTML names included. */
export function colour(given: unknown): string {
  const color = text(given).toUpperCase();
  if (!/^#[0-9A-F]{6}$/.test(color)) throw fault("InvalidArgument", `${color} is no #RRGGBB`);
  return color;
}

/** Lays a style over a range. */
export function paint(self: RangeSelf, change: Style, context: Context): void {
  const area = areaOf(self, context);
  demand(area.sheet, context.workbook, "allowFormatCells");
  context.workbook.setStyle(area, change);
}
