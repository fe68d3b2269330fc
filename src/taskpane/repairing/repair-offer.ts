import type { Checked } from "../../app/check";
import { say, type Pane } from "../pane";
import { signatureOf, tamperedIn } from "./tampered";
import { REPAIR_WORDS, type RepairWords } from "../words/repair-words";

/** Shows what was changed of the form's own, and the way to put it back. */
export function offerRepair(pane: Pane): void {
  pane.store.set({ repairOffered: true });
  sayRepair(pane, ({ status }) => status);
}

/** Offers to repair what a check found changed, unless a person left just that as it is. */
export function offerAfter(pane: Pane, checked: Checked): void {
  const signature = signatureOf(tamperedIn(checked));
  if (signature !== "" && signature !== pane.store.get().repairRefused) offerRepair(pane);
  else pane.store.set({ repairOffered: false });
}

/** Says something about repairing, in whichever language is spoken when it is read. */
export function sayRepair(pane: Pane, choose: (words: RepairWords) => string): void {
  say(pane, ({ language }) => choose(REPAIR_WORDS[language]));
}
