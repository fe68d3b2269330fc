import type { PrintLayout } from "../../../core/sheet/sheet";
import { encodeInner } from "../xml/xml-text";
import { element } from "../xml/xml-write";

const MM_AN_INCH = 25.4;

/** Excel's number for A4. */
const A4 = 9;

/** Characters a footer can hold, its codes counted. */
const MAX_FOOTER = 255;

/** `printOptions`, `pageMargins`, `pageSetup` and `headerFooter`, in the order the schema wants. */
export function printXml(print: PrintLayout): string {
  const { margins, orientation, fitWidth, centered } = print;
  const inch = (mm: number): number => Number((mm / MM_AN_INCH).toFixed(6));
  return (centered ? element("printOptions", { horizontalCentered: true }) : "")
    + element("pageMargins", {
      left: inch(margins.left), right: inch(margins.right), top: inch(margins.top), bottom: inch(margins.bottom),
      header: inch(margins.footer), footer: inch(margins.footer),
    })
    + element("pageSetup", { paperSize: A4, orientation, ...(fitWidth ? { fitToWidth: 1, fitToHeight: 0 } : undefined) })
    + footerXml(print);
}

/** The left text stands as it is; the right one holds Excel's codes. */
function footerXml({ footerLeft, footerRight }: PrintLayout): string {
  const text = (footerLeft === "" ? "" : `&L${footerLeft.replace(/&/g, "&&")}`) + (footerRight === "" ? "" : `&R${footerRight}`);
  if (text.length > MAX_FOOTER) throw new RangeError(`a footer holds ${MAX_FOOTER} characters, not ${text.length}`);
  return text === "" ? "" : element("headerFooter", {}, element("oddFooter", {}, encodeInner(text)));
}
