import type { BoilAnswer, BoilOrder } from "../../app/boiling";
import type { Line } from "../../app/line";
import { hire } from "./hire";

/** A worker of the pane's own, fetched from where the pane lies. */
export function paneReader(): Promise<Line<BoilOrder, BoilAnswer>> {
  return hire(() => new Worker(/* webpackChunkName: "merge-worker" */ new URL("./worker-entry.ts", import.meta.url)));
}
