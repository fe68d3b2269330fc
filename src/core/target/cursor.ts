/** Where a reader stands in a text; every reading either moves it or leaves it where it was. */
export class Cursor {
  position = 0;
  /** Whether a number in parentheses here is the second of a pair: 99.24%（98.05%）. */
  paired = true;
  /** The source in half width, character for character; what every pattern sees. */
  readonly text: string;

  constructor(readonly source: string) {
    this.text = narrow(source);
  }

  get done(): boolean {
    return this.position >= this.text.length;
  }

  /** What was printed from `start` to here, without the spaces around it. */
  since(start: number): string {
    return this.source.slice(start, this.position).trim();
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

  /** What `read` gives; when it gives nothing, the cursor is back where it was. */
  attempt<T>(read: () => T | undefined): T | undefined {
    const start = this.position;
    const value = read();
    if (value === undefined) this.position = start;
    return value;
  }
}

/** Full-width ASCII lies this far above ASCII. */
const WIDTH_OFFSET = 0xfee0;

/** The small forms of signs and what they stand for, place by place. */
const SMALL_FORMS = "﹙﹚﹢﹣﹤﹥﹦﹪";
const SMALL_MEANT = "()+-<>=%";

/** The text in half width, character for character so that positions stay; a full-width comma stays, because it never groups digits. */
export function narrow(text: string): string {
  return text
    .replace(/[！-～]/gu, (wide) => (wide === "，" ? wide : String.fromCharCode(wide.charCodeAt(0) - WIDTH_OFFSET)))
    .replace(/[﹙﹚﹢﹣﹤﹥﹦﹪]/gu, (small) => SMALL_MEANT.charAt(SMALL_FORMS.indexOf(small)))
    .replace(/[\u00a0\u3000]/gu, " ");
}

/** A sticky pattern for any of the words, the longest first. */
export function anyOf(words: readonly string[], before = "", after = ""): RegExp {
  const escaped = [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&"));
  return new RegExp(`${before}(${escaped.join("|")})${after}`, "yu");
}
