import { encrypted, notXlsx } from "../errors";

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

/** How files begin that people send in place of a workbook, pictures and other archives. */
const MAGIC: readonly (readonly [kind: string, head: readonly number[]])[] = [
  ["png", [0x89, 0x50, 0x4e, 0x47]], ["jpg", [0xff, 0xd8, 0xff]], ["gif", [0x47, 0x49, 0x46, 0x38]],
  ["rar", [0x52, 0x61, 0x72, 0x21]], ["7z", [0x37, 0x7a, 0xbc, 0xaf]], ["gz", [0x1f, 0x8b]],
];

/** Streams of an OLE compound file (MS-CFB) and what their presence makes it. */
const OLE_KINDS = [["Workbook", "xls"], ["Book", "xls"], ["WordDocument", "doc"], ["PowerPoint Document", "ppt"]] as const;

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean => head.every((byte, index) => bytes[index] === byte);

/** Passes over zip files; throws `encrypted` or `not-xlsx` with the kind for anything else. */
export function refuseForeign(bytes: Uint8Array): void {
  if (startsWith(bytes, ZIP)) return;
  if (bytes.length === 0) throw notXlsx("empty");
  if (!startsWith(bytes, OLE)) throw notXlsx(isBiff(bytes) ? "xls" : (MAGIC.find(([, head]) => startsWith(bytes, head))?.[0] ?? textKind(bytes)));
  if (holdsName(bytes, "EncryptedPackage")) throw encrypted();
  throw notXlsx(OLE_KINDS.find(([name]) => holdsName(bytes, name))?.[1] ?? "ole");
}

/** A BIFF 2–4 workbook begins with its BOF record, without a compound file around it. */
function isBiff(bytes: Uint8Array): boolean {
  return bytes[0] === 0x09 && (bytes[1] === 0 || bytes[1] === 2 || bytes[1] === 4 || bytes[1] === 8) && bytes[3] === 0;
}

/** Looks for a directory entry's name: UTF-16, at the start of a 128-byte entry. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (nameAt(bytes, at, name)) return true;
  }
  return false;
}

function nameAt(bytes: Uint8Array, at: number, name: string): boolean {
  if (bytes[at + 64] !== (name.length + 1) * 2) return false;
  for (let index = 0; index < name.length; index++) {
    if (bytes[at + 2 * index] !== name.charCodeAt(index) || bytes[at + 2 * index + 1] !== 0) return false;
  }
  return true;
}

function textKind(bytes: Uint8Array): string {
  const head = new TextDecoder().decode(bytes.subarray(0, 2048)).replace(/^[\uFEFF\s]+/, "").toLowerCase();
  if (head.startsWith("%pdf")) return "pdf";
  if (head.startsWith("{\\rtf")) return "rtf";
  if (head.startsWith("<?xml") && !head.includes("<html")) return head.includes("urn:schemas-microsoft-com:office:spreadsheet") ? "xml-2003" : "xml";
  if (head.startsWith("<")) return "html";
  return bytes.subarray(0, 2048).includes(0) ? "unknown" : "csv";
}
