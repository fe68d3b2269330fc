import { readRequested } from "../../../adapters/xlsx/reader";
import { inflatedAhead, type Room } from "../../../adapters/xlsx/zip/platform-inflate";
import { loadPlans } from "../../../app/plans";
import { codesOf, type Intake } from "../../../app/receive";
import { listSharer } from "../../../core/merge/sharing";
import { areasAtHand } from "../areas-at-hand";

/** What reading files takes, in a worker or in the page; plans and areas are fetched as the page fetches them. */
export async function loadIntake(): Promise<Intake> {
  const [catalogue, areas] = await Promise.all([loadPlans(), areasAtHand()]);
  // Files are read one after the other, and nothing of a workbook is kept.
  const room: Room = new Map();
  return { read: async (bytes, request) => readRequested(bytes, request, await inflatedAhead(bytes, room)), catalogue, codes: codesOf(areas), share: listSharer() };
}
