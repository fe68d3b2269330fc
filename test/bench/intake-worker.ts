import { inflatedAhead, type Room } from "../../src/adapters/xlsx/zip/platform-inflate";
import { syntheticCatalogue } from "../fixtures/synthetic-plan";
import { ourLoop, runLoop } from "./intake-loops";
import { INTAKE_ROWS } from "./intake-size";

/** In a worker of a page: reads and checks the workbooks at these addresses one by one, merges them, then answers. */
async function intake(addresses: readonly string[]): Promise<number> {
  const room: Room = new Map();
  const loop = ourLoop((bytes) => inflatedAhead(bytes, room), syntheticCatalogue(INTAKE_ROWS), INTAKE_ROWS);
  return runLoop(loop, addresses, async (address) => new Uint8Array(await (await fetch(address)).arrayBuffer()));
}

self.addEventListener("message", ({ data }: MessageEvent<readonly string[]>) => {
  intake(data).then((sum) => { self.postMessage(sum); }, (error: unknown) => { setTimeout(() => { throw error; }); });
});
