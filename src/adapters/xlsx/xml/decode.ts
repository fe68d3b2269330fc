import { unreadable } from "../errors";

/** The text of an XML part, whichever Unicode form or declared encoding its bytes have; a byte order mark is dropped. */
export function decodeXml(bytes: Uint8Array, name: string): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unreadable(`${name}: not ${encoding}`, cause);
  }
}

/** Whether the bytes of an XML part say that they are UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  return encodingOf(bytes).toLowerCase() === "utf-8";
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x3c && second === 0) return "utf-16le";
  if (first === 0 && second === 0x3c) return "utf-16be";
  if (first === 0xef) return "utf-8";
  return declaredEncoding(bytes) ?? "utf-8";
}

const DECLARED = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/;

function declaredEncoding(bytes: Uint8Array): string | undefined {
  let head = "";
  for (const byte of bytes.subarray(0, 120)) head += String.fromCharCode(byte);
  return DECLARED.exec(head)?.[1];
}
