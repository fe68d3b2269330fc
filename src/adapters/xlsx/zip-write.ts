import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./zip-directory";

/** 1 January 1980, midnight, the first moment zip knows: the same parts always give the same bytes. */
const FIRST_MOMENT = 0x00210000;

const UTF8_NAME = 0x0800;
const SIZES_BEHIND = 0x0008;
const VERSION = 20;

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
