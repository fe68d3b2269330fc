import { answerCalls, callsAlong, type Answer, type Call } from "../../app/calls";
import { linePair, type Line } from "../../app/line";
import type { Pane } from "../pane";
import type { MergeDesk } from "./desk";
import type { CalledMerger, Merger } from "./worker/merger";

/** A merger at work for a desk, and its line. */
type Hired = { readonly line: Promise<Line<Call, Answer>>; readonly merger: Promise<CalledMerger> };

const crew = new WeakMap<MergeDesk, Hired>();

/** The merger that works for a desk, hired when it is first needed: in a worker where the page may have one, else in the page itself. */
export function mergerFor(desk: MergeDesk): Promise<CalledMerger> {
  return (crew.get(desk) ?? hired(desk)).merger;
}

/** Whether the merger that read what the desk knows of is still there. */
export function hasMerger(desk: MergeDesk): boolean {
  return crew.has(desk);
}

/** Ends the merger's work, whatever it is doing; all it knew is gone. */
export function dismiss(desk: MergeDesk): void {
  const one = crew.get(desk);
  crew.delete(desk);
  void one?.line.then((line) => line.end(), () => undefined);
}

function hired(desk: MergeDesk): Hired {
  const line = lineOf(desk.pane);
  const forget = (): void => { if (crew.get(desk) === one) crew.delete(desk); };
  const one: Hired = { line, merger: line.then((there) => callsAlong<Merger>(there, forget)) };
  crew.set(desk, one);
  return one;
}

/** In the page itself it rests before each call, so that the page stays alive. */
async function lineOf(pane: Pane): Promise<Line<Call, Answer>> {
  try {
    return await pane.reader();
  } catch {
    const { here, there } = linePair<Call, Answer>(() => pane.pause(0));
    answerCalls(there, async () => (await import(/* webpackChunkName: "merge-here" */ "./worker/load-merger")).loadMerger());
    return here;
  }
}
