import { unreadable } from "../errors";
import { MAX_DEPTH } from "../limits";
import { decodeText } from "./xml-text";

const LT = 60, GT = 62, SLASH = 47, BANG = 33, QUESTION = 63, QUOTE = 34, APOSTROPHE = 39, COLON = 58, EQUALS = 61;

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/**
 * Walks an XML text token by token. Names are local: a prefix is dropped, so `x:row` is `row`.
 * Refuses any DTD, and tags that do not match; an element written `<a/>` opens and closes.
 */
export class XmlScanner {
  kind: "open" | "close" | "text" | "end" = "end";
  /** Local name of the element opened or closed. */
  name = "";
  /** Where the token begins and ends in the text; a close that was not written is empty. */
  start = 0;
  end = 0;
  /** True for an opening tag written `<a/>`. */
  empty = false;
  /** Elements open around the token; inside the root it is 1. */
  depth = 0;
  private readonly open: string[] = [];
  private literal = false;
  private attributesAt = 0;
  private closing = false;

  /** True when nothing in the whole text needs decoding, as in most sheets of numbers. */
  private readonly plain: boolean;

  constructor(readonly text: string) {
    this.plain = !text.includes("&") && !text.includes("\r");
  }

  /** Moves to the next token; false at the end. */
  next(): boolean {
    if (this.closing) return this.closeEmpty();
    for (;;) {
      const at = this.end;
      if (at >= this.text.length) return this.finish();
      if (this.text.charCodeAt(at) !== LT) return this.readText(at);
      const code = this.text.charCodeAt(at + 1);
      if (code === SLASH) return this.readClose(at);
      if (code === QUESTION) this.skipTo("?>", at);
      else if (code !== BANG) return this.readOpen(at);
      else if (this.text.startsWith("<!--", at)) this.skipTo("-->", at);
      else return this.readLiteral(at);
    }
  }

  /** The text of a text token, entities resolved. */
  content(): string {
    if (this.literal) return this.text.slice(this.start + 9, this.end - 3);
    const source = this.text.slice(this.start, this.end);
    return this.plain ? source : decodeText(source);
  }

  /** An attribute of the opening tag by its local name. */
  attribute(name: string): string | undefined {
    const { text } = this;
    const limit = this.end - 1;
    let at = this.attributesAt;
    while (at < limit) {
      while (isSpace(text.charCodeAt(at))) at++;
      let local = at;
      for (let code = text.charCodeAt(at); at < limit && code !== EQUALS && !isSpace(code); code = text.charCodeAt(++at)) if (code === COLON) local = at + 1;
      const nameEnd = at;
      while (at < limit && text.charCodeAt(at) !== QUOTE && text.charCodeAt(at) !== APOSTROPHE) at++;
      if (at >= limit) return undefined;
      const close = text.indexOf(text[at] as string, at + 1);
      if (nameEnd - local === name.length && text.startsWith(name, local)) return attributeText(text.slice(at + 1, close));
      at = close + 1;
    }
    return undefined;
  }

  /** From an opening tag, moves to its close and past everything inside. */
  skip(): void {
    for (const depth = this.depth - 1; this.depth > depth; ) if (!this.next()) return;
  }

  private readText(at: number): boolean {
    const next = this.text.indexOf("<", at);
    this.kind = "text";
    this.literal = false;
    this.start = at;
    this.end = next < 0 ? this.text.length : next;
    if (this.depth === 0 && this.text.slice(at, this.end).trim() !== "") throw unreadable("text outside the root element");
    return true;
  }

  private readOpen(at: number): boolean {
    const { text } = this;
    let end = at + 1;
    let local = end;
    for (let code = text.charCodeAt(end); code !== GT && code !== SLASH && !isSpace(code); code = text.charCodeAt(++end)) {
      if (code === COLON) local = end + 1;
      if (code === LT || Number.isNaN(code)) throw unreadable("tag cut off");
    }
    this.name = text.slice(local, end);
    this.attributesAt = end;
    this.start = at;
    this.end = tagEnd(text, end);
    this.empty = text.charCodeAt(this.end - 2) === SLASH;
    this.closing = this.empty;
    this.kind = "open";
    this.depth = this.open.push(this.name);
    if (this.depth > MAX_DEPTH) throw unreadable("XML too deep");
    return true;
  }

  /** When the element just opened holds nothing but `<child>text</child>`, moves to its close and gives that text; else stays. */
  soleText(child: string): string | undefined {
    const { text, end, name } = this;
    if (this.closing || !text.startsWith(child, end + 1) || text.charCodeAt(end + 1 + child.length) !== GT || text.charCodeAt(end) !== LT) return undefined;
    const from = end + child.length + 2;
    const to = text.indexOf("<", from);
    const close = to + child.length + 3;
    if (to < 0 || text.charCodeAt(to + 1) !== SLASH || !text.startsWith(child, to + 2) || text.charCodeAt(close - 1) !== GT) return undefined;
    if (text.charCodeAt(close) !== LT || text.charCodeAt(close + 1) !== SLASH || !text.startsWith(name, close + 2) || text.charCodeAt(close + 2 + name.length) !== GT) return undefined;
    this.start = close;
    this.end = close + 3 + name.length;
    this.close(name);
    return this.plain ? text.slice(from, to) : decodeText(text.slice(from, to));
  }

  private readClose(at: number): boolean {
    const top = this.open[this.depth - 1] ?? "";
    const quick = at + 2 + top.length;
    if (this.text.charCodeAt(quick) === GT && this.text.startsWith(top, at + 2)) {
      this.start = at;
      this.end = quick + 1;
      return this.close(top);
    }
    const end = this.text.indexOf(">", at) + 1;
    if (end === 0) throw unreadable("tag cut off");
    const name = this.text.slice(at + 2, end - 1).trimEnd();
    this.start = at;
    this.end = end;
    return this.close(name.slice(name.indexOf(":") + 1));
  }

  private closeEmpty(): boolean {
    this.closing = false;
    this.start = this.end;
    return this.close(this.name);
  }

  private close(name: string): boolean {
    if (this.open.pop() !== name) throw unreadable(`</${name}> closes nothing`);
    this.depth = this.open.length;
    this.name = name;
    this.kind = "close";
    return true;
  }

  private readLiteral(at: number): boolean {
    if (!this.text.startsWith("<![CDATA[", at)) throw unreadable("document type declaration");
    this.start = at;
    this.end = this.text.indexOf("]]>", at) + 3;
    if (this.end === 2) throw unreadable("CDATA cut off");
    this.kind = "text";
    this.literal = true;
    return true;
  }

  private skipTo(mark: string, at: number): void {
    const end = this.text.indexOf(mark, at + 2);
    if (end < 0) throw unreadable("XML cut off");
    this.end = end + mark.length;
  }

  private finish(): boolean {
    if (this.depth > 0) throw unreadable("XML cut off");
    this.kind = "end";
    return false;
  }
}

/** The position after the > of a tag; a > in quotes does not end it. */
function tagEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === GT) return at + 1;
    if (code === LT) break;
    if (code !== QUOTE && code !== APOSTROPHE) continue;
    at = text.indexOf(code === QUOTE ? '"' : "'", at + 1);
    if (at < 0) break;
  }
  throw unreadable("tag cut off");
}

function attributeText(source: string): string {
  return /[&\s]/.test(source) ? decodeText(source.replace(/\r\n|[\r\n\t]/g, " ")) : source;
}
