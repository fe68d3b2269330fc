import { boilFor, type BoilAnswer, type BoilOrder } from "../../app/boiling";
import { loadIntake } from "./intake";
import { READY } from "./hire";

/** The end of the line that lies in a worker: says that it is there, then boils down what it is sent. */
export function work(): void {
  boilFor({
    send: (message: BoilAnswer) => postMessage(message),
    hear: (listener: (order: BoilOrder) => void) => addEventListener("message", ({ data }: MessageEvent<BoilOrder>) => listener(data)),
    end: () => close(),
  }, loadIntake);
  postMessage(READY);
}
