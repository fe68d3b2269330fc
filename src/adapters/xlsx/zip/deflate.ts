import { Deflate, deflateSync } from "fflate";
import { crc32 } from "./crc32";

/** What a platform lends to writing zip files: raw deflate of bytes that come in pieces, and the checksum of what goes in, after that of what went before. */
export type Deflater = { readonly deflate: (pieces: Iterable<Uint8Array>) => Uint8Array; readonly crc32: (bytes: Uint8Array, before?: number) => number };

/** The deflater of pages and workers, and of Node where nothing else is given. */
export const ANY_DEFLATER: Deflater = { deflate, crc32 };

function deflate(pieces: Iterable<Uint8Array>): Uint8Array {
  const out: Uint8Array[] = [];
  let stream: Deflate | undefined;
  for (const { piece, last } of withLast(pieces)) {
    if (last && !stream) return deflateSync(piece);
    stream ??= new Deflate((chunk) => { out.push(chunk); });
    stream.push(piece, last);
  }
  return joined(out);
}

/** Pieces, and of each whether it is the last; there is always one. */
export function* withLast(pieces: Iterable<Uint8Array>): Generator<{ readonly piece: Uint8Array; readonly last: boolean }> {
  let held: Uint8Array | undefined;
  for (const piece of pieces) {
    if (held) yield { piece: held, last: false };
    held = piece;
  }
  yield { piece: held ?? new Uint8Array(), last: true };
}

/** Pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces;
  if (first && pieces.length === 1) return first;
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
