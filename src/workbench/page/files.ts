import { readPaper } from "../../adapters/xlsx/paper";
import { patchXlsx } from "../../adapters/xlsx/patch";
import { writeXlsx } from "../../adapters/xlsx/writer";
import { HostError } from "../../app/ports";
import type { Paper } from "../../core/sheet/sheet";
import { changeBetween } from "./saving";
import type { Say, Word } from "./words";

type Place = { readonly sheet: string; readonly cell: string };

/** A workbook that can be put on paper, and taken from it; `place` is where the person is in it. */
export type Paperwork = { load(paper: Paper): Promise<void>; paper(): Paper; settle(): Promise<void>; place(): Place };

/** A workbook that another one took the place of before it was saved; `bytes` is the file it would have become. */
export type Left = { readonly name: string; bytes(): Uint8Array };

/** How opening or saving went, in words for a person. `left` is what was not saved before. */
export type Outcome = { readonly done: boolean; readonly message: string; readonly left?: Left };

type Opened = { readonly bytes: Uint8Array; readonly paper: Paper };

/** The file that the workbook on show came from and goes back to. */
export class Files {
  readonly #workbook: Paperwork;
  readonly #say: Say;
  #opened: Opened | undefined;
  /** What is safe: as opened, as last saved, or the empty beginning. */
  #kept: Paper;
  #name: string;

  constructor(workbook: Paperwork, say: Say) {
    this.#workbook = workbook;
    this.#say = say;
    this.#name = say("newWorkbook");
    this.#kept = workbook.paper();
  }

  /** The name that saving proposes. */
  get name(): string {
    return this.#name;
  }

  /** Whether the workbook has work in it that no file holds. */
  unsaved(): boolean {
    return differs(this.#kept, this.#workbook.paper());
  }

  /** Opens a file; one that cannot be read leaves everything as it is. */
  async open(name: string, bytes: Uint8Array): Promise<Outcome> {
    await this.#workbook.settle();
    const before = this.#workbook.paper();
    try {
      const read = readPaper(bytes);
      const left = differs(this.#kept, before) ? { left: this.#leave(before) } : {};
      await this.#show(read, before);
      this.#kept = this.#workbook.paper();
      this.#opened = { bytes, paper: this.#kept };
      this.#name = name;
      return { done: true, ...left, message: this.#say("opened", { name, sheets: read.sheets.filter(({ visibility }) => visibility === "visible").length }) };
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
    const bytes = written(this.#opened, paper, this.#workbook.place());
    this.#opened = { bytes, paper };
    this.#kept = paper;
    return bytes;
  }

  #leave(paper: Paper): Left {
    const [opened, place] = [this.#opened, this.#workbook.place()];
    return { name: this.#name, bytes: () => written(opened, paper, place) };
  }
}

function written(opened: Opened | undefined, paper: Paper, place: Place): Uint8Array {
  const base = opened ?? { bytes: writeXlsx(paper), paper };
  const change = changeBetween(base.paper, paper);
  const select = !opened || change.add?.sheets.length ? { select: place } : {};
  return patchXlsx(base.bytes, { ...change, ...select });
}

/** Names and parts alone are no one's work. */
function differs(before: Paper, after: Paper): boolean {
  const { remove, replace, cells, add } = changeBetween(before, after);
  return [remove, replace, cells, add?.sheets].some((list) => list !== undefined && list.length > 0);
}

const KNOWN: readonly string[] = ["not-xlsx", "encrypted", "too-large", "unreadable"] satisfies Word[];

function failure(error: unknown): Word {
  return error instanceof HostError && KNOWN.includes(error.code) ? (error.code as Word) : "openFailed";
}
