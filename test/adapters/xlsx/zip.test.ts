import { unzipSync } from "fflate";
import { crc32 } from "../../../src/adapters/xlsx/zip/crc32";
import { ANY_INFLATER, inflateEntry, type Inflater } from "../../../src/adapters/xlsx/zip/inflate";
import { ANY_DEFLATER, type Deflater } from "../../../src/adapters/xlsx/zip/deflate";
import { NODE_DEFLATER, NODE_INFLATER } from "../../../src/cli/node-zlib";
import { readDirectory } from "../../../src/adapters/xlsx/zip/zip-directory";
import { writeZip, zipEntry } from "../../../src/adapters/xlsx/zip/zip-write";
import { rawZip } from "../../fixtures/xlsx/raw-zip";

const DEFLATERS: readonly (readonly [string, Deflater])[] = [["fflate", ANY_DEFLATER], ["Node's zlib", NODE_DEFLATER]];

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const inflated = (zip: Uint8Array, inflater: Inflater): [string, string][] => readDirectory(zip).map((entry) => [entry.name, text(inflateEntry(entry, inflater))]);

/** What fflate makes of a zip; Node's zlib makes the same. */
function contents(zip: Uint8Array): [string, string][] {
  expect(inflated(zip, NODE_INFLATER)).toEqual(inflated(zip, ANY_INFLATER));
  return inflated(zip, ANY_INFLATER);
}

describe("zip", () => {
  it.each([["", 0], ["123456789", 0xcbf43926], ["The quick brown fox jumps over the lazy dog", 0x414fa339]])("crc32 of %j", (content, crc) => {
    expect(crc32(new TextEncoder().encode(content))).toBe(crc);
  });

  it.each(DEFLATERS)("writes what it reads, and what fflate reads, with %s", (_name, deflater) => {
    const files = [["a.xml", "<a/>"], ["目录/空", ""], ["big", "城".repeat(3_000_000)]] as const;
    const zip = writeZip(files.map(([name, content]) => zipEntry(name, content, deflater)));
    expect(contents(zip)).toEqual(files);
    expect(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, text(bytes)])).toEqual(files);
  });

  it.each(DEFLATERS)("takes a text in pieces, one at a time, with %s", (_name, deflater) => {
    const short = Array.from({ length: 5000 }, (_, number) => `城市${number},`);
    const long = Array.from({ length: 40 }, (_, at) => `${at} 喀什市`.repeat(at === 20 ? 300_000 : 20_000));
    const zip = writeZip([["a", short], ["b", ["短"]], ["c", long], ["d", []]].map(([name, texts]) => zipEntry(name as string, texts as string[], deflater)));
    expect(contents(zip)).toEqual([["a", short.join("")], ["b", "短"], ["c", long.join("")], ["d", ""]]);
    expect(readDirectory(zip).map(({ crc }) => crc)).toEqual([short, ["短"], long, []].map((texts) => crc32(new TextEncoder().encode(texts.join("")))));
  });

  it("inflates long parts step by step", () => {
    const noise = Array.from({ length: 120_000 }, (_, index) => String((index * 7919) % 100_003)).join();
    expect(contents(rawZip([{ name: "a", data: noise }]))).toEqual([["a", noise]]);
  });

  it("reads past bytes that follow the directory, and a comment", () => {
    const zip = rawZip([{ name: "a", data: "1" }]);
    const commented = new Uint8Array([...zip, ...new TextEncoder().encode("a comment")]);
    expect(contents(commented)).toEqual([["a", "1"]]);
  });

  it("reads sizes and places that stand in zip64 fields", () => {
    expect(contents(zip64("a", "hello"))).toEqual([["a", "hello"]]);
  });
});

/** A stored entry whose every 32-bit number says: look in the zip64 fields. */
function zip64(name: string, content: string): Uint8Array {
  const plain = Buffer.from(rawZip([{ name, data: content, stored: true }]));
  const directory = plain.readUInt32LE(plain.length - 6);
  const entry = Buffer.from(plain.subarray(directory, plain.length - 22));
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(content.length), 4);
  extra.writeBigUInt64LE(BigInt(content.length), 12);
  for (const at of [20, 24, 42]) entry.writeUInt32LE(0xffffffff, at);
  entry.writeUInt16LE(extra.length, 30);
  const end = Buffer.alloc(56 + 20 + 22);
  const start = directory + entry.length + extra.length;
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(1n, 32);
  end.writeBigUInt64LE(BigInt(directory), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(start), 64);
  end.writeUInt32LE(0x06054b50, 76);
  end.writeUInt16LE(0xffff, 86);
  end.writeUInt32LE(0xffffffff, 92);
  return new Uint8Array(Buffer.concat([plain.subarray(0, directory), entry, extra, end]));
}
