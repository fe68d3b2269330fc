/** Where a reader stands in a text; every reading either moves it or leaves it where it was. */
export class Cursor {
  position: number;

  constructor(readonly text: string, position = 0) {
    this.position = position;
  }

  get done(): boolean {
    return this.position >= this.text.length;
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

/** The text in half width, character for character so that positions stay; a full-width comma stays, because it never groups digits. */
export function narrow(text: string): string {
  return text
    .replace(/[！-～]/gu, (wide) => (wide === "，" ? wide : String.fromCharCode(wide.charCodeAt(0) - WIDTH_OFFSET)))
    .replace(/[\u00a0\u3000]/gu, " ");
}

/** A sticky pattern for any of the words, the longest first. */
export function anyOf(words: readonly string[], before = "", after = ""): RegExp {
  const escaped = [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&"));
  return new RegExp(`${before}(${escaped.join("|")})${after}`, "yu");
}
