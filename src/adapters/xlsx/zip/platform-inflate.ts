import { crc32 } from "./crc32";
import { ANY_INFLATER, type Inflater } from "./inflate";
import { MAX_DEFLATE_RATIO } from "../limits";
import { readDirectory, type ZipEntry } from "./zip-directory";

/** Parts worth asking the platform for; below, asking costs more than inflating. */
const LEAST_COMPRESSED_BYTES = 2048;

/** What is inflated ahead of one file, in bytes after inflating; the parts beyond are left to the reader, which knows whether it wants them. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Parts that a reader of forms asks for. */
const WANTED = /^xl\/(?:worksheets\/[^/]+|sharedStrings)\.xml$/iu;

/** What stands behind the data of a gzip file: checksum and size. */
const TRAILER_BYTES = 8;

/** A gzip file before its data (RFC 1952): no name, no time, deflate. */
const HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);

/** Room for the sheets of one workbook after the other, by the names of their parts. */
export type Room = Map<string, Uint8Array>;

/** Texts may be looked at again with the next workbook (`plainStrings`), so that they get room of their own. */
const SHEET = /^xl\/worksheets\//iu;

/** Bytes for an entry: out of `room` where it is a sheet, and then good until the next workbook's. */
function bytesFor({ name, size }: ZipEntry, room: Room | undefined): Uint8Array {
  if (!room || !SHEET.test(name)) return new Uint8Array(size);
  const there = room.get(name);
  if (there && there.length >= size) return there.subarray(0, size);
  // Names come from strangers: room is kept for no more of them than one file may have.
  let kept = size;
  for (const { length } of room.values()) kept += length;
  if (kept > MOST_BYTES) room.clear();
  const bytes = new Uint8Array(size);
  room.set(name, bytes);
  return bytes;
}

/**
 * Inflates and checks the sheets and texts of a workbook with the browser's own gzip, which takes a quarter of the time that
 * script does; gives the inflater to read it with. A part that the browser refuses, for size, checksum or because it has no gzip, is left to
 * that of script, which then says what is wrong. Never throws. With `room` the workbook must be done with before the next is
 * inflated into the same room; a worker that keeps nothing of a workbook saves half of what it would have to clear away.
 */
export async function inflatedAhead(file: Uint8Array, room?: Room): Promise<Inflater> {
  const parts = new Map<number, Uint8Array>();
  const sums = new Map<Uint8Array, number>();
  let spare = MOST_BYTES;
  for (const entry of wantedOf(file)) {
    spare -= entry.size;
    if (spare < 0) break;
    const bytes = await gunzipped(entry, room).catch(() => undefined);
    if (!bytes) continue;
    parts.set(entry.compressed.byteOffset, bytes);
    sums.set(bytes, entry.crc);
  }
  return {
    inflate: (compressed, size) => parts.get(compressed.byteOffset) ?? ANY_INFLATER.inflate(compressed, size),
    crc32: (bytes) => sums.get(bytes) ?? crc32(bytes),
  };
}

/** None of a file that is no zip; the reader says why. */
function wantedOf(file: Uint8Array): readonly ZipEntry[] {
  if (typeof DecompressionStream === "undefined") return [];
  try {
    return readDirectory(file).filter(({ name, method, compressed, size }) =>
      method === 8 && compressed.length >= LEAST_COMPRESSED_BYTES && size <= compressed.length * MAX_DEFLATE_RATIO && WANTED.test(name));
  } catch {
    return [];
  }
}

/** The bytes of an entry whose size and checksum hold; rejects or gives nothing for any other. */
async function gunzipped(entry: ZipEntry, room: Room | undefined): Promise<Uint8Array | undefined> {
  const { size } = entry;
  const stream = new DecompressionStream("gzip");
  const writer = stream.writable.getWriter();
  const written = Promise.all([writer.write(gzipOf(entry) as BufferSource), writer.close()]);
  written.catch(() => undefined); // Whoever reads hears of it.
  const reader = (stream.readable as ReadableStream<Uint8Array>).getReader();
  const bytes = bytesFor(entry, room);
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    if (length + next.value.length > size) {
      await reader.cancel();
      return undefined;
    }
    bytes.set(next.value, length);
    length += next.value.length;
  }
  return length === size ? bytes : undefined;
}

/** The data of an entry as a gzip file. In one piece, since each piece costs the stream more than copying it. */
function gzipOf({ compressed, crc, size }: ZipEntry): Uint8Array {
  const end = HEADER.length + compressed.length;
  const bytes = new Uint8Array(end + TRAILER_BYTES);
  bytes.set(HEADER);
  bytes.set(compressed, HEADER.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(end, crc, true);
  view.setUint32(end + 4, size, true);
  return bytes;
}
