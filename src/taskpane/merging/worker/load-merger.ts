import { loadIntake } from "./intake";
import { mergerOf, type Merger } from "./merger";

/** A merger with all that reading files takes. */
export async function loadMerger(): Promise<Merger> {
  return mergerOf(await loadIntake());
}
