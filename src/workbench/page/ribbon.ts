import type { Say, Word } from "./words";

/** The add-in's own ribbon actions, by the names that the manifest gives them, in their groups. */
const GROUPS: readonly (readonly [Word, readonly Word[]])[] = [
  ["fill", ["InsertTemplate", "ToggleTaskpane"]],
  ["check", ["CheckWorkbook", "MarkFindings", "ClearMarks", "NextFinding"]],
  ["review", ["OpenReview", "PrintReport"]],
  ["merge", ["OpenMerge"]],
  ["help", ["OpenHelp"]],
];

/** What a button of the ribbon does. */
export type RibbonDeeds = { action(id: string): void; undo(): void; sort(): void };

/** Draws the ribbon: the add-in's actions, and beside them what a bare grid lacks. */
export function drawRibbon(place: HTMLElement, say: Say, deeds: RibbonDeeds): void {
  const own = GROUPS.map(([name, actions]) => group(say(name), actions.map((id) => button(say, id, () => deeds.action(id)))));
  const sheet = group(say("sheet"), [button(say, "undo", () => deeds.undo()), button(say, "sort", () => deeds.sort())]);
  place.replaceChildren(...own, sheet);
}

function group(name: string, buttons: readonly HTMLElement[]): HTMLElement {
  const box = document.createElement("div");
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", name);
  box.append(...buttons);
  return box;
}

function button(say: Say, word: Word, press: () => void): HTMLElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = say(word);
  made.title = say(`${word}Tip` as Word);
  made.dataset["action"] = word;
  made.addEventListener("click", press);
  return made;
}
