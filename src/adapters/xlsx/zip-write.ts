import { Deflate as DeflateStream, deflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./zip-directory";

/** 1 January 1980, midnight, the first moment zip knows: the same parts always give the same bytes. */
const FIRST_MOMENT = 0x00210000;

const UTF8_NAME = 0x0800;
const SIZES_BEHIND = 0x0008;
const VERSION = 20;

/** Raw deflate of bytes that come in pieces, at least one; Node's zlib is several times as fast as ours. */
export type Deflate = (pieces: Iterable<Uint8Array>) => Uint8Array;

/** Deflating with fflate alone, for browser and Node alike. */
export const deflateAnywhere: Deflate = (pieces) => {
  const out: Uint8Array[] = [];
  const stream = new DeflateStream((chunk) => { out.push(chunk); });
  let held: Uint8Array | undefined;
  let several = false;
  for (const piece of pieces) {
    if (held) { stream.push(held, false); several = true; }
    held = piece;
  }
  if (!several) return deflateSync(held ?? new Uint8Array());
  stream.push(held ?? new Uint8Array(), true);
  return joined(out);
};

/** Pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A part of ours that comes as text in pieces, none of which is held longer than it takes to compress it. */
export function zipPieces(name: string, texts: Iterable<string>, deflate: Deflate): ZipEntry {
  const encoder = new TextEncoder();
  let crc = 0;
  let size = 0;
  function* bytes(): Generator<Uint8Array> {
    for (const text of gathered(texts)) {
      const piece = encoder.encode(text);
      crc = crc32(piece, crc);
      size += piece.length;
      yield piece;
    }
  }
  const compressed = deflate(bytes());
  return { name, method: 8, flags: 0, crc, size, compressed, time: FIRST_MOMENT };
}

/** Characters of a piece, at least: small parts are compressed whole. */
const PIECE_CHARACTERS = 1 << 20;

function* gathered(texts: Iterable<string>): Generator<string> {
  let held = "";
  for (const text of texts) {
    if (held.length >= PIECE_CHARACTERS) { yield held; held = ""; }
    held += text;
  }
  yield held;
}

/** A part of ours, compressed and ready to be put into a zip. */
export function zipEntry(name: string, content: string | Uint8Array): ZipEntry {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name, method: 8, flags: 0, crc: crc32(bytes), size: bytes.length, compressed: deflateSync(bytes), time: FIRST_MOMENT };
}

/** A zip file of entries in their order; compressed bytes go in as they are. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const records = entries.map((entry) => ({ entry, name: entry.nameBytes ?? new TextEncoder().encode(entry.name) }));
  const space = records.reduce((sum, { entry, name }) => sum + 76 + 2 * name.length + entry.compressed.length, 22);
  const out = new Uint8Array(space);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const { entry, name } of records) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeCommon(view, at + 4, entry, name.length);
    out.set(name, at + 30);
    out.set(entry.compressed, at + 30 + name.length);
    at += 30 + name.length + entry.compressed.length;
  }
  const directory = at;
  for (const [index, { entry, name }] of records.entries()) {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, VERSION, true);
    writeCommon(view, at + 6, entry, name.length);
    view.setUint32(at + 42, offsets[index] as number, true);
    out.set(name, at + 46);
    at += 46 + name.length;
  }
  writeEnd(view, at, records.length, directory);
  return out;
}

/** The thirteen fields that local header and directory share, from "version needed" on. */
function writeCommon(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, (entry.flags & ~SIZES_BEHIND) | (entry.nameBytes || /^[\x20-\x7e]*$/.test(entry.name) ? 0 : UTF8_NAME), true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

function writeEnd(view: DataView, at: number, count: number, directory: number): void {
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, count, true);
  view.setUint16(at + 10, count, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
}
