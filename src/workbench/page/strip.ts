import { a1Area } from "../../core/sheet/address";
import type { HostWorkbook, SheetId } from "../host/host-workbook";
import type { Say } from "./words";

/** Where the strip below the grid shows what. */
export type StripPlaces = { readonly address: HTMLElement; readonly prompt: HTMLElement; readonly message: HTMLElement };

type Shown = Pick<HostWorkbook, "selection" | "validation" | "charts">;

/** Words with a title; the title may be empty. */
export type Notice = { readonly title: string; readonly text: string };

/**
 * The strip below the grid: the selected cell with its input message, else the charts of its sheet (Univer draws neither), and what was last said.
 * A refusal stands until the selection moves.
 */
export class Strip {
  readonly #places: StripPlaces;
  readonly #workbook: Shown;
  readonly #say: Say;

  #refusedAt = "";

  constructor(places: StripPlaces, workbook: Shown, say: Say) {
    this.#places = places;
    this.#workbook = workbook;
    this.#say = say;
  }

  /** Shows the cell now selected; `anew` when another workbook came, which also ends a refusal. */
  selected(anew = false): void {
    const area = this.#workbook.selection();
    const address = a1Area(area);
    if (address === this.#refusedAt && !anew) return;
    this.#refusedAt = "";
    this.#places.address.textContent = address;
    const prompt = this.#workbook.validation({ ...area, rows: 1, columns: 1 })?.prompt;
    show(this.#places.prompt, "prompt", prompt ?? this.#chartNotice(area.sheet));
  }

  /** Charts are kept and saved, and not drawn. */
  #chartNotice(sheet: SheetId): Notice {
    const charts = this.#workbook.charts(sheet);
    return charts.length === 0 ? { title: "", text: "" } : { title: this.#say("charts", { count: charts.length }), text: this.#say("chartsHint", { titles: charts.map(({ title }) => title).join(" · ") }) };
  }

  refused(notice: Notice): void {
    this.#refusedAt = a1Area(this.#workbook.selection());
    this.#places.address.textContent = this.#refusedAt;
    show(this.#places.prompt, "refusal", notice);
  }

  say(message: string): void {
    this.#places.message.textContent = message;
    this.#places.message.title = message;
  }
}

function show(place: HTMLElement, kind: "prompt" | "refusal", { title, text }: Notice): void {
  const head = document.createElement("b");
  head.textContent = title;
  place.replaceChildren(head, document.createTextNode(text));
  place.dataset["kind"] = kind;
  place.setAttribute("role", kind === "refusal" ? "alert" : "note");
  place.title = [title, text].filter(Boolean).join(" ");
}
