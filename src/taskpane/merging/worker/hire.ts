import type { Answer, Call } from "../../../app/calls";
import type { Line } from "../../../app/line";

/** A worker's first message: it was loaded and may be called. */
export const READY = "ready";

/** What of a worker is needed. */
export type WorkerLike = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

/** A line to a worker once it says that it is there; fails where it cannot be made or loaded, as where a page's policy forbids workers. */
export function hire(make: () => WorkerLike): Promise<Line<Call, Answer>> {
  return new Promise((resolve, reject) => {
    const worker = make();
    let listener: (answer: Answer) => void = () => undefined;
    let lost: (why: Error) => void = reject;
    const line: Line<Call, Answer> = {
      send: (call, given = []) => worker.postMessage(call, [...given]),
      hear: (heard, broken) => { listener = heard; lost = broken; },
      end: () => worker.terminate(),
    };
    worker.addEventListener("message", ({ data }: MessageEvent<Answer | typeof READY>) => {
      if (data === READY) resolve(line);
      else listener(data);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      lost(new Error(`worker: ${event.message}`));
    });
  });
}
