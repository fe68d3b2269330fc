import type { Submission } from "./submission";

/** Gives each of several equal lists as one and the same. */
export type ShareList = (list: readonly string[]) => readonly string[];

/** Lists that forms have in common, each held once however many forms have it. */
export function listSharer(): ShareList {
  const known = new Map<number, (readonly string[])[]>();
  return (list) => {
    const lists = known.get(list.length) ?? [];
    const same = lists.find((other) => other === list) ?? lists.find((other) => other.every((text, index) => text === list[index]));
    if (same) return same;
    known.set(list.length, [...lists, list]);
    return list;
  };
}

/** The same submission over lists that others have as well; one that came from elsewhere has its own copies. */
export function shareLists(submission: Submission, share: ShareList): Submission {
  const { keys, names, targets } = submission;
  return { ...submission, keys: share(keys), names: share(names), targets: share(targets) };
}
