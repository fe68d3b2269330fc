import { crc32 } from "../../../src/adapters/xlsx/zip/crc32";
import { ANY_INFLATER, inflateAnywhere, type Inflater } from "../../../src/adapters/xlsx/zip/inflate";
import { NODE_INFLATER } from "../../../src/cli/node-zlib";
import { readPaper } from "../../../src/adapters/xlsx/paper";
import { readXlsx } from "../../../src/adapters/xlsx/reader";
import { HostError } from "../../../src/app/ports";
import { cellAt } from "../../../src/core/sheet/cells";
import { deflatedZeros, rawZip, type RawFile } from "../../fixtures/xlsx/raw-zip";
import { oleFile } from "../../fixtures/xlsx/ole-file";
import { link, relationships, workbook, workbookFile, workbookParts, worksheet } from "../../fixtures/xlsx/workbook-file";

/** What reading throws, as code and detail, with fflate; with Node's zlib the code is the same. Fails when it throws nothing or something of its own. */
function refusal(bytes: Uint8Array): [string, string] {
  const said = refusalBy(ANY_INFLATER, bytes);
  expect(refusalBy(NODE_INFLATER, bytes)[0]).toBe(said[0]);
  return said;
}

function refusalBy(inflater: Inflater, bytes: Uint8Array): [string, string] {
  try {
    readXlsx(bytes, { inflater });
  } catch (error) {
    if (error instanceof HostError) return [error.code, error.detail];
    throw error;
  }
  throw new Error("nothing was refused");
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const withSheet = (change: Partial<RawFile>): Uint8Array => rawZip(workbookParts({}).map((file) => (file.name.includes("sheet1") ? { ...file, ...change } : file)));
/** What Excel lays beside a workbook that is open (`~$填报.xlsx`): the name of whoever opened it. */
function ownerFile(user: string): Uint8Array {
  const bytes = Buffer.alloc(165, 0x20);
  bytes[0] = user.length * 2;
  Buffer.from(user, "utf8").copy(bytes, 1);
  bytes.writeUInt16LE(user.length, 55);
  Buffer.from(user, "utf16le").copy(bytes, 57);
  return new Uint8Array(bytes);
}
const named = (...names: readonly string[]): Uint8Array => rawZip(names.map((name) => ({ name, data: "<a/>" })));
const GOOD = workbookFile({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' });

describe("readXlsx: what is no .xlsx file", () => {
  it.each<[string, Uint8Array]>([
    ["empty", new Uint8Array()],
    ["csv", text("地区,指标\n喀什市,98.6\n")],
    ["html", text("\uFEFF  <html><table><tr><td>1</td></tr></table></html>")],
    ["html", text("<!DOCTYPE html><p>请登录")],
    ["xml-2003", text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>')],
    ["pdf", text("%PDF-1.7")],
    ["xls", oleFile("Workbook")],
    ["xls", oleFile("Book")],
    ["xls", new Uint8Array([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00])],
    ["doc", oleFile("WordDocument")],
    ["ole", oleFile("Contents")],
    ["png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ["jpg", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ["rar", text("Rar!\u001a\u0007\u0000")],
    ["7z", new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])],
    ["unknown", new Uint8Array([1, 2, 0, 3])],
    ["unknown", new Uint8Array(4096)],
    ["unknown", ownerFile("张三")],
    ["docx", named("word/document.xml")],
    ["pptx", named("ppt/presentation.xml")],
    ["xlsb", named("xl/workbook.bin")],
    ["ods", named("mimetype", "content.xml")],
    ["zip", named("照片.txt")],
  ])("says that it is %s", (kind, bytes) => {
    expect(refusal(bytes)).toEqual(["not-xlsx", kind]);
  });

  it("says that a workbook part of another program's is none", () => {
    expect(refusal(workbookFile({ workbook: "<document/>" }))).toEqual(["not-xlsx", "zip"]);
  });

  it.each<[string, Uint8Array]>([
    ["a compound file around it", oleFile("EncryptionInfo", "EncryptedPackage")],
    ["zip encryption", withSheet({ flags: 1 })],
  ])("knows a password by %s", (_name, bytes) => {
    expect(refusal(bytes)[0]).toBe("encrypted");
  });
});

/** The file with its end record, or its first directory entry, changed. */
function patchedEnd(bytes: Uint8Array, change: (end: Buffer) => void): Uint8Array {
  const copy = Buffer.from(bytes);
  change(copy.subarray(copy.length - 22));
  return new Uint8Array(copy);
}
const counting = (bytes: Uint8Array, count: number): Uint8Array => patchedEnd(bytes, (end) => end.writeUInt16LE(count, 10));
function patchedEntry(bytes: Uint8Array, change: (entry: Buffer) => void): Uint8Array {
  const copy = Buffer.from(bytes);
  change(copy.subarray(copy.readUInt32LE(copy.length - 6)));
  return new Uint8Array(copy);
}

describe("readXlsx: what is broken", () => {
  it.each<[string, Uint8Array, RegExp]>([
    ["cut off at the end", GOOD.subarray(0, GOOD.length - 30), /zip cut off/],
    ["cut off in the middle", GOOD.subarray(0, 400), /zip cut off/],
    ["nothing but the first bytes of a zip", new Uint8Array([0x50, 0x4b, 3, 4]), /zip cut off/],
    ["bytes changed", withSheet({ crc: 12345 }), /checksum/],
    ["stored bytes changed", withSheet({ stored: true, crc: 12345 }), /checksum/],
    ["garbage for deflate", withSheet({ deflated: true, data: new Uint8Array([0xff, 0xff, 0xff]), size: 50, crc: 1 }), /corrupt|size/],
    ["a size too small", withSheet({ size: 10 }), /size|corrupt/],
    ["a size too large", withSheet({ size: 900 }), /size/],
    ["a size that no deflate can reach", withSheet({ size: 100_000_000 }), /size/],
    ["the same part twice", rawZip([...workbookParts({}), { name: "XL\\worksheets\\Sheet1.xml", data: worksheet("") }]), /twice/],
    ["two entries of one name", rawZip([...workbookParts({}), { name: "xl/worksheets/sheet1.xml", data: worksheet("") }]), /twice/],
    ["a directory that counts more entries than it has", counting(GOOD, 4000), /zip directory/],
    ["a directory that points out of the file", patchedEnd(GOOD, (end) => end.writeUInt32LE(0x7fffffff, 16)), /zip directory/],
    ["an entry that points out of the file", patchedEntry(GOOD, (entry) => entry.writeUInt32LE(0x7fffffff, 42)), /zip entry/],
    ["an entry longer than the file", patchedEntry(GOOD, (entry) => entry.writeUInt32LE(0x7fffffff, 20)), /cut off/],
    ["zip64 marks and no zip64 directory", counting(GOOD, 0xffff), /zip64/],
    ["a sheet without its part", workbookFile({ workbookRelationships: relationships(link("rId1", "worksheet", "worksheets/gone.xml")) }), /no part/],
    ["tags that do not match", workbookFile({ sheet: "<worksheet><sheetData></worksheet></sheetData>" }), /closes nothing/],
    ["XML cut off", workbookFile({ sheet: "<worksheet><sheetData><row" }), /cut off/],
    ["XML that never closes", workbookFile({ sheet: "<worksheet><sheetData><row>" }), /cut off/],
    ["an unknown entity", workbookFile({ rows: '<row r="1"><c r="A1" t="str"><v>&who;</v></c></row>' }), /entity/],
    ["bytes that are not UTF-8", workbookFile({ sheet: new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x3c, 0x2f, 0x61, 0x3e]) }), /utf-8/],
    ["a cell beyond the sheet", workbookFile({ rows: '<row r="1"><c r="XFE1"><v>1</v></c></row>' }), /XFE1/],
    ["a row beyond the sheet", workbookFile({ rows: '<row r="1048577"/>' }), /1048577/],
    ["an address that is none", workbookFile({ rows: '<row r="1"><c r="1A"><v>1</v></c></row>' }), /1A/],
    ["elements nested without end", workbookFile({ workbook: "<a>".repeat(100_000) }), /too deep/],
    ["elements nested without end in a sheet", workbookFile({ rows: "<row>".repeat(100_000) }), /too deep/],
  ])("%s", (_name, bytes, detail) => {
    const [code, said] = refusal(bytes);
    expect(code).toBe("unreadable");
    expect(said).toMatch(detail);
  });

  it.each([
    ["an outside entity", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "&x;"],
    ["billion laughs", '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>', "&b;"],
  ])("refuses every DTD: %s", (_name, dtd, use) => {
    const sheet = `<?xml version="1.0"?>${dtd}<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${use}</t></is></c></row></sheetData></worksheet>`;
    expect(refusal(workbookFile({ sheet }))).toEqual(["unreadable", "document type declaration"]);
    expect(refusal(workbookFile({ more: [{ name: "customXml/item1.xml", data: `${dtd}<a/>` }] }))[0]).toBe("unreadable");
  });
});

describe("readXlsx: what is too much", () => {
  const bomb = deflatedZeros(4000);

  it("refuses a bomb of 4 GB that says so, before inflating it", () => {
    expect(refusal(withSheet({ data: bomb, deflated: true, size: 4000 * 1024 * 1024, crc: 0 }))).toEqual(["too-large", expect.any(String)]);
  });

  it.each([1000, 100 * 1024 * 1024])("stops a bomb of 4 GB that says it is %i bytes", (size) => {
    expect(refusal(withSheet({ data: bomb, deflated: true, size, crc: 0 }))).toEqual(["unreadable", expect.stringContaining("corrupt")]);
  });

  it("counts all parts together", () => {
    const blank = new TextEncoder().encode(`<a/>${" ".repeat(110 * 1024 * 1024)}`);
    const item = { data: deflatedZeros(110), deflated: true, size: blank.length, crc: crc32(blank) };
    const bytes = workbookFile({ more: [1, 2, 3].map((number) => ({ ...item, name: `customXml/item${number}.xml` })) });
    const blankOrReal = (compressed: Uint8Array, size: number): Uint8Array => (size === blank.length ? blank : inflateAnywhere(compressed, size));
    expect(() => readXlsx(bytes, { inflater: { ...ANY_INFLATER, inflate: blankOrReal } })).toThrow(/too-large: parts over/);
  });

  it("reads two corners of the sheet without filling what lies between", () => {
    const [sheet] = readXlsx(workbookFile({ rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>' })).sheets;
    expect(sheet?.area).toEqual({ row: 0, column: 0, rows: 1_048_576, columns: 16_384 });
    expect(sheet && [cellAt(sheet, 0, 0).value, cellAt(sheet, 1_048_575, 16_383).value, cellAt(sheet, 500, 500).value]).toEqual([1, 2, null]);
  });

  it("refuses thousands of rows that each span the whole width", () => {
    const rows = Array.from({ length: 2000 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c><c r="XFD${row + 1}"><v>1</v></c></row>`).join("");
    expect(refusal(workbookFile({ rows }))[0]).toBe("too-large");
  });

  it("reads a million empty formatted rows", () => {
    const rows = Array.from({ length: 1_000_000 }, (_, row) => `<row r="${row + 1}" spans="1:14" s="5" customFormat="1" ht="27" customHeight="1"/>`).join("");
    const [sheet] = readXlsx(workbookFile({ rows: `${rows}<row r="1000001"><c r="A1000001"><v>1</v></c></row>` })).sheets;
    expect(sheet?.area).toEqual({ row: 1_000_000, column: 0, rows: 1, columns: 1 });
  });

  it("reads past validations on whole columns and twenty thousand merges", () => {
    const merges = Array.from({ length: 20_000 }, (_, row) => `<mergeCell ref="A${row + 1}:B${row + 1}"/>`).join("");
    const after = `<mergeCells>${merges}</mergeCells><dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>`;
    expect(readXlsx(workbookFile({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>', after })).sheets[0]?.cells).toEqual([[{ value: 1 }]]);
  });

  it("reads past a merge and names over the whole sheet, its rows in any order", () => {
    const after = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    const names = '<definedNames><definedName name="all">Sheet1!$A:$XFD</definedName><definedName name="rows">Sheet1!$1:$1048576</definedName></definedNames>';
    const bytes = workbookFile({ rows: '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>', after, workbook: workbook('<sheet name="Sheet1" sheetId="1" r:id="rId1"/>', names) });
    expect(readXlsx(bytes).sheets[0]?.cells).toEqual([[{ value: 1 }], [{ value: null }], [{ value: 3 }]]);
    expect(readPaper(bytes).sheets[0]?.merges).toHaveLength(1);
  });

  it("refuses a directory that counts more entries than any workbook has", () => {
    expect(refusal(counting(GOOD, 60_000))).toEqual(["too-large", "60000 zip entries"]);
  });

  it("shares one long string between many cells", () => {
    const cells = Array.from({ length: 3000 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>0</v></c></row>`).join("");
    const [sheet] = readXlsx(workbookFile({ rows: cells, strings: `<si><t>${"长".repeat(1_000_000)}</t></si>` })).sheets;
    expect(sheet && cellAt(sheet, 2999, 0).value).toHaveLength(1_000_000);
  });

  it("refuses a hundred thousand sheets, all of them one part", () => {
    expect(refusal(workbookFile({ workbook: workbook('<sheet name="a" sheetId="1" r:id="rId1"/>'.repeat(100_000)) }))).toEqual(["too-large", "100000 sheets"]);
  });

  it("reads columns that a file repeats a hundred thousand times", () => {
    const before = `<cols>${'<col min="1" max="16384" width="5" customWidth="1" hidden="1"/>'.repeat(100_000)}</cols>`;
    expect(readPaper(workbookFile({ before })).sheets[0]?.hiddenColumns).toHaveLength(16_384);
  });

  it("refuses shared formulas that would fill the memory", () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><f t="shared" si="0">${row === 0 ? "1+".repeat(4000) + "1" : ""}</f></c></row>`).join("");
    expect(refusal(workbookFile({ rows }))).toEqual(["too-large", expect.stringContaining("shared formulas")]);
  });
});
