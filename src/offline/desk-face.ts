import { createContext, useContext, useSyncExternalStore } from "react";
import { useSession } from "../taskpane/face";
import type { Desk, OnDesk } from "./desk";
import { offlineWord, type OfflineWord } from "./words";

const DeskContext = createContext<Desk | null>(null);

/** Gives the desk to all below it. */
export const DeskProvider = DeskContext.Provider;

/** The desk that a component stands on. */
export function useWholeDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("no desk above this component");
  return desk;
}

/** What lies on the desk now. */
export function useDesk(): OnDesk {
  const { watch, get } = useWholeDesk();
  return useSyncExternalStore(watch, get);
}

/** Says the page's own words in the pane's language. */
export function useOfflineWords(): (word: OfflineWord, filled?: Readonly<Record<string, string>>) => string {
  const { language } = useSession();
  return (word, filled) => offlineWord(language, word, filled);
}
