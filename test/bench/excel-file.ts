import { deflateRawSync } from "node:zlib";
import { unzipSync } from "fflate";
import { crc32 } from "../../src/adapters/xlsx/zip/crc32";
import { writeXlsx } from "../../src/adapters/xlsx/writer";
import { encodeCell } from "../../src/adapters/xlsx/xml/xml-text";
import { writeZip } from "../../src/adapters/xlsx/zip/zip-write";
import type { ZipEntry } from "../../src/adapters/xlsx/zip/zip-directory";
import type { Paper } from "../../src/core/sheet/sheet";

/** What stands in a cell once a person has filled the form: typed there, or shown by its formula; undefined leaves it empty. */
export type Filling = number | string | undefined;

/** One file of a form, for one area: `fill` says what stands in each cell that is open or calculates. */
export type FileMaker = (area: string, fill: (sheet: number, column: string, row: number) => Filling) => Uint8Array;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings";
const STRINGS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";

/** A cell as our writer writes it: address, style, inline text, formula. */
const CELL = /<c r="([A-Z]+)(\d+)"( s="\d+")?(?: t="\w+")?(?:\/>|>(?:<is><t[^>]*>([^<]*)<\/t><\/is>|(<f>[^<]*<\/f>)?<v>[^<]*<\/v>)<\/c>)/g;

type Hole = { readonly before: string; readonly column: string; readonly row: number; readonly tag: string; readonly formula: string };
type CutSheet = { readonly name: string; readonly holes: readonly Hole[]; readonly rest: string };

/** Makes files of one form, each filled differently, as Excel saves them: texts shared, results cached. `open` are the columns with holes; `own` is the area's name in the form. */
export function fileMaker(form: Paper, open: ReadonlySet<string>, own: string): FileMaker {
  const parts = Object.entries(unzipSync(writeXlsx(form))).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const);
  const common = new Map<string, number>();
  const isSheet = (name: string): boolean => name.startsWith("xl/worksheets/");
  const sheets = parts.filter(([name]) => isSheet(name)).map(([name, xml]) => cut(name, xml, open, common));
  const others = parts.filter(([name]) => !isSheet(name)).map(([name, xml]) => [name, linked(name, xml)] as const);
  return (area, fill) => {
    const named = (text: string): string => text.replaceAll(own, area);
    const strings = new Map([...common].map(([text, index]) => [named(text), index]));
    const filled = sheets.map(({ name, holes, rest }, sheet) => {
      const cells = holes.map((hole) => hole.before + cellXml(hole, fill(sheet, hole.column, hole.row), strings));
      return entryOf(name, cells.join("") + rest);
    });
    return writeZip([...others.map(([name, xml]) => entryOf(name, named(xml))), ...filled, entryOf("xl/sharedStrings.xml", stringsXml(strings))]);
  };
}

function cut(name: string, xml: string, open: ReadonlySet<string>, strings: Map<string, number>): CutSheet {
  const holes: Hole[] = [];
  let before = "";
  let from = 0;
  for (const match of xml.matchAll(CELL)) {
    const [whole, column = "", row, style = "", text, formula = ""] = match;
    const tag = `<c r="${column}${row}"${style}`;
    before += excelRows(xml.slice(from, match.index));
    from = match.index + whole.length;
    if (formula !== "" || (text === undefined && open.has(column))) {
      holes.push({ before, column, row: Number(row), tag, formula });
      before = "";
    } else before += text === undefined ? whole : shared(tag, text, strings);
  }
  return { name, holes, rest: before + xml.slice(from) };
}

/** What Excel adds to every row. */
function excelRows(xml: string): string {
  return xml.replace(/<row r="\d+"/g, '$& spans="1:15"');
}

function shared(tag: string, text: string, strings: Map<string, number>): string {
  const index = strings.get(text) ?? strings.size;
  strings.set(text, index);
  return `${tag} t="s"><v>${index}</v></c>`;
}

function cellXml({ tag, formula }: Hole, value: Filling, strings: Map<string, number>): string {
  if (typeof value === "number") return `${tag}>${formula}<v>${value}</v></c>`;
  if (formula !== "") return `${tag} t="str">${formula}<v>${value ?? ""}</v></c>`;
  return value === undefined ? `${tag}/>` : shared(tag, encodeCell(value), strings);
}

function stringsXml(strings: ReadonlyMap<string, number>): string {
  const items = [...strings.keys()].map((text) => `<si><t>${text}</t></si>`).join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${MAIN}" count="${strings.size}" uniqueCount="${strings.size}">${items}</sst>`;
}

/** The two parts that lead to the shared strings. */
function linked(name: string, xml: string): string {
  if (name === "[Content_Types].xml") return xml.replace("</Types>", `<Override PartName="/xl/sharedStrings.xml" ContentType="${STRINGS_TYPE}"/></Types>`);
  return name === "xl/_rels/workbook.xml.rels" ? xml.replace("</Relationships>", `<Relationship Id="rId999" Type="${RELATIONSHIP}" Target="sharedStrings.xml"/></Relationships>`) : xml;
}

function entryOf(name: string, xml: string): ZipEntry {
  const bytes = new TextEncoder().encode(xml);
  return { name, method: 8, flags: 0, crc: crc32(bytes), size: bytes.length, compressed: new Uint8Array(deflateRawSync(bytes)), time: 0x00210000 };
}
