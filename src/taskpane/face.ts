import { createContext, useContext, useSyncExternalStore } from "react";
import type { Pane } from "./pane";
import type { Session } from "./session";
import { enUS } from "./words/en-US";
import type { Words } from "./words/words";
import { zhCN } from "./words/zh-CN";

const PaneContext = createContext<Pane | null>(null);

/** Gives the pane to all below it. */
export const PaneProvider = PaneContext.Provider;

/** The words of both languages. */
export const WORDS: { readonly "zh-CN": Words; readonly "en-US": Words } = { "zh-CN": zhCN, "en-US": enUS };

const WordsContext = createContext(WORDS);

/** Gives other words to all below it, where a page has no grid beside the pane. */
export const WordsProvider = WordsContext.Provider;

/** The pane that a component stands in. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("no pane above this component");
  return pane;
}

/** What the pane shows now. */
export function useSession(): Session {
  const { store } = usePane();
  return useSyncExternalStore(store.watch, store.get);
}

/** The words of the pane's language. */
export function useWords(): Words {
  return useContext(WordsContext)[useSession().language];
}
