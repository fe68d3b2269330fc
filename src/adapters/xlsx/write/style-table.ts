import type { Conditional, Line, Style } from "../../../core/sheet/sheet";
import { builtInId } from "../read/number-formats";
import { styleKey } from "./style-key";
import { counted, element } from "../xml/xml-write";

/** How many of each a stylesheet holds already, and the first free number format id; ours are numbered from there. */
export type StyleOffsets = { readonly numFmts: number; readonly fonts: number; readonly fills: number; readonly borders: number; readonly cellXfs: number; readonly dxfs: number };

/** The lists of a stylesheet that grow while sheets are written, as XML. */
export type StyleLists = { readonly [K in keyof StyleOffsets]: readonly string[] };

/** Collects the looks of cells; equal ones share an id. */
export type StyleTable = {
  readonly xf: (style: Style) => number;
  readonly dxf: (style: Conditional["style"]) => number;
  readonly lists: () => StyleLists;
};

/** The font cells have that say nothing: what Excel calls Normal. */
export type BaseFont = { readonly name: string; readonly size: number };

/** The font a template is drawn in. */
export const BASE_FONT: BaseFont = { name: "微软雅黑", size: 11 };

/** First id free for formats of one's own (ECMA-376 part 1, 18.8.30). */
export const FIRST_FORMAT_ID = 164;

/** A table whose ids go on from `offsets`. */
export function styleTable(base: BaseFont, offsets: StyleOffsets): StyleTable {
  const fonts = list(offsets.fonts);
  const fills = list(offsets.fills);
  const borders = list(offsets.borders);
  const formats = list(offsets.numFmts);
  const xfs = list(offsets.cellXfs);
  const dxfs = list(offsets.dxfs);
  const formatId = (format: string): number => builtInId(format) ?? formats.idOf(format);
  const known = new Map<string, number>();
  const xf = (style: Style): number => {
    const key = styleKey(style);
    const id = known.get(key) ?? newXf(style);
    known.set(key, id);
    return id;
  };
  const newXf = (style: Style): number => {
    const font = hasFont(style) ? fonts.idOf(fontXml(style, base)) : 0;
    const fill = style.fill === undefined ? 0 : fills.idOf(fillXml(style.fill));
    const border = style.top || style.bottom || style.left || style.right ? borders.idOf(borderXml(style)) : 0;
    return xfs.idOf(xfXml(style, { font, fill, border, format: formatId(style.numberFormat ?? "General") }));
  };
  const lists = (): StyleLists => ({
    numFmts: formats.items().map((formatCode, index) => element("numFmt", { numFmtId: offsets.numFmts + index, formatCode })),
    fonts: fonts.items(), fills: fills.items(), borders: borders.items(), cellXfs: xfs.items(), dxfs: dxfs.items(),
  });
  return { xf, dxf: (style) => dxfs.idOf(dxfXml(style)), lists };
}

type List = { readonly idOf: (item: string) => number; readonly items: () => string[] };

function list(offset: number): List {
  const ids = new Map<string, number>();
  const idOf = (item: string): number => {
    const id = ids.get(item) ?? offset + ids.size;
    ids.set(item, id);
    return id;
  };
  return { idOf, items: () => [...ids.keys()] };
}

const hasFont = ({ font, size, color, bold, underline }: Style): boolean => font !== undefined || size !== undefined || color !== undefined || bold === true || underline === true;

const rgb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

const colorXml = (color: string | undefined): string => (color === undefined ? "" : element("color", { rgb: rgb(color) }));

/** A font as XML; what the style leaves open comes from the base. */
export function fontXml({ font, size, color, bold, underline }: Style, base: BaseFont): string {
  return element("font", {}, (bold ? "<b/>" : "") + (underline ? "<u/>" : "") + element("sz", { val: size ?? base.size })
    + (color === undefined ? element("color", { auto: true }) : colorXml(color)) + element("name", { val: font ?? base.name }));
}

function fillXml(color: string): string {
  return element("fill", {}, element("patternFill", { patternType: "solid" }, element("fgColor", { rgb: rgb(color) }) + element("bgColor", { indexed: 64 })));
}

function borderXml({ left, right, top, bottom }: Style): string {
  return element("border", {}, edge("left", left) + edge("right", right) + edge("top", top) + edge("bottom", bottom) + "<diagonal/>");
}

const edge = (name: string, line: Line | undefined): string => (line ? element(name, { style: line.style }, colorXml(line.color)) : `<${name}/>`);

type Parts = { readonly font: number; readonly fill: number; readonly border: number; readonly format: number };

function xfXml(style: Style, { font, fill, border, format }: Parts): string {
  const { horizontal, vertical, indent, wrap, locked } = style;
  const aligned = horizontal ?? vertical ?? indent ?? wrap;
  const alignment = aligned === undefined ? "" : element("alignment", { horizontal, vertical, wrapText: wrap, indent });
  const protection = locked === undefined ? "" : element("protection", { locked });
  return element("xf", {
    numFmtId: format, fontId: font, fillId: fill, borderId: border, xfId: 0,
    applyNumberFormat: format ? true : undefined, applyFont: font ? true : undefined, applyFill: fill ? true : undefined,
    applyBorder: border ? true : undefined, applyAlignment: alignment ? true : undefined, applyProtection: protection ? true : undefined,
  }, alignment + protection);
}

function dxfXml({ fill, color, bold, underline }: Conditional["style"]): string {
  const font = (bold === undefined ? "" : element("b", { val: bold })) + (underline === undefined ? "" : element("u", { val: underline ? "single" : "none" })) + colorXml(color);
  const pattern = fill === undefined ? "" : element("fill", {}, element("patternFill", { patternType: "solid" }, element("fgColor", { rgb: rgb(fill) }) + element("bgColor", { rgb: rgb(fill) })));
  return element("dxf", {}, (font === "" ? "" : element("font", {}, font)) + pattern);
}

/** A whole stylesheet of ours: `lists` begin with what the table was told exists. */
export function stylesPart(lists: StyleLists, namespace: string): string {
  return element("styleSheet", { xmlns: namespace },
    counted("numFmts", lists.numFmts) + counted("fonts", lists.fonts) + counted("fills", lists.fills) + counted("borders", lists.borders)
    + counted("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) + counted("cellXfs", lists.cellXfs)
    + counted("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) + element("dxfs", { count: lists.dxfs.length }, lists.dxfs.join("")));
}
