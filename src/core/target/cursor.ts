import { wordAt, type Words } from "./words";

const SPACES = /\s*/uy;
/** Runs without characters that only a machine sees, such as a zero-width space. */
const VISIBLE = /\P{Cf}+/gu;

/** One way that a grammar line may go: the characters that it may begin with, and its reader. */
export type Way<T, A = void> = { readonly first: string; readonly read: (cursor: Cursor, about: A) => T | undefined };

/** Where a reader stands in a text; every reading either moves it or leaves it where it was. */
export class Cursor {
  position = 0;
  /** The source in half width and without invisible characters; what every reader sees, and what positions count in. */
  readonly text: string;
  /** Where each character of the text stands in the source. */
  private readonly places: readonly number[];
  /** The longest word at each place that was asked for. */
  private readonly words: (string | null)[] = [];

  constructor(readonly source: string) {
    const visible = [...source.matchAll(VISIBLE)];
    this.text = narrow(visible.map(([run]) => run).join(""));
    this.places = visible.flatMap(({ 0: run, index }) => Array.from(run.split(""), (_, at) => index + at));
  }

  get done(): boolean {
    return this.position >= this.text.length;
  }

  /** Where a run of the text stands in the source. */
  placeOf(start: number, end: number): readonly [start: number, end: number] {
    const [first = this.source.length, last = first - 1] = [this.places[start], this.places[end - 1]];
    return [first, last + 1];
  }

  /** What was printed from `start` to here, without the spaces around it. */
  since(start: number): string {
    return start >= this.position ? "" : this.source.slice(...this.placeOf(start, this.position)).trim();
  }

  /** The match of a sticky pattern here, which is then behind; undefined when it does not match. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.position;
    const match = pattern.exec(this.text);
    if (match === null) return undefined;
    this.position += match[0].length;
    return match;
  }

  /** Whether a sticky pattern matches here; nothing moves. */
  sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.position;
    return pattern.test(this.text);
  }

  /** What the longest word here means, which is then behind with the spaces before it; undefined when the table does not hold it. */
  word<T extends string>(table: Words<T>): T | undefined {
    const start = this.position;
    const word = this.longestWord();
    const meaning = word === undefined ? undefined : table.get(word);
    this.position = meaning === undefined ? start : this.position + (word?.length ?? 0);
    return meaning;
  }

  private longestWord(): string | undefined {
    this.take(SPACES);
    const at = this.position;
    const known = this.words[at];
    if (known !== undefined) return known ?? undefined;
    const word = wordAt(this.text, at);
    this.words[at] = word ?? null;
    return word;
  }

  /** What the first of the ways gives that can be gone here; spaces before it are nothing. */
  choose<T, A>(ways: readonly Way<T, A>[], about: A): T | undefined {
    return this.attempt(() => {
      this.take(SPACES);
      const here = this.text.charAt(this.position);
      if (here === "") return undefined;
      for (const { first, read } of ways) {
        const value = first.includes(here) ? this.attempt(() => read(this, about)) : undefined;
        if (value !== undefined) return value;
      }
      return undefined;
    });
  }

  /** What `read` gives; when it gives nothing, the cursor is back where it was. */
  attempt<T>(read: () => T | undefined): T | undefined {
    const start = this.position;
    const value = read();
    if (value === undefined) this.position = start;
    return value;
  }

  /** What `read` would give; nothing moves. */
  foresee<T>(read: () => T | undefined): T | undefined {
    const start = this.position;
    const value = read();
    this.position = start;
    return value;
  }
}

/** Full-width ASCII lies this far above ASCII. */
const WIDTH_OFFSET = 0xfee0;

/** Signs that are others in another dress, place by place. */
const DRESSED = "﹙﹚﹢﹣﹤﹥﹦﹪−";
const PLAIN = "()+-<>=%-";

/** The text in half width, character for character so that positions stay; a full-width comma stays, because it may be one. */
export function narrow(text: string): string {
  return text
    .replace(/[！-～]/gu, (wide) => (wide === "，" ? wide : String.fromCharCode(wide.charCodeAt(0) - WIDTH_OFFSET)))
    .replace(/[﹙﹚﹢﹣﹤﹥﹦﹪−]/gu, (dressed) => PLAIN.charAt(DRESSED.indexOf(dressed)))
    .replace(/[\u00a0\u3000]/gu, " ");
}
