import { unreadable } from "../errors";
import { XmlScanner } from "./xml-scan";

/** An element with everything in it, and where it stands in the text of its part. */
export type XmlElement = {
  /** Local name, without prefix. */
  readonly name: string;
  readonly attribute: (name: string) => string | undefined;
  readonly children: readonly XmlElement[];
  /** Its own text, that of its children left out. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** End of the opening tag, and start of the closing one; both are `end` for `<a/>`. */
  readonly innerStart: number;
  readonly innerEnd: number;
};

/** The root element of an XML text. */
export function readTree(text: string): XmlElement {
  const scanner = new XmlScanner(text);
  while (scanner.next()) if (scanner.kind === "open") return readElement(scanner);
  throw unreadable("no XML");
}

/** The element whose opening tag the scanner stands at; leaves the scanner at its close. */
export function readElement(scanner: XmlScanner): XmlElement {
  const { name, start, end: innerStart } = scanner;
  const attribute = attributesOf(scanner);
  const children: XmlElement[] = [];
  const depth = scanner.depth;
  let text = "";
  while (scanner.next() && scanner.depth >= depth) {
    if (scanner.kind === "open") children.push(readElement(scanner));
    else if (scanner.kind === "text") text += scanner.content();
  }
  return { name, attribute, children, text, start, end: scanner.end, innerStart, innerEnd: scanner.start };
}

/** A scanner of the opening tag alone, so that attributes are read only when asked for. */
function attributesOf(scanner: XmlScanner): (name: string) => string | undefined {
  const tag = new XmlScanner(scanner.text.slice(scanner.start, scanner.end));
  tag.next();
  return (name) => tag.attribute(name);
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}

/** All children of that name below the first child `group`. */
export function grandchildren(element: XmlElement, group: string, name: string): readonly XmlElement[] {
  return child(element, group)?.children.filter((each) => each.name === name) ?? [];
}

/** Whether an attribute says yes; `otherwise` when it is absent. */
export function flag(element: XmlElement | undefined, name: string, otherwise = false): boolean {
  const value = element?.attribute(name);
  return value === undefined ? otherwise : flagText(value);
}

/** Whether the text of a yes-or-no attribute says yes; absent is no. */
export function flagText(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** An attribute as a number; undefined when absent or not one. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const value = element?.attribute(name);
  const number = value === undefined || value.trim() === "" ? NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** Where the root element of an XML text begins. */
export function rootStart(text: string): number {
  const scanner = new XmlScanner(text);
  while (scanner.next()) if (scanner.kind === "open") return scanner.start;
  throw unreadable("no XML");
}
