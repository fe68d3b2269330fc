import type { BoilAnswer, BoilOrder } from "../../app/boiling";
import type { Line } from "../../app/line";

/** A worker's first message: it was loaded and may be sent files. */
export const READY = "ready";

/** What of a worker is needed. */
export type WorkerLike = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

/** A line to a worker once it says that it is there; fails where it cannot be made or loaded, as where a page's policy forbids workers. */
export function hire(make: () => WorkerLike): Promise<Line<BoilOrder, BoilAnswer>> {
  return new Promise((resolve, reject) => {
    const worker = make();
    let listener: (answer: BoilAnswer) => void = () => undefined;
    let lost: (why: Error) => void = reject;
    const line: Line<BoilOrder, BoilAnswer> = {
      send: (order, given = []) => worker.postMessage(order, [...given]),
      hear: (heard, broken) => { listener = heard; lost = broken; },
      end: () => worker.terminate(),
    };
    worker.addEventListener("message", ({ data }: MessageEvent<BoilAnswer | typeof READY>) => {
      if (data === READY) resolve(line);
      else listener(data);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      lost(new Error(`worker: ${event.message}`));
    });
  });
}
