import * as fc from "fast-check";
import { readCellStyles } from "../../../src/adapters/xlsx/read/cell-styles";
import { plainFormats } from "../../../src/adapters/xlsx/read/plain-formats";
import { stylesheet } from "../../fixtures/xlsx/workbook-file";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const asText = (xml: string) => readCellStyles(xml).map(({ format }) => format);

const FORMAT = fc.constantFrom("0.0%", "General", "", "&quot;约&quot;0", "yyyy&#x5E74;m月");
const NUMBER_FORMATS = fc.array(FORMAT, { maxLength: 3 }).map((formats) => `<numFmts>${formats.map((format, index) => `<numFmt numFmtId="${164 + index}" formatCode="${format}"/>`).join("")}</numFmts>`);
const XF = fc.constantFrom('<xf numFmtId="164"/>', '<xf numFmtId="165" applyProtection="1"><alignment wrapText="1"/><protection locked="0"/></xf>', "<xf numFmtId='14'/>", "<xf/>", '<xf numFmtId=""/>', '<xf numFmtId=" 9 "></xf>', '<xf numFmtId="x"/>', "<xff/>", "\n", "<!-- -->", '<x:xf numFmtId="9"/>');
const PART = fc.oneof(NUMBER_FORMATS, fc.array(XF, { maxLength: 4 }).map((xfs) => `<cellXfs count="4">${xfs.join("")}</cellXfs>`), fc.constantFrom("<cellXfs/>", "<fonts><font><b/></font></fonts>", "<x:cellXfs><xf/></x:cellXfs>", "<cellStyleXfs><xf numFmtId='2'/></cellStyleXfs>", "text", "<a>"));

it("gives the formats that reading a stylesheet as text gives, or leaves it to that", () => {
  let compared = 0;
  fc.assert(fc.property(fc.array(PART, { maxLength: 4 }), (parts) => {
    const xml = `<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="urn:a">${parts.join("")}</styleSheet>`;
    const plain = plainFormats(utf8(xml));
    if (!plain) return;
    expect(plain).toEqual(asText(xml));
    compared += 1;
  }), { numRuns: 600 });
  expect(compared).toBeGreaterThan(60);
});

it("reads a whole stylesheet", () => {
  expect(plainFormats(utf8(stylesheet("0.0%", '"约"0')))).toEqual([undefined, "0.0%", '"约"0']);
});
