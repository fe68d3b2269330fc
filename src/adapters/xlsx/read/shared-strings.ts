import { XmlScanner } from "../xml/xml-scan";
import { unescapeCell } from "../xml/xml-text";

/** The workbook's shared strings in order; readings (rPh) left out, runs of rich text joined. */
export function readSharedStrings(text: string): readonly string[] {
  const strings: string[] = [];
  const scanner = new XmlScanner(text);
  while (scanner.next()) {
    if (scanner.kind === "open" && scanner.name === "si") strings.push(readRichText(scanner));
  }
  return strings;
}

/** The text of an `si` or `is` element whose opening tag the scanner stands at; leaves it at the close. */
export function readRichText(scanner: XmlScanner): string {
  const depth = scanner.depth;
  let text = "";
  let inText = false;
  while (scanner.next() && scanner.depth >= depth) {
    if (scanner.kind === "text") text += inText ? scanner.content() : "";
    else if (scanner.kind === "close") inText = false;
    else if (scanner.name === "t") inText = true;
    else if (scanner.name === "rPh") scanner.skip();
  }
  return unescapeCell(text);
}
