import { child, numberOf, readTree, type XmlElement } from "../xml/xml-tree";

/** Turns a colour element into `#RRGGBB`; undefined for automatic and unknown ones. */
export type Colors = (element: XmlElement | undefined) => string | undefined;

/** The 56 colours of old workbooks from index 8 on (ECMA-376 part 1, 18.8.27); 0 to 7 repeat the first eight. */
const INDEXED = ("000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 "
  + "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 "
  + "99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333").split(" ");

/** Names of the theme's colours in the order cells number them: the first two pairs stand the other way round than in the theme. */
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

/** Office's own theme since 2013, for files that name theme colours and bring no theme. */
const OFFICE_THEME = ["FFFFFF", "000000", "E7E6E6", "44546A", "5B9BD5", "ED7D31", "A5A5A5", "FFC000", "4472C4", "70AD47", "0563C1", "954F72"];

/** Colours as a workbook means them, given the text of its theme part. */
export function workbookColors(theme: string | undefined): Colors {
  const themed = theme === undefined ? OFFICE_THEME : themeColors(theme);
  return (element) => {
    const hex = element?.attribute("rgb")?.slice(-6) ?? indexedColor(numberOf(element, "indexed")) ?? themed[numberOf(element, "theme") ?? -1];
    return hex === undefined || !/^[0-9a-fA-F]{6}$/.test(hex) ? undefined : tinted(hex, numberOf(element, "tint") ?? 0);
  };
}

function indexedColor(index: number | undefined): string | undefined {
  return index === undefined ? undefined : INDEXED[index < 8 ? index : index - 8];
}

function themeColors(text: string): (string | undefined)[] {
  const scheme = child(child(readTree(text), "themeElements"), "clrScheme");
  return THEME_ORDER.map((name, index) => {
    const color = child(scheme, name)?.children[0];
    return color?.attribute("lastClr") ?? color?.attribute("val") ?? OFFICE_THEME[index];
  });
}

/** Lighter for a positive tint, darker for a negative one (18.8.19): only the lightness of HSL moves. */
function tinted(hex: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number];
  const high = Math.max(...channels);
  const low = Math.min(...channels);
  const lightness = (high + low) / 2;
  const moved = tint < 0 ? lightness * (1 + tint) : lightness + (1 - lightness) * tint;
  const room = Math.min(lightness, 1 - lightness);
  const scale = room === 0 ? 0 : Math.min(moved, 1 - moved) / room;
  return `#${channels.map((channel) => byteHex(moved + (channel - lightness) * scale)).join("")}`;
}

function byteHex(share: number): string {
  return Math.round(Math.min(1, Math.max(0, share)) * 255).toString(16).padStart(2, "0").toUpperCase();
}
