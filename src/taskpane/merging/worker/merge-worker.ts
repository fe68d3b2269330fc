import { answerCalls, type Answer, type Call } from "../../../app/calls";
import { READY } from "./hire";
import { loadMerger } from "./load-merger";

/** The end of the line that lies in a worker: says that it is there, then merges what it is sent. */
export function work(): void {
  answerCalls({
    send: (message: Answer, given = []) => postMessage(message, { transfer: [...given] }),
    hear: (listener: (call: Call) => void) => addEventListener("message", ({ data }: MessageEvent<Call>) => listener(data)),
    end: () => close(),
  }, loadMerger);
  postMessage(READY);
}
