import type { Line, Paint, Style } from "../../core/sheet/sheet";
import { rangeOf } from "./blocks";

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const EDGES = { top: ["EdgeTop", "InsideHorizontal"], bottom: ["EdgeBottom", "InsideHorizontal"], left: ["EdgeLeft", "InsideVertical"], right: ["EdgeRight", "InsideVertical"] } as const;
const WEIGHT = { hair: "Hairline", thin: "Thin", medium: "Medium" } as const;

/** Lays a style over an area, one property at a time: only what the style names is sent. */
export function drawPaint(sheet: Excel.Worksheet, { area, style }: Paint): void {
  const range = rangeOf(sheet, area);
  const { format } = range;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.locked !== undefined) format.protection.locked = style.locked;
  // One format for a whole block: a matrix of formats is slow in Excel (office-js issue 5852).
  if (style.numberFormat !== undefined) range.numberFormat = style.numberFormat as unknown as string[][];
  drawFont(format.font, style);
  drawLines(format.borders, style, area.rows > 1, area.columns > 1);
}

function drawFont(font: Excel.RangeFont, style: Style): void {
  if (style.font !== undefined) font.name = style.font;
  if (style.size !== undefined) font.size = style.size;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.color !== undefined) font.color = style.color;
  if (style.underline !== undefined) font.underline = style.underline ? "Single" : "None";
}

/** Lines within an area belong to two sides; each is drawn once, as the later side says. */
function drawLines(borders: Excel.RangeBorderCollection, style: Style, manyRows: boolean, manyColumns: boolean): void {
  const lines = new Map<(typeof EDGES)["top" | "left"][number] | (typeof EDGES)["bottom" | "right"][number], Line>();
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const line = style[side];
    if (!line) continue;
    const [edge, inside] = EDGES[side];
    lines.set(edge, line);
    if (inside === "InsideHorizontal" ? manyRows : manyColumns) lines.set(inside, line);
  }
  for (const [place, line] of lines) drawLine(borders.getItem(place), line);
}

function drawLine(border: Excel.RangeBorder, { style, color }: Line): void {
  border.style = "Continuous";
  border.weight = WEIGHT[style];
  border.color = color;
}
