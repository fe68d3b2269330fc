import { ANY_DEFLATER, type Deflater } from "./deflate";
import type { ZipEntry } from "./zip-directory";

/** 1 January 1980, midnight, the first moment zip knows: the same parts always give the same bytes. */
const FIRST_MOMENT = 0x00210000;

const UTF8_NAME = 0x0800;
const SIZES_BEHIND = 0x0008;
const VERSION = 20;

/** A part of ours, from its text or the pieces of it, compressed and ready to be put into a zip. A large one is never held whole before it is. */
export function zipEntry(name: string, content: string | Iterable<string>, { deflate, crc32 }: Deflater = ANY_DEFLATER): ZipEntry {
  let crc = 0;
  let size = 0;
  function* counted(): Generator<Uint8Array> {
    for (const piece of utf8(typeof content === "string" ? [content] : content)) {
      crc = crc32(piece, crc);
      size += piece.length;
      yield piece;
    }
  }
  const compressed = deflate(counted());
  return { name, method: 8, flags: 0, crc, size, compressed, time: FIRST_MOMENT };
}

const ENCODER = new TextEncoder();

/** Bytes of UTF-8 that a UTF-16 unit becomes at most. */
const UNIT_BYTES = 3;

/** Bytes of a piece, about: most parts are one. */
const PIECE_BYTES = 4 << 20;

/** Room for the piece that is being filled, used again for the next. */
const ROOM = new Uint8Array(PIECE_BYTES);

/** Bytes of texts, gathered into pieces. Into room that is surely enough, which is several times as quick as having it measured first; the last piece is good until the next part. */
function* utf8(texts: Iterable<string>): Generator<Uint8Array> {
  let length = 0;
  for (const text of texts) {
    if (length + text.length * UNIT_BYTES > ROOM.length) {
      yield ROOM.slice(0, length);
      length = 0;
    }
    if (text.length * UNIT_BYTES > ROOM.length) yield ENCODER.encode(text);
    else length += ENCODER.encodeInto(text, ROOM.subarray(length)).written;
  }
  yield ROOM.subarray(0, length);
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
