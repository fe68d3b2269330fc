import type { Element } from "./xml";

/** Something Office would refuse, or silently drop: what kind, where, and what to do about it. */
export type Fault = { readonly code: string; readonly line: number; readonly path: string; readonly todo: string };

/** A fault at an element. */
export function at(element: Element, code: string, todo: string): Fault {
  return { code, line: element.line, path: element.path, todo };
}
