import { Inflate as InflateStream, inflateSync } from "fflate";
import { crc32 } from "./crc32";
import { tooLarge, unreadable } from "../errors";
import { MAX_DEFLATE_RATIO, MAX_PART_BYTES } from "../limits";
import type { ZipEntry } from "./zip-directory";

/**
 * Undoes raw deflate. It must stop, by throwing or by returning another length, as soon as there are more than
 * `size` bytes; Node's zlib with `maxOutputLength` does, and is several times as fast as ours.
 */
export type Inflate = (compressed: Uint8Array, size: number) => Uint8Array;

/** What a platform lends to reading zip files: inflating, and the checksum of what came out. */
export type Inflater = { readonly inflate: Inflate; readonly crc32: (bytes: Uint8Array) => number };

/** Below this a whole block can be undone at once: even the worst lie about its size costs no more than 64 MB of work. */
const AT_ONCE_BYTES = 64_000;

/** Compressed bytes fed at a step; bounds what one step can blow up to. */
const STEP_BYTES = 16_384;

/** Inflating with fflate alone, for browser and Node alike. */
export const inflateAnywhere: Inflate = (compressed, size) =>
  compressed.length <= AT_ONCE_BYTES ? inflateSync(compressed, { out: new Uint8Array(size + 1) }) : inflateInSteps(compressed, size);

/** The inflater of pages and workers, and of Node where nothing else is given. */
export const ANY_INFLATER: Inflater = { inflate: inflateAnywhere, crc32 };

function inflateInSteps(compressed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new InflateStream((chunk) => {
    if (length + chunk.length > size) throw unreadable("more bytes than announced");
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < compressed.length; at += STEP_BYTES) {
    stream.push(compressed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= compressed.length);
  }
  return out.subarray(0, length);
}

/** The bytes of an entry: its size and checksum hold, and it is within the cap for one part. */
export function inflateEntry(entry: ZipEntry, inflater: Inflater): Uint8Array {
  const { name, size, compressed } = entry;
  if (size > MAX_PART_BYTES) throw tooLarge(`${name}: ${size} bytes`);
  const bytes = entry.method === 0 ? compressed : inflateChecked(entry, inflater.inflate);
  if (bytes.length !== size) throw unreadable(`${name}: size`);
  if (inflater.crc32(bytes) !== entry.crc) throw unreadable(`${name}: checksum`);
  return bytes;
}

function inflateChecked({ name, method, size, compressed }: ZipEntry, inflate: Inflate): Uint8Array {
  if (method !== 8) throw unreadable(`${name}: zip method ${method}`);
  if (size > compressed.length * MAX_DEFLATE_RATIO) throw unreadable(`${name}: size`);
  try {
    return inflate(compressed, size);
  } catch (cause) {
    throw unreadable(`${name}: corrupt`, cause);
  }
}
