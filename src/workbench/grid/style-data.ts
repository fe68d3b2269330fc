import { BooleanNumber, BorderStyleTypes, HorizontalAlign, type IBorderData, type IBorderStyleData, type IStyleData, type Nullable, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { Line, Style } from "../../core/sheet/sheet";

/** Fonts tried when the workbook's own is not on this machine; they stay out of what is read back. */
const FALLBACK_FONTS = ["Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "sans-serif"];

/** Width of one step of indent, in pixels, as Excel draws it at 11 points. */
const INDENT_PX = 9;

const HORIZONTAL = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const VERTICAL = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const LINES = { hair: BorderStyleTypes.HAIR, thin: BorderStyleTypes.THIN, medium: BorderStyleTypes.MEDIUM };
const SIDES = { top: "t", bottom: "b", left: "l", right: "r" } as const;

/** The drawn part of a style as Univer's patch; what the style leaves out stays as it is, `""` takes a colour away. */
export function toStyleData(style: Style, old: Nullable<IStyleData>): IStyleData {
  return { ...fontData(style), ...placeData(style, old), ...colorData(style), ...borderData(style, old) };
}

function fontData({ font, size, bold, underline }: Style): IStyleData {
  return {
    ...(font !== undefined && { ff: [font, ...FALLBACK_FONTS.filter((name) => name !== font)].join(", ") }),
    ...(size !== undefined && { fs: size }),
    ...(bold !== undefined && { bl: flag(bold) }),
    ...(underline !== undefined && { ul: { s: flag(underline) } }),
  };
}

function placeData({ horizontal, vertical, indent, wrap, numberFormat }: Style, old: Nullable<IStyleData>): IStyleData {
  return {
    ...(horizontal !== undefined && { ht: HORIZONTAL[horizontal] }),
    ...(vertical !== undefined && { vt: VERTICAL[vertical] }),
    ...(wrap !== undefined && { tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(indent !== undefined && { pd: (horizontal ?? (old?.ht === HorizontalAlign.RIGHT ? "right" : "left")) === "right" ? { r: indent * INDENT_PX } : { l: indent * INDENT_PX } }),
    ...(numberFormat !== undefined && { n: numberFormat === "General" ? null : { pattern: numberFormat } }),
  };
}

function colorData({ fill, color }: Style): IStyleData {
  return { ...(fill !== undefined && { bg: rgb(fill) }), ...(color !== undefined && { cl: rgb(color) }) };
}

/** Univer replaces borders as a whole, so the sides that the style does not name are taken along. */
function borderData(style: Style, old: Nullable<IStyleData>): IStyleData {
  const named = Object.entries(SIDES).flatMap(([side, key]) => {
    const line = style[side as keyof typeof SIDES];
    return line ? [[key, lineData(line)] as const] : [];
  });
  return named.length === 0 ? {} : { bd: { ...old?.bd, ...Object.fromEntries(named) } };
}

function lineData({ style, color }: Line): IBorderStyleData {
  return { s: LINES[style], cl: { rgb: color } };
}

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function rgb(color: string): { rgb: string } | null {
  return color === "" ? null : { rgb: color };
}

/** What Univer draws, in our words. */
export function fromStyleData(data: Nullable<IStyleData>): Style {
  if (!data) return {};
  const indent = data.pd?.l ?? data.pd?.r;
  const known: { [Key in keyof Style]: Style[Key] | undefined } = {
    fill: hex(data.bg?.rgb),
    color: hex(data.cl?.rgb),
    font: data.ff?.split(",")[0],
    size: data.fs,
    bold: data.bl === undefined ? undefined : data.bl === BooleanNumber.TRUE,
    underline: data.ul ? data.ul.s === BooleanNumber.TRUE : undefined,
    horizontal: keyOf(HORIZONTAL, data.ht),
    vertical: keyOf(VERTICAL, data.vt),
    indent: indent ? Math.round(indent / INDENT_PX) : undefined,
    wrap: data.tb ? data.tb === WrapStrategy.WRAP : undefined,
    numberFormat: data.n?.pattern,
    ...lines(data.bd),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

function lines(borders: Nullable<IBorderData>): Style {
  return Object.fromEntries(Object.entries(SIDES).flatMap(([side, key]) => {
    const line = borders?.[key];
    const style = line && keyOf(LINES, line.s);
    return line && style ? [[side, { style, color: hex(line.cl.rgb) ?? "#000000" }]] : [];
  }));
}

function keyOf<Key extends string, Value>(table: Record<Key, Value>, value: Nullable<Value>): Key | undefined {
  return (Object.keys(table) as Key[]).find((key) => table[key] === value);
}

/** `rgb(1,2,3)` and `#abc` as `#RRGGBB`; Univer writes either. */
function hex(color: Nullable<string>): string | undefined {
  if (!color) return undefined;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color)?.slice(1);
  if (parts) return `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("").toUpperCase()}`;
  return (color.length === 4 ? color.replace(/[^#]/g, "$&$&") : color).toUpperCase();
}
