import * as zlib from "node:zlib";
import { crc32 } from "../adapters/xlsx/zip/crc32";
import { joined, withLast, type Deflater } from "../adapters/xlsx/zip/deflate";
import type { Inflater } from "../adapters/xlsx/zip/inflate";

/** Younger than the oldest Node that runs us. */
const nodeCrc32 = (zlib as { crc32?: Deflater["crc32"] }).crc32 ?? crc32;

/** Room behind the announced size, so that zlib sees the end without asking for a second buffer; also the smallest it takes. */
const SPARE_BYTES = 64;

/** Node's own zlib: several times as fast as ours, and it stops by itself at the announced size. */
export const NODE_INFLATER: Inflater = {
  inflate: (compressed, size) => {
    const { buffer, byteOffset, length } = zlib.inflateRawSync(compressed, { maxOutputLength: Math.max(1, size), chunkSize: size + SPARE_BYTES });
    // Not as a Buffer, whose own indexOf is many times as slow.
    return new Uint8Array(buffer, byteOffset, length);
  },
  crc32: nodeCrc32,
};

/** How hard zlib tries: a template is a twentieth larger than at its usual 6, in two thirds of the time. */
const LEVEL = 4;

/** The same for writing. Each piece but the last ends at a byte without ending the stream, so that they can stand behind each other. */
export const NODE_DEFLATER: Deflater = {
  deflate: (pieces) => joined(Array.from(withLast(pieces), ({ piece, last }) => zlib.deflateRawSync(piece, { level: LEVEL, finishFlush: last ? zlib.constants.Z_FINISH : zlib.constants.Z_SYNC_FLUSH }))),
  crc32: nodeCrc32,
};
