import * as fc from "fast-check";
import { plainStrings } from "../../../src/adapters/xlsx/read/plain-strings";
import { plainIndex, plainNumber, plainText } from "../../../src/adapters/xlsx/xml/plain-text";
import { readSharedStrings } from "../../../src/adapters/xlsx/read/shared-strings";
import { HostError } from "../../../src/app/ports";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const table = (items: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n<sst xmlns="${MAIN}" count="9" uniqueCount="3">${items}</sst>`;

function orCode<T>(read: () => T): T | string {
  try {
    return read();
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
}

const TEXT = fc.oneof(fc.string({ unit: "grapheme", maxLength: 30 }).map((text) => text.replace(/[&<\uD800-\uDFFF]/gu, "")), fc.constantFrom("城市公共供水管网漏损率（修正后）", "&amp;lt;", "_x000D_", "&who;", "😀", "&#x1F600;", "a\r\nb", " 前后 "));
const ITEM = fc.oneof(TEXT.map((text) => `<si><t>${text}</t></si>`), TEXT.map((text) => `<si><t xml:space="preserve">${text}</t></si>`),
  TEXT.map((text) => `<si><r><rPr><b/></rPr><t>${text}</t></r><r><t>尾</t></r><rPh sb="0" eb="1"><t>读</t></rPh><phoneticPr fontId="1"/></si>`),
  fc.constantFrom("<si/>", "<si></si>", "<si><t/></si>", "<si><t></t></si>", "\n", "<!-- -->", "<si><t><![CDATA[<]]></t></si>", "<x:si><x:t>a</x:t></x:si>", "<size/>", "<extLst/>", "text", "<si>"));

describe("plainStrings", () => {
  it("says what reading as text says, or leaves it to that", () => {
    let compared = 0;
    fc.assert(fc.property(fc.array(ITEM, { maxLength: 6 }), (items) => {
      const xml = table(items.join(""));
      const plain = plainStrings(utf8(xml));
      if (!plain) return;
      const texts = orCode(() => readSharedStrings(xml));
      if (typeof texts === "string") return expect(items.map((_, index) => orCode(() => plain(index)))).toContain(texts);
      expect(items.map((_, index) => plain(index))).toEqual(items.map((_, index) => texts[index]));
      compared += 1;
    }), { numRuns: 600 });
    expect(compared).toBeGreaterThan(60);
  });

  it("looks at a string only when it is asked for, and decodes it once", () => {
    const plain = plainStrings(utf8(table(`<si><t>&who;</t></si><si><t>${"长".repeat(100)}</t></si>`)));
    expect(plain?.(1)).toBe("长".repeat(100));
    expect(() => plain?.(0)).toThrow(/entity/);
    expect([plain?.(2), plain?.(-1)]).toEqual([undefined, undefined]);
  });
});

describe("plain text and numbers", () => {
  const read = (text: string): number => plainNumber(utf8(text), 0, utf8(text).length);

  it("is the same number as Number makes of it, wherever it is one", () => {
    fc.assert(fc.property(fc.oneof(fc.stringMatching(/^-?\d{1,16}(\.\d{0,16})?$/), fc.double().map(String), fc.string({ maxLength: 4 })), (text) => {
      const number = read(text);
      if (!Number.isNaN(number)) expect(Object.is(number, Number(text))).toBe(true);
    }), { numRuns: 2000 });
  });

  it.each([["98.6", 98.6], ["-0", -0], ["0.07", 0.07], ["007", 7], ["123456789012345", 123456789012345], ["5.", 5]])("reads %s", (text, number) => {
    expect(read(text)).toBe(number);
  });

  it.each(["", "-", ".5", "1e5", " 1", "1.2.3", "1234567890123456", "0x1", "+1", "９"])("leaves %j to others", (text) => {
    expect(read(text)).toBeNaN();
  });

  it("is the text that UTF-8 says, short or long", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 30 }).map((text) => text.replace(/[&\r]/g, "")), (text) => {
      const bytes = utf8(text);
      expect(plainText(bytes, 0, bytes.length)).toBe(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
    }), { numRuns: 1000 });
  });

  it.each([[[0xff]], [[0xe0, 0x80, 0x80]], [[0xed, 0xa0, 0x80]], [[0xe5, 0x9f]], [[0xc3]], [[0xe5, 0x41, 0x42]]])("refuses %j", (bytes) => {
    expect(() => plainText(Uint8Array.from(bytes), 0, bytes.length)).toThrow(/utf-8/);
  });

  it.each([["0", 0], ["42", 42], ["", -1], ["1.0", -1], ["1234567890", -1]])("reads the index %j as %d", (text, index) => {
    expect(plainIndex(utf8(text), 0, text.length)).toBe(index);
  });
});
