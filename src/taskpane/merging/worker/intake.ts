import { readRequested } from "../../../adapters/xlsx/reader";
import { inflatedAhead } from "../../../adapters/xlsx/zip/platform-inflate";
import { loadPlans } from "../../../app/plans";
import { codesOf, type Intake } from "../../../app/receive";
import { listSharer } from "../../../core/merge/sharing";
import { areasAtHand } from "../areas-at-hand";

/** What reading files takes, in a worker or in the page; plans and areas are fetched as the page fetches them. */
export async function loadIntake(): Promise<Intake> {
  const [catalogue, areas] = await Promise.all([loadPlans(), areasAtHand()]);
  return { read: async (bytes, request) => readRequested(bytes, request, await inflatedAhead(bytes)), catalogue, codes: codesOf(areas), share: listSharer() };
}
