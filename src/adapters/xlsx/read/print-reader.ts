import { columnIndex, parseArea } from "../../../core/sheet/address";
import type { PrintLayout } from "../../../core/sheet/sheet";
import { child, flag, grandchildren, numberOf, type XmlElement } from "../xml/xml-tree";

const MM_AN_INCH = 25.4;

/** What a sheet's own names say about printing it. */
export type PrintNames = Pick<PrintLayout, "area" | "repeatRows" | "repeatColumns">;

/** The print area and titles of the sheet at that place among all. */
export function printNames(workbook: XmlElement, index: number): PrintNames {
  const own = grandchildren(workbook, "definedNames", "definedName").filter((each) => numberOf(each, "localSheetId") === index);
  const reference = (name: string): string => own.find((each) => each.attribute("name")?.toLowerCase() === `_xlnm.${name}`)?.text ?? "";
  const area = parseArea(reference("print_area"));
  const titles = reference("print_titles");
  const rows = /\$?(\d+):\$?(\d+)$/.exec(titles);
  const columns = /!\$?([A-Z]{1,3}):\$?([A-Z]{1,3})(?:,|$)/.exec(titles);
  return {
    ...(area && { area }), ...(rows && { repeatRows: { first: Number(rows[1]) - 1, last: Number(rows[2]) - 1 } }),
    ...(columns && { repeatColumns: { first: columnIndex(columns[1] as string), last: columnIndex(columns[2] as string) } }),
  };
}

/** How a sheet prints; undefined when it says nothing of it. `part` gives the sheet's children by name. */
export function readPrint(part: (name: string) => XmlElement | undefined, names: PrintNames): PrintLayout | undefined {
  const margins = part("pageMargins");
  const setup = part("pageSetup");
  if (!margins && !setup) return undefined;
  const mm = (name: string, otherwise: number): number => Math.round((numberOf(margins, name) ?? otherwise) * MM_AN_INCH * 100) / 100;
  const footer = sections(child(part("headerFooter"), "oddFooter")?.text ?? "");
  return {
    orientation: setup?.attribute("orientation") === "landscape" ? "landscape" : "portrait",
    margins: { left: mm("left", 0.7), right: mm("right", 0.7), top: mm("top", 0.75), bottom: mm("bottom", 0.75), footer: mm("footer", 0.3) },
    ...names,
    fitWidth: flag(child(part("sheetPr"), "pageSetUpPr"), "fitToPage") && numberOf(setup, "fitToWidth") !== 0,
    centered: flag(part("printOptions"), "horizontalCentered"),
    footerLeft: footer.L.replace(/&&/g, "&"), footerRight: footer.R,
  };
}

/** The three parts of a footer; text before any of them belongs to the middle. */
function sections(text: string): { readonly L: string; readonly C: string; readonly R: string } {
  const found = { L: "", C: "", R: "" };
  let at: keyof typeof found = "C";
  for (const piece of text.match(/&&|&[LCR]|[^&]+|&/g) ?? []) {
    if (/^&[LCR]$/.test(piece)) at = piece[1] as keyof typeof found;
    else found[at] += piece;
  }
  return found;
}
