import { fault } from "../errors";

/** How many cells are compared before this host says that it cannot tell. */
const MOST_COMPARED = 20000;

/** What all of `count` things have in common, null when they differ, as in Excel. */
export function uniform<V>(count: number, read: (offset: number) => V): V | null {
  if (count > MOST_COMPARED) throw fault("NotImplemented", `a format read over more than ${MOST_COMPARED} cells`);
  const first = read(0);
  for (let offset = 1; offset < count; offset++) if (read(offset) !== first) return null;
  return first;
}
