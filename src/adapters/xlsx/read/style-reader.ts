import type { Conditional, Line, Style } from "../../../core/sheet/sheet";
import { formatOf, readNumberFormats } from "./cell-styles";
import type { Colors } from "./colors";
import { BASE_FONT, type BaseFont } from "../write/style-table";
import { child, flag, grandchildren, numberOf, readTree, type XmlElement } from "../xml/xml-tree";

/** A stylesheet as styles: cell styles and conditional ones by their ids, and the font of cells that say nothing. */
export type StyleBook = { readonly base: BaseFont; readonly cells: readonly Style[]; readonly conditionals: readonly Conditional["style"][] };

type Lists = { readonly fonts: readonly Style[]; readonly fills: readonly Style[]; readonly borders: readonly Style[]; readonly formats: ReadonlyMap<number, string> };

/** Reads a stylesheet; styles hold only what differs from the file's own Normal. */
export function readStyleBook(text: string | undefined, colors: Colors): StyleBook {
  if (text === undefined) return { base: BASE_FONT, cells: [], conditionals: [] };
  const root = readTree(text);
  const first = grandchildren(root, "fonts", "font")[0];
  const base = { name: child(first, "name")?.attribute("val") ?? BASE_FONT.name, size: numberOf(child(first, "sz"), "val") ?? BASE_FONT.size };
  const lists: Lists = {
    fonts: grandchildren(root, "fonts", "font").map((font) => fontStyle(font, base, colors)),
    fills: grandchildren(root, "fills", "fill").map((fill) => fillStyle(fill, colors)),
    borders: grandchildren(root, "borders", "border").map((border) => borderStyle(border, colors)),
    formats: readNumberFormats(root),
  };
  return {
    base,
    cells: grandchildren(root, "cellXfs", "xf").map((xf) => cellStyle(xf, lists)),
    conditionals: grandchildren(root, "dxfs", "dxf").map((dxf) => conditionalStyle(dxf, colors)),
  };
}

function cellStyle(xf: XmlElement, lists: Lists): Style {
  const id = (name: string): number => numberOf(xf, name) ?? 0;
  const numberFormat = formatOf(lists.formats, id("numFmtId"));
  return {
    ...lists.fonts[id("fontId")], ...lists.fills[id("fillId")], ...lists.borders[id("borderId")],
    ...(numberFormat === undefined ? undefined : { numberFormat }),
    ...alignmentStyle(child(xf, "alignment")),
    ...(flag(child(xf, "protection"), "locked", true) ? undefined : { locked: false }),
  };
}

function fontStyle(font: XmlElement, base: BaseFont, colors: Colors): Style {
  const name = child(font, "name")?.attribute("val") ?? base.name;
  const size = numberOf(child(font, "sz"), "val") ?? base.size;
  const color = colors(child(font, "color"));
  return {
    ...(name === base.name ? undefined : { font: name }), ...(size === base.size ? undefined : { size }),
    ...(color === undefined ? undefined : { color }),
    ...(isOn(child(font, "b")) ? { bold: true } : undefined), ...(isUnderlined(child(font, "u")) ? { underline: true } : undefined),
  };
}

const isOn = (element: XmlElement | undefined): boolean => element !== undefined && flag(element, "val", true);

const isUnderlined = (element: XmlElement | undefined): boolean => element !== undefined && element.attribute("val") !== "none";

/** Patterns have no place on our paper; they become the colour that they are drawn in. */
function fillStyle(fill: XmlElement, colors: Colors): Style {
  const pattern = child(fill, "patternFill");
  const kind = pattern?.attribute("patternType") ?? "none";
  const color = kind === "none" || kind === "gray125" ? undefined : colors(child(pattern, "fgColor"));
  return color === undefined ? {} : { fill: color };
}

function borderStyle(border: XmlElement, colors: Colors): Style {
  const style: { -readonly [K in "left" | "right" | "top" | "bottom"]?: Line } = {};
  for (const name of ["left", "right", "top", "bottom"] as const) {
    const edge = child(border, name) ?? child(border, { left: "start", right: "end", top: "", bottom: "" }[name]);
    const kind = edge?.attribute("style") ?? "none";
    if (kind !== "none") style[name] = { style: lineStyle(kind), color: colors(child(edge, "color")) ?? "#000000" };
  }
  return style;
}

/** The nearest of our three. */
function lineStyle(kind: string): Line["style"] {
  if (kind === "hair" || kind === "dotted") return "hair";
  return kind === "thick" || kind === "double" || kind.startsWith("medium") ? "medium" : "thin";
}

function alignmentStyle(alignment: XmlElement | undefined): Style {
  const horizontal = alignment?.attribute("horizontal");
  const vertical = alignment?.attribute("vertical");
  const indent = numberOf(alignment, "indent");
  return {
    ...(horizontal === "left" || horizontal === "right" || horizontal === "center" ? { horizontal } : horizontal === "centerContinuous" ? { horizontal: "center" } : undefined),
    ...(vertical === "top" || vertical === "center" || vertical === "bottom" ? { vertical } : undefined),
    ...(indent ? { indent } : undefined),
    ...(flag(alignment, "wrapText") ? { wrap: true } : undefined),
  };
}

/** A differential format keeps its fill's colour as background, except where a program wrote it solid in front. */
function conditionalStyle(dxf: XmlElement, colors: Colors): Conditional["style"] {
  const font = child(dxf, "font");
  const pattern = child(child(dxf, "fill"), "patternFill");
  const fill = colors(child(pattern, "bgColor")) ?? colors(child(pattern, "fgColor"));
  const color = colors(child(font, "color"));
  return {
    ...(fill === undefined ? undefined : { fill }), ...(color === undefined ? undefined : { color }),
    ...(child(font, "b") ? { bold: isOn(child(font, "b")) } : undefined),
    ...(child(font, "u") ? { underline: isUnderlined(child(font, "u")) } : undefined),
  };
}
