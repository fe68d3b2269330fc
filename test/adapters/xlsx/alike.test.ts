import { deflateRawSync } from "node:zlib";
import { alikeOr, readOnce } from "../../../src/adapters/xlsx/zip/alike";
import { crc32 } from "../../../src/adapters/xlsx/zip/crc32";
import { inflateEntry, ANY_INFLATER } from "../../../src/adapters/xlsx/zip/inflate";
import { readXlsx } from "../../../src/adapters/xlsx/reader";
import type { ZipEntry } from "../../../src/adapters/xlsx/zip/zip-directory";
import { stylesheet, workbookFile } from "../../fixtures/xlsx/workbook-file";

const entry = (name: string, text: string, change: Partial<ZipEntry> = {}): ZipEntry => {
  const bytes = new TextEncoder().encode(text);
  return { name, method: 8, flags: 0, crc: crc32(bytes), size: bytes.length, compressed: new Uint8Array(deflateRawSync(bytes)), time: 0, ...change };
};
const bytesOf = (one: ZipEntry): Uint8Array => alikeOr(one, () => inflateEntry(one, ANY_INFLATER));

describe("a small part that came before", () => {
  it("is not inflated again where its bytes are the same", () => {
    expect(bytesOf(entry("a.xml", "<a>98</a>"))).toBe(bytesOf(entry("a.xml", "<a>98</a>")));
  });

  it("is inflated where they differ, and what came before is forgotten", () => {
    const first = bytesOf(entry("b.xml", "<a>98</a>"));
    expect(new TextDecoder().decode(bytesOf(entry("b.xml", "<a>89</a>")))).toBe("<a>89</a>");
    const again = bytesOf(entry("b.xml", "<a>98</a>"));
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });

  it.each([["checksum", { crc: 1 }], ["size", { size: 8 }]])("does not lend its good %s to a damaged one", (_what, change) => {
    bytesOf(entry("c.xml", "<a>98</a>"));
    expect(() => bytesOf(entry("c.xml", "<a>98</a>", change))).toThrow(expect.objectContaining({ code: "unreadable" }) as Error);
  });

  it("is not kept where it is large", () => {
    const large = entry("d.xml", "城".repeat(30_000));
    expect(bytesOf(large)).not.toBe(bytesOf(large));
  });

  it("is found only under its own name, of which not too many are kept", () => {
    const first = bytesOf(entry("e.xml", "<a/>"));
    expect(bytesOf(entry("f.xml", "<a/>"))).not.toBe(first);
    for (let name = 0; name < 100; name++) bytesOf(entry(`${name}.xml`, "<a/>"));
    expect(bytesOf(entry("e.xml", "<a/>"))).not.toBe(first);
  });
});

it("reads out of the same bytes once, whatever came of it", () => {
  const read = jest.fn((bytes: Uint8Array) => (bytes.length === 0 ? undefined : bytes.length));
  const once = readOnce(read);
  const [one, none] = [new Uint8Array(3), new Uint8Array(0)];
  expect([once(one, "a"), once(one, "a"), once(none, "a"), once(none, "a")]).toEqual([3, 3, undefined, undefined]);
  expect(read).toHaveBeenCalledTimes(2);
});

it("keeps nothing of one workbook in the next: formats, sheets and dates are each file's own", () => {
  const rows = '<row r="1"><c r="A1" s="1"><v>0.5</v></c></row>';
  const file = (code: string) => workbookFile({ rows, styles: stylesheet(code) });
  const formats = ["0.0%", "0.00", "0.0%"].map((code) => readXlsx(file(code)).sheets[0]?.cells[0]?.[0]?.format);
  expect(formats).toEqual(["0.0%", "0.00", "0.0%"]);
});
