import { XmlScanner } from "../../../src/adapters/xlsx/xml/xml-scan";
import { child, readTree } from "../../../src/adapters/xlsx/xml/xml-tree";

/** Tokens as one line each: `<a`, `</a`, or text. */
function tokens(text: string): string[] {
  const scanner = new XmlScanner(text);
  const found: string[] = [];
  while (scanner.next()) found.push(scanner.kind === "text" ? scanner.content() : `${scanner.kind === "open" ? "<" : "</"}${scanner.name}`);
  return found;
}

describe("XmlScanner", () => {
  it.each<[string, string[]]>([
    ["<a><b/>x</a>", ["<a", "<b", "</b", "x", "</a"]],
    ["<?xml version='1.0'?><!-- <c> --><p:a xmlns:p='u'><p:b></p:b ></p:a>", ["<a", "<b", "</b", "</a"]],
    ["<a>&lt;&#65;&#x4E2D;\r\nb</a>", ["<a", "<A中\nb", "</a"]],
    ["<a><![CDATA[<&>]]></a>", ["<a", "<&>", "</a"]],
    ["<a x='>' y=\"/>\"/>", ["<a", "</a"]],
  ])("%s", (text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });

  it.each(["<a", "<a><", "<a></b>", "<a>", "</a>", "<a/>x", "<a><![CDATA[</a>", "<a><!--</a>", "<a b='></a>", "<a>&nope;</a>", "<a>&#x110000;</a>", "<!DOCTYPE a><a/>", "<a b=c<d/>"])("refuses %s", (text) => {
    expect(() => tokens(text)).toThrow(/unreadable/);
  });

  it("gives attributes by local name, with entities and without line ends", () => {
    const scanner = new XmlScanner("<a rx='0' r:id = \"1\"\n t='a&amp;\nb' e=''/>");
    scanner.next();
    expect(["id", "t", "e", "rx", "r", "none"].map((name) => scanner.attribute(name))).toEqual(["1", "a& b", "", "0", undefined, undefined]);
  });

  it("passes over an element with all that is in it", () => {
    const scanner = new XmlScanner("<a><b><c><b/></c>x</b><d/></a>");
    scanner.next();
    scanner.next();
    scanner.skip();
    scanner.next();
    expect([scanner.kind, scanner.name]).toEqual(["open", "d"]);
  });

  it("takes the only child's text at one step, and only then", () => {
    const sole = (text: string): string | undefined => {
      const scanner = new XmlScanner(text);
      scanner.next();
      return scanner.soleText("v");
    };
    expect([sole("<c><v>1&amp;2</v></c>"), sole("<c><v/></c>"), sole("<c><v>1</v> </c>"), sole("<c><vv>1</vv></c>"), sole("<c/>"), sole("<c><v>1<x/></v></c>")]).toEqual(["1&2", undefined, undefined, undefined, undefined, undefined]);
  });
});

describe("readTree", () => {
  it("says where elements stand", () => {
    const text = "<!--x--><a><b c='1'>t<d/>u</b></a>";
    const b = child(readTree(text), "b");
    expect([b?.text, b?.attribute("c"), b && text.slice(b.start, b.end), b && text.slice(b.innerStart, b.innerEnd)]).toEqual(["tu", "1", "<b c='1'>t<d/>u</b>", "t<d/>u"]);
    expect(child(b, "d")).toMatchObject({ innerStart: 25, innerEnd: 25, end: 25 });
  });
});
