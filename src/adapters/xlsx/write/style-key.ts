import type { Line, Style } from "../../../core/sheet/sheet";

/** No name of a font or format holds these. */
const ABSENT = "\u0001", APART = "\u0002";

/** The same text for equal styles, another for others: names of fonts and formats come last, apart by what neither can hold. */
export function styleKey(style: Style): string {
  const { fill, color, size, bold, underline, horizontal, vertical, indent, wrap, locked, top, bottom, left, right, font, numberFormat } = style;
  return `${fill} ${color} ${size} ${bold} ${underline} ${horizontal} ${vertical} ${indent} ${wrap} ${locked} ${lineKey(top)} ${lineKey(bottom)} ${lineKey(left)} ${lineKey(right)} ${font ?? ABSENT}${APART}${numberFormat ?? ABSENT}`;
}

function lineKey(line: Line | undefined): string {
  return line ? `${line.style}${line.color}` : "";
}
