/** Gives each of several equal lists as one and the same. */
export type ShareList = (list: readonly string[]) => readonly string[];

/** Lists that forms have in common, each held once however many forms have it. */
export function listSharer(): ShareList {
  const known = new Map<number, (readonly string[])[]>();
  return (list) => {
    const lists = known.get(list.length) ?? [];
    const same = lists.find((other) => other.every((text, index) => text === list[index]));
    if (same) return same;
    known.set(list.length, [...lists, list]);
    return list;
  };
}
