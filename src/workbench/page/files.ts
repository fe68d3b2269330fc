import { readPaper } from "../../adapters/xlsx/paper";
import { patchXlsx } from "../../adapters/xlsx/patch";
import { writeXlsx } from "../../adapters/xlsx/writer";
import { HostError } from "../../app/ports";
import type { Paper } from "../../core/sheet/sheet";
import { changeBetween } from "./saving";
import type { Say, Word } from "./words";

/** A workbook that can be put on paper, and taken from it; `place` is where the person is in it. */
export type Paperwork = { load(paper: Paper): Promise<void>; paper(): Paper; settle(): Promise<void>; place(): { sheet: string; cell: string } };

/** How opening or saving went, in words for a person. */
export type Outcome = { readonly done: boolean; readonly message: string };

type Opened = { readonly bytes: Uint8Array; readonly paper: Paper };

/** The file that the workbook on show came from and goes back to. */
export class Files {
  readonly #workbook: Paperwork;
  readonly #say: Say;
  #opened: Opened | undefined;
  #name: string;

  constructor(workbook: Paperwork, say: Say) {
    this.#workbook = workbook;
    this.#say = say;
    this.#name = say("newWorkbook");
  }

  /** The name that saving proposes. */
  get name(): string {
    return this.#name;
  }

  /** Opens a file; one that cannot be read leaves everything as it is. */
  async open(name: string, bytes: Uint8Array): Promise<Outcome> {
    const before = this.#workbook.paper();
    try {
      const read = readPaper(bytes);
      await this.#show(read, before);
      this.#opened = { bytes, paper: this.#workbook.paper() };
      this.#name = name;
      return { done: true, message: this.#say("opened", { name, sheets: read.sheets.filter(({ visibility }) => visibility === "visible").length }) };
    } catch (error) {
      return { done: false, message: this.#say(failure(error), { name }) };
    }
  }

  async #show(paper: Paper, before: Paper): Promise<void> {
    try {
      await this.#workbook.load(paper);
      await this.#workbook.settle();
    } catch (error) {
      await this.#workbook.load(before);
      throw error;
    }
  }

  /** The bytes to be saved: the opened file with what changed, or a new one. New sheets open where the person is now. */
  async bytes(): Promise<Uint8Array> {
    await this.#workbook.settle();
    const paper = this.#workbook.paper();
    const base = this.#opened ?? { bytes: writeXlsx(paper), paper };
    const change = changeBetween(base.paper, paper);
    const select = !this.#opened || change.add?.sheets.length ? { select: this.#workbook.place() } : {};
    const bytes = patchXlsx(base.bytes, { ...change, ...select });
    this.#opened = { bytes, paper };
    return bytes;
  }
}

const KNOWN: readonly string[] = ["not-xlsx", "encrypted", "too-large", "unreadable"] satisfies Word[];

function failure(error: unknown): Word {
  return error instanceof HostError && KNOWN.includes(error.code) ? (error.code as Word) : "openFailed";
}
