import type { Left } from "./files";
import type { Say } from "./words";

/** Shows one line for each workbook left unsaved; it stays until the workbook is downloaded or not wanted. */
export function offerLeft(place: HTMLElement, left: Left, say: Say, save: (left: Left) => boolean): void {
  const line = document.createElement("div");
  line.setAttribute("role", "status");
  line.dataset["testid"] = "left-workbook";
  const download = button("left-save", say("leftSave"), () => save(left) && line.remove());
  line.append(say("left", { name: left.name }), download, button("left-drop", say("leftDrop"), () => line.remove()));
  place.append(line);
}

function button(id: string, words: string, pressed: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.dataset["testid"] = id;
  made.textContent = words;
  made.addEventListener("click", pressed);
  return made;
}
