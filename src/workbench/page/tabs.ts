import type { HostWorkbook, SheetId } from "../host/host-workbook";
import type { Say } from "./words";

type Tabbed = Pick<HostWorkbook, "sheets" | "activeSheet" | "activateSheet" | "renameSheet" | "addSheet">;

/** The tabs of the visible sheets; hidden ones are not offered, very hidden ones even less. */
export class Tabs {
  readonly #list: HTMLElement;
  readonly #workbook: Tabbed;
  readonly #say: Say;
  readonly #tell: (message: string) => void;

  constructor(list: HTMLElement, add: HTMLButtonElement, workbook: Tabbed, say: Say, tell: (message: string) => void) {
    this.#list = list;
    this.#workbook = workbook;
    this.#say = say;
    this.#tell = tell;
    add.addEventListener("click", () => this.#add());
    list.addEventListener("keydown", (event) => this.#walk(event));
    this.draw();
  }

  draw(): void {
    const active = this.#workbook.activeSheet();
    const visible = this.#workbook.sheets().filter(({ visibility }) => visibility === "visible");
    this.#list.replaceChildren(...visible.map(({ id, name }) => this.#tab(id, name, id === active)));
    this.#list.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  #tab(id: SheetId, name: string, active: boolean): HTMLElement {
    const tab = document.createElement("button");
    tab.type = "button";
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-selected", String(active));
    tab.tabIndex = active ? 0 : -1;
    tab.title = this.#say("tabTip");
    tab.textContent = name;
    tab.addEventListener("click", () => this.#workbook.activateSheet(id));
    tab.addEventListener("dblclick", () => this.#rename(tab, id, name));
    return tab;
  }

  #rename(tab: HTMLElement, id: SheetId, name: string): void {
    const input = document.createElement("input");
    input.value = name;
    input.setAttribute("aria-label", name);
    let done = false;
    // Taking the input away blurs it, which would finish a second time.
    const finish = (keep: boolean) => {
      if (done) return;
      done = true;
      if (keep) this.#renamed(id, input.value.trim());
      this.draw();
    };
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Enter" || event.key === "Escape") finish(event.key === "Enter");
    });
    input.addEventListener("blur", () => finish(true));
    tab.replaceWith(input);
    input.select();
  }

  #renamed(id: SheetId, name: string): void {
    try {
      this.#workbook.renameSheet(id, name);
    } catch {
      this.#tell(this.#say("nameRefused"));
    }
  }

  #add(): void {
    const taken = new Set(this.#workbook.sheets().map(({ name }) => name));
    let number = taken.size + 1;
    while (taken.has(`Sheet${number}`)) number++;
    this.#workbook.activateSheet(this.#workbook.addSheet(`Sheet${number}`));
  }

  #walk(event: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const tabs = [...this.#list.querySelectorAll<HTMLElement>("[role=tab]")];
    if (step) tabs[tabs.indexOf(document.activeElement as HTMLElement) + step]?.focus();
  }
}
