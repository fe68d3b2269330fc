import type { ZipEntry } from "./zip-directory";

/** Parts that are looked up again: how small they are at most, and how many names of them are kept. */
const MOST_COMPRESSED_BYTES = 8192, MOST_BYTES = 65_536, MOST_NAMES = 64;

type Known = { readonly compressed: Uint8Array; readonly crc: number; readonly bytes: Uint8Array };

/** The last small part of each name. */
const known = new Map<string, Known>();

/**
 * The bytes of a part: those of the file before where the compressed ones are the same, else made anew. Workbooks of one form
 * have their styles, their lists of sheets and what leads where in common, and whatever was read out of the same bytes holds
 * again (`readOnce`). Nobody may write into them.
 */
export function alikeOr(entry: ZipEntry, make: () => Uint8Array): Uint8Array {
  const { name, compressed, crc, size } = entry;
  if (compressed.length > MOST_COMPRESSED_BYTES || size > MOST_BYTES || entry.method === 0) return make();
  const before = known.get(name);
  if (before?.bytes.length === size && before.crc === crc && isSame(before.compressed, compressed)) return before.bytes;
  const bytes = make();
  if (known.size >= MOST_NAMES && !before) known.clear();
  known.set(name, { compressed: compressed.slice(), crc, bytes });
  return bytes;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

/** What is read out of bytes, once for the same bytes as long as they are kept. */
export function readOnce<T>(read: (bytes: Uint8Array, name: string) => T): (bytes: Uint8Array, name: string) => T {
  const done = new WeakMap<Uint8Array, { readonly made: T }>();
  return (bytes, name) => {
    const before = done.get(bytes);
    if (before) return before.made;
    const made = read(bytes, name);
    done.set(bytes, { made });
    return made;
  };
}
