import { constants, deflateRawSync } from "node:zlib";
import { joined, type Deflate } from "../adapters/xlsx/zip-write";

/** Node's own zlib. Each piece but the last ends at a byte without ending the stream, so that they can stand behind each other. */
export const NODE_DEFLATE: Deflate = (pieces) => {
  const out: Uint8Array[] = [];
  let held: Uint8Array | undefined;
  for (const piece of pieces) {
    if (held) out.push(deflateRawSync(held, { finishFlush: constants.Z_SYNC_FLUSH }));
    held = piece;
  }
  return joined([...out, deflateRawSync(held ?? new Uint8Array())]);
};
