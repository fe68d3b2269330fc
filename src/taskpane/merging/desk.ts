import { useSyncExternalStore } from "react";
import { usePane, useSession } from "../face";
import { say, type Pane } from "../pane";
import { createStore, type Store } from "../store";
import { EMPTY_MERGE, type MergeState } from "./state";
import { mergeEn } from "./words-en-US";
import type { MergeWords } from "./words";
import { mergeZh } from "./words-zh-CN";

/** What a merge lies on: the pane, and all that is known of the merge. It outlives the screen, so that another tab may be looked at meanwhile. */
export type MergeDesk = { readonly pane: Pane; readonly store: Store<MergeState> };

const desks = new WeakMap<Pane, MergeDesk>();

/** The one desk of a pane. */
export function deskOf(pane: Pane): MergeDesk {
  const desk = desks.get(pane) ?? { pane, store: createStore(EMPTY_MERGE) };
  desks.set(pane, desk);
  return desk;
}

/** The desk of the pane that a component stands in. */
export function useDesk(): MergeDesk {
  return deskOf(usePane());
}

/** All that is known of the merge now. */
export function useMerge(): MergeState {
  const { store } = useDesk();
  return useSyncExternalStore(store.watch, store.get);
}

const WORDS: { readonly "zh-CN": MergeWords; readonly "en-US": MergeWords } = { "zh-CN": mergeZh, "en-US": mergeEn };

/** The words of merging in the pane's language. */
export function useMergeWords(): MergeWords {
  return WORDS[useSession().language];
}

/** The words of merging in the language that the pane speaks at this moment. */
export function wordsNow({ pane }: MergeDesk): MergeWords {
  return WORDS[pane.store.get().language];
}

/** Puts a sentence of merging into the status line; it follows the pane's language. */
export function tell(desk: MergeDesk, sentence: (words: MergeWords) => string): void {
  say(desk.pane, () => sentence(wordsNow(desk)));
}
