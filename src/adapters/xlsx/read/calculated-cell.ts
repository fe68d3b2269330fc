import type { Cell } from "../../../core/sheet/cells";
import { plainText } from "../xml/plain-text";

/**
 * A cell with a formula of its own, whose text is decoded only when asked for: few ask, and a form's formulas are half of
 * its bytes. It keeps the bytes of its sheet alive; `formula` is no own property, so a copy by spreading loses it.
 */
export class CalculatedCell implements Cell {
  declare readonly format?: string;
  readonly #bytes: Uint8Array;
  readonly #from: number;
  readonly #to: number;

  constructor(readonly value: Cell["value"], format: string | undefined, bytes: Uint8Array, from: number, to: number) {
    if (format !== undefined) this.format = format;
    this.#bytes = bytes;
    this.#from = from;
    this.#to = to;
  }

  get formula(): string {
    return `=${plainText(this.#bytes, this.#from, this.#to)}`;
  }
}
