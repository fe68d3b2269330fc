import type { Answer, Call } from "../../../app/calls";
import type { Line } from "../../../app/line";
import { hire } from "./hire";

/** A worker of the pane's own, fetched from where the pane lies. */
export function paneReader(): Promise<Line<Call, Answer>> {
  return hire(() => new Worker(/* webpackChunkName: "merge-worker" */ new URL("./worker-entry.ts", import.meta.url)));
}
