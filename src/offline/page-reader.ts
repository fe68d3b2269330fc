import type { Answer, Call } from "../app/calls";
import type { Line } from "../app/line";
import { hire } from "../taskpane/merging/worker/hire";

/**
 * A worker made of the page's own script. A page opened from a file may fetch nothing, not even a file beside it, but it may
 * run what it holds itself (`worker-src blob:`). Where a browser forbids that too, the page reads between two breaths.
 */
export function pageReader(): Promise<Line<Call, Answer>> {
  const address = URL.createObjectURL(new Blob([ownScript()], { type: "text/javascript" }));
  return hire(() => new Worker(address)).finally(() => URL.revokeObjectURL(address));
}

/** By far the longest of the page's scripts. */
function ownScript(): string {
  return [...document.scripts].map(({ text }) => text).reduce((longest, text) => (text.length > longest.length ? text : longest), "");
}
