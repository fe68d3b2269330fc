import { useEffect, useId, useMemo, useRef, type KeyboardEvent, type RefObject } from "react";
import { usePane, useSession, useWords } from "../face";
import { goTo, openGroup } from "../checking/going";
import type { Entry } from "./listing";
import { GroupRow } from "./group-row";
import { LongList, type Drawn } from "../parts/long-list";
import { RuleHead } from "./rule-head";

/** The check list: one tab stop; ↑ ↓ Home End move and open, Enter goes to the cell. */
export function Findings({ entries }: { readonly entries: readonly Entry[] }) {
  const pane = usePane();
  const { open } = useSession();
  const words = useWords();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const wanted = useFocus(list);
  const keys = useMemo(() => entries.map(({ key }) => key), [entries]);
  const move = (event: KeyboardEvent, index: number) => {
    const at = entries[index];
    if (event.key === "Enter" && at?.kind === "group") void goTo(pane, at.group);
    const next = targetOf(event.key, index, entries);
    if (event.key === "Enter" || next) event.preventDefault();
    if (!next) return;
    wanted.current = next.key;
    openGroup(pane, next.key);
  };
  const kept = keys.indexOf(open ?? "");
  const stop = kept >= 0 ? kept : entries.findIndex(({ kind }) => kind === "group");
  const row = (at: Drawn) => {
    const entry = entries[at.index];
    if (!entry) return null;
    if (entry.kind === "rule") return <RuleHead key={entry.key} entry={entry} at={at} />;
    return (
      <GroupRow
        key={entry.key} group={entry.group} at={at} id={`${id}-${at.index}`} isOpen={at.index === kept} isStop={at.index === stop}
        move={(event) => move(event, at.index)}
      />
    );
  };
  return <LongList keys={keys} kept={stop} label={words.check.listLabel} list={list} row={row} />;
}

/** Brings what a person moved to into sight, and gives the focus to the row asked for, or to the open one when the list comes back. */
function useFocus(list: RefObject<HTMLUListElement | null>): RefObject<string | null> {
  const pane = usePane();
  const { open, cursor, returning } = useSession();
  const wanted = useRef<string | null>(null);
  const row = (selector: string) => list.current?.querySelector<HTMLElement>(`.group.open${selector}`);
  // Only what a person moved to comes into view; a check never moves the list.
  useEffect(() => { if (open === cursor) row("")?.scrollIntoView?.({ block: "nearest" }); }, [open, cursor]);
  useEffect(() => {
    if (wanted.current === null || wanted.current !== open) return;
    wanted.current = null;
    row(" .group-name")?.focus({ preventScroll: true });
  });
  useEffect(() => {
    if (!returning) return;
    pane.store.set({ returning: false });
    row(" .group-name")?.focus();
  }, [pane, returning]);
  return wanted;
}

/** The row that a key leads to; undefined for any other key. */
function targetOf(key: string, index: number, entries: readonly Entry[]): Entry | undefined {
  const isGroup = ({ kind }: Entry) => kind === "group";
  switch (key) {
    case "ArrowDown": return entries.slice(index + 1).find(isGroup) ?? entries[index];
    case "ArrowUp": return entries.slice(0, index).findLast(isGroup) ?? entries[index];
    case "Home": return entries.find(isGroup);
    case "End": return entries.findLast(isGroup);
    default: return undefined;
  }
}
