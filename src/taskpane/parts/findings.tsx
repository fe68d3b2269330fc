import { useEffect, useId, useRef, type KeyboardEvent } from "react";
import { usePane, useSession, useWords } from "../face";
import { goTo, openGroup } from "../going";
import type { Group } from "../groups";
import { GroupRow } from "./group-row";

/** The check list: one tab stop; ↑ ↓ Home End move and open, Enter goes to the cell. */
export function Findings({ groups }: { readonly groups: readonly Group[] }) {
  const pane = usePane();
  const { open, cursor } = useSession();
  const words = useWords();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  // Only what a person moved to comes into view; a check never moves the list.
  useEffect(() => { if (open === cursor) list.current?.querySelector(".group.open")?.scrollIntoView?.({ block: "nearest" }); }, [open, cursor]);
  const move = (event: KeyboardEvent, index: number) => {
    const group = groups[index];
    if (event.key === "Enter" && group) void goTo(pane, group);
    const target = targetOf(event.key, index, groups.length);
    const next = groups[target];
    if (event.key === "Enter" || next) event.preventDefault();
    if (!next) return;
    openGroup(pane, next.key);
    list.current?.children[target]?.querySelector<HTMLElement>(".group-name")?.focus();
  };
  const stop = groups.some(({ key }) => key === open) ? open : groups[0]?.key;
  return (
    <ul className="findings" ref={list} aria-label={words.check.listLabel} data-testid="findings">
      {groups.map((group, index) => (
        <GroupRow
          key={group.key} group={group} id={`${id}-${index}`} isOpen={group.key === open} isStop={group.key === stop}
          move={(event) => move(event, index)}
        />
      ))}
    </ul>
  );
}

/** The row that a key leads to; -1 for any other key. */
function targetOf(key: string, index: number, count: number): number {
  switch (key) {
    case "ArrowDown": return Math.min(index + 1, count - 1);
    case "ArrowUp": return Math.max(index - 1, 0);
    case "Home": return 0;
    case "End": return count - 1;
    default: return -1;
  }
}
