import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { readXlsx } from "../../../src/adapters/xlsx/reader";
import { crc32 } from "../../../src/adapters/xlsx/zip/crc32";
import { ANY_INFLATER, inflateEntry } from "../../../src/adapters/xlsx/zip/inflate";
import { inflatedAhead, type Room } from "../../../src/adapters/xlsx/zip/platform-inflate";
import { readDirectory, type ZipEntry } from "../../../src/adapters/xlsx/zip/zip-directory";
import { writeZip } from "../../../src/adapters/xlsx/zip/zip-write";
import { writeXlsx } from "../../../src/adapters/xlsx/writer";
import { workbookFile } from "../../fixtures/xlsx/workbook-file";
import { FULL_PAPER } from "../../fixtures/xlsx/full-paper";

const SHEET = "xl/worksheets/sheet1.xml";
const content = new TextEncoder().encode(Array.from({ length: 20_000 }, (_, index) => `<v>${(index * 7919) % 100_003}</v>`).join(""));
const entryOf = (change: Partial<ZipEntry> = {}): ZipEntry => ({ name: SHEET, method: 8, flags: 0, crc: crc32(content), size: content.length, compressed: new Uint8Array(deflateRawSync(content)), time: 0, ...change });

const { inflate } = ANY_INFLATER;
const utf8 = new TextEncoder();

/** What a part comes to when its file was inflated ahead, or what is said of it; and which sizes script was asked for. */
async function ahead(...entries: readonly ZipEntry[]): Promise<{ readonly asked: readonly number[]; readonly outcomes: readonly string[] }> {
  const file = writeZip(entries);
  const asked: number[] = [];
  const inflater = await inflatedAhead(file);
  const script = jest.spyOn(ANY_INFLATER, "inflate").mockImplementation((compressed, size) => {
    asked.push(size);
    return inflate(compressed, size);
  });
  const outcomes = readDirectory(file).map((entry) => {
    try {
      return createHash("sha1").update(inflateEntry(entry, inflater)).digest("hex");
    } catch (thrown) {
      return (thrown as { code: string }).code;
    }
  });
  script.mockRestore();
  return { asked, outcomes };
}

const hash = (bytes: Uint8Array): string => createHash("sha1").update(bytes).digest("hex");

describe("inflating ahead with the platform's gzip", () => {
  it("gives the bytes of a sheet without asking script", async () => {
    expect(await ahead(entryOf())).toEqual({ asked: [], outcomes: [hash(content)] });
  });

  it.each([
    ["another checksum", { crc: 1 }],
    ["a size that is too small", { size: content.length - 1 }],
    ["a size that is too large", { size: content.length + 1 }],
    ["bytes that are no deflate", { compressed: new Uint8Array(5000).fill(255) }],
    ["a part cut off", { compressed: new Uint8Array(deflateRawSync(content)).slice(0, -9) }],
    ["another method", { method: 9 }],
  ])("leaves %s to script, which says that the part is unreadable", async (_what, change) => {
    expect((await ahead(entryOf(change))).outcomes).toEqual(["unreadable"]);
  });

  it("leaves what is small, stored, or not asked for by a reader of forms", async () => {
    const small = utf8.encode("<a/>");
    const others = [
      entryOf({ name: "a", size: small.length, crc: crc32(small), compressed: new Uint8Array(deflateRawSync(small)) }),
      entryOf({ name: "b", method: 0, compressed: content }), entryOf({ name: "xl/media/image1.xml" }),
    ];
    expect(await ahead(...others)).toEqual({ asked: [small.length, content.length], outcomes: [hash(small), hash(content), hash(content)] });
  });

  it("never throws for what is no zip at all", async () => {
    const inflater = await inflatedAhead(new TextEncoder().encode("指标,实际值"));
    expect(inflater.inflate(new Uint8Array(deflateRawSync(content)), content.length)).toHaveLength(content.length);
    expect(inflater.crc32(content)).toBe(crc32(content));
  });

  it("stops where a file comes to more than it is meant for; the reader takes the rest", async () => {
    const zeros = new Uint8Array(20 * 1024 * 1024);
    const large = (name: string): ZipEntry => entryOf({ name, crc: crc32(zeros), size: zeros.length, compressed: new Uint8Array(deflateRawSync(zeros)) });
    const found = await ahead(large(SHEET), large("xl/worksheets/sheet2.xml"));
    expect(found).toEqual({ asked: [zeros.length], outcomes: [hash(zeros), hash(zeros)] });
  });

  it("reads a workbook as it is read without", async () => {
    const bytes = writeXlsx(FULL_PAPER);
    expect(readXlsx(bytes, { inflater: await inflatedAhead(bytes) })).toEqual(readXlsx(bytes));
  });

  it("reads one workbook after the other in the same room, larger and smaller ones, as without", async () => {
    const room: Room = new Map();
    const rows = (count: number, value: number) => Array.from({ length: count }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${value + row}</v></c><c r="B${row + 1}" t="s"><v>${row}</v></c></row>`).join("");
    const file = (count: number, value: number) => writeZip(readDirectory(workbookFile({ rows: rows(count, value), strings: Array.from({ length: count }, (_, row) => `<si><t>${value}项${row}</t></si>`).join("") })));
    for (const bytes of [file(4000, 0), file(3000, 50_000), file(4500, 90_000), file(3000, 50_000)]) {
      const read = readXlsx(bytes, { inflater: await inflatedAhead(bytes, room) }).sheets[0]?.cells.map((row) => row.map(({ value }) => value)) ?? [];
      expect(JSON.stringify(read)).toBe(JSON.stringify(readXlsx(bytes).sheets[0]?.cells.map((row) => row.map(({ value }) => value))));
      expect(read.length).toBeGreaterThan(2000);
    }
    expect([...room.keys()]).toEqual([SHEET]);
  });

  it("keeps no more room than for one file, whatever the sheets of many are called", async () => {
    const room: Room = new Map();
    const zeros = new Uint8Array(10 * 1024 * 1024);
    const large = (name: string): Uint8Array => writeZip([entryOf({ name, crc: crc32(zeros), size: zeros.length, compressed: new Uint8Array(deflateRawSync(zeros)) })]);
    for (const number of [1, 2, 3, 4, 5]) await inflatedAhead(large(`xl/worksheets/${number}.xml`), room);
    expect([...room.keys()]).toEqual(["xl/worksheets/4.xml", "xl/worksheets/5.xml"]);
  });
});
