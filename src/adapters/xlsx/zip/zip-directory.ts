import { unreadable, tooLarge, encrypted } from "../errors";
import { MAX_ENTRIES } from "../limits";

/** One file of the zip as its central directory tells it; nothing here is believed before the bytes agree. */
export type ZipEntry = {
  readonly name: string;
  /** The name's bytes where they are not plain UTF-8 of ours, so that copying changes nothing. */
  readonly nameBytes?: Uint8Array;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly size: number;
  /** As they lie in the file, still compressed. */
  readonly compressed: Uint8Array;
  /** The directory's own time and date words, kept so that copying changes nothing. */
  readonly time: number;
};

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const UNKNOWN_32 = 0xffffffff;
const UNKNOWN_16 = 0xffff;

type Directory = { readonly offset: number; readonly count: number };
type Numbers = { size: number; compressedSize: number; offset: number };

/** The entries of a zip file; throws `unreadable` when its directory is broken or cut off. */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, count } = findDirectory(view);
  if (count > MAX_ENTRIES) throw tooLarge(`${count} zip entries`);
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw unreadable("zip directory");
    entries.push(readEntry(bytes, view, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where the end record may begin at the earliest: its 22 bytes and the longest comment before the end. */
const END_REACH = 22 + UNKNOWN_16;

function findDirectory(view: DataView): Directory {
  const first = Math.max(0, view.byteLength - END_REACH);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    return count === UNKNOWN_16 || offset === UNKNOWN_32 ? findDirectory64(view, at) : { offset, count };
  }
  throw unreadable("zip cut off");
}

function findDirectory64(view: DataView, end: number): Directory {
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR_64) throw unreadable("zip64 directory");
  const at = Number(view.getBigUint64(end - 12, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) throw unreadable("zip64 directory");
  return { count: Number(view.getBigUint64(at + 32, true)), offset: Number(view.getBigUint64(at + 48, true)) };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  if (flags & 1) throw encrypted();
  const nameStart = at + 46;
  const nameEnd = nameStart + view.getUint16(at + 28, true);
  const nameBytes = bytes.subarray(nameStart, nameEnd);
  const name = new TextDecoder().decode(nameBytes);
  const numbers: Numbers = {
    compressedSize: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), offset: view.getUint32(at + 42, true),
  };
  readNumbers64(view, nameEnd, Math.min(view.byteLength, nameEnd + view.getUint16(at + 30, true)), numbers);
  return {
    name, nameBytes, flags, size: numbers.size, compressed: dataOf(bytes, view, numbers, name),
    method: view.getUint16(at + 10, true), time: view.getUint32(at + 12, true), crc: view.getUint32(at + 16, true),
  };
}

/** Zip64: each number that did not fit stands in an extra field, in this order. */
function readNumbers64(view: DataView, start: number, end: number, numbers: Numbers): void {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    for (const key of ["size", "compressedSize", "offset"] as const) {
      if (numbers[key] !== UNKNOWN_32 || next + 8 > end) continue;
      numbers[key] = Number(view.getBigUint64(next, true));
      next += 8;
    }
  }
}

function dataOf(bytes: Uint8Array, view: DataView, numbers: Numbers, name: string): Uint8Array {
  const { offset, compressedSize } = numbers;
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw unreadable(`zip entry ${name}`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + compressedSize > view.byteLength) throw unreadable(`zip entry ${name} cut off`);
  return bytes.subarray(start, start + compressedSize);
}
