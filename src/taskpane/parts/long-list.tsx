import { useEffect, useLayoutEffect, useReducer, useRef, useState, type ReactNode, type RefObject } from "react";
import { drawn, itemAt, successor, topsOf } from "../window";

/** Lists up to this length are drawn whole. */
const WHOLE = 100;
/** Drawn beyond what is in sight, above and below, in points. */
const BEYOND = 600;
/** Scrolling by less than this draws nothing anew, in points. */
const STEP = 200;
/** Height of a row that was never drawn, in points. */
const GUESS = 60;

/** What the list tells of an item that it draws: its place among all, and the room that undrawn ones above take, in points. */
export type Drawn = { readonly index: number; readonly count: number; readonly gap: number };

/**
 * A list of any length of which only what is in sight is drawn; `kept` is drawn wherever it is, so that it keeps the focus.
 * Each item draws one element, whose `data-entry` is its key and whose top margin is the gap. What a person looks at stays
 * where it is when the list changes; a plain one is one of several on a page and moves with it.
 */
export function LongList({ keys, kept, label, list, row, look = "findings", testId = "findings" }: {
  readonly keys: readonly string[]; readonly kept: number; readonly label: string;
  readonly list: RefObject<HTMLUListElement | null>; readonly row: (at: Drawn) => ReactNode;
  readonly look?: "findings" | "plain"; readonly testId?: string;
}) {
  const heights = useRef(new Map<string, number>()).current;
  const [, remeasured] = useReducer((count: number) => count + 1, 0);
  const tops = topsOf(keys, heights, GUESS);
  const [from, to] = useView(list);
  const indices = keys.length <= WHOLE ? keys.map((_, index) => index) : drawn(tops, from - BEYOND, to + BEYOND, [kept]);
  useAnchor(list, look === "findings", keys, tops);
  useLayoutEffect(() => { if (measure(list.current, heights)) remeasured(); });
  const end = indices.at(-1) ?? -1;
  return (
    <ul className={look === "plain" ? "plain-list" : look} ref={list} aria-label={label} data-testid={testId} style={{ paddingBottom: (tops.at(-1) ?? 0) - (tops[end + 1] ?? 0) }}>
      {indices.map((index, position) => row({ index, count: keys.length, gap: (tops[index] ?? 0) - (tops[(indices[position - 1] ?? -1) + 1] ?? 0) }))}
    </ul>
  );
}

/** Takes the heights of what is drawn; true when one differs from before. */
function measure(list: HTMLElement | null, heights: Map<string, number>): boolean {
  let differs = false;
  for (const element of list?.children ?? []) {
    if (!(element instanceof HTMLElement)) continue;
    const { dataset: { entry = "" }, offsetHeight } = element;
    if (offsetHeight === 0 || heights.get(entry) === offsetHeight) continue;
    heights.set(entry, offsetHeight);
    differs = true;
  }
  return differs;
}

/** The part of the list that is in sight, in points from its own top and in whole steps. */
function useView(list: RefObject<HTMLElement | null>): readonly [from: number, to: number] {
  const [view, setView] = useState<readonly [number, number]>([0, STEP]);
  useEffect(() => {
    const scroller = scrollerOf(list.current);
    if (!scroller) return undefined;
    const look = () => setView((before) => {
      const now = seen(list.current, scroller);
      return now[0] === before[0] && now[1] === before[1] ? before : now;
    });
    look();
    scroller.addEventListener("scroll", look, { passive: true });
    addEventListener("resize", look);
    return () => {
      scroller.removeEventListener("scroll", look);
      removeEventListener("resize", look);
    };
  }, [list]);
  return view;
}

function seen(list: HTMLElement | null, scroller: HTMLElement): readonly [number, number] {
  const from = scroller.getBoundingClientRect().top - (list?.getBoundingClientRect().top ?? 0);
  return [Math.floor(from / STEP) * STEP, Math.ceil((from + scroller.clientHeight) / STEP) * STEP];
}

function scrollerOf(list: HTMLElement | null): HTMLElement | null {
  return list?.closest<HTMLElement>(".body") ?? null;
}

/** Where the first item in sight stands, so that it can be held there; as long as nobody scrolled since. */
type Anchor = { readonly keys: readonly string[]; readonly index: number; readonly y: number; readonly scrolled: number };

/** Keeps the first item in sight, or the one that takes its place, where it is when items come, go or turn out higher than guessed. */
function useAnchor(list: RefObject<HTMLElement | null>, anchored: boolean, keys: readonly string[], tops: readonly number[]): void {
  const anchor = useRef<Anchor | null>(null);
  const now = useRef({ keys, tops });
  now.current = { keys, tops };
  useLayoutEffect(() => {
    const scroller = anchored ? scrollerOf(list.current) : null;
    if (!list.current || !scroller) return;
    const held = anchor.current;
    if (held?.scrolled === scroller.scrollTop) {
      const moved = topIn(list.current, scroller) + (tops[indexNow(held, keys)] ?? NaN) - held.y;
      if (Math.abs(moved) >= 1) scroller.scrollTop += moved;
    }
    anchor.current = hold(list.current, scroller, now.current);
  });
  useEffect(() => {
    const scroller = anchored ? scrollerOf(list.current) : null;
    if (!scroller) return undefined;
    const look = () => { anchor.current = list.current && hold(list.current, scroller, now.current); };
    scroller.addEventListener("scroll", look, { passive: true });
    return () => scroller.removeEventListener("scroll", look);
  }, [list, anchored]);
}

function indexNow({ keys: before, index }: Anchor, keys: readonly string[]): number {
  if (before === keys) return index;
  const key = successor(before, index, new Set(keys));
  return key === undefined ? -1 : keys.indexOf(key);
}

/** Nothing is held while the list's own top is in sight. */
function hold(list: HTMLElement, scroller: HTMLElement, { keys, tops }: { readonly keys: readonly string[]; readonly tops: readonly number[] }): Anchor | null {
  const top = topIn(list, scroller);
  if (top >= 0) return null;
  const index = itemAt(tops, -top);
  return { keys, index, y: top + (tops[index] ?? 0), scrolled: scroller.scrollTop };
}

function topIn(list: HTMLElement, scroller: HTMLElement): number {
  return list.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
}
