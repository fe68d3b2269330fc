import Papa from "papaparse";

/** A text that a spreadsheet would take for a formula or an order, in half or full width; it is written with an apostrophe before it. */
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/u;

/** Lines that are turned into text at a time. */
const LINES = 10_000;

/** The byte order mark by which Excel knows UTF-8. */
const MARK = "\ufeff";

/**
 * A file of comma-separated values in UTF-8, lines ending in CR LF (RFC 4180). `marked` begins it with a byte order mark,
 * without which Excel shows no Chinese. No text in it runs in a spreadsheet; numbers stay numbers.
 */
export function writeCsv(heads: readonly string[], rows: Iterable<readonly (string | number | null)[]>, marked: boolean): Uint8Array {
  const chunks: Uint8Array[] = [];
  const encoder = new TextEncoder();
  let lines: (readonly (string | number | null)[])[] = [heads];
  const flush = () => {
    const text = Papa.unparse(lines as (string | number | null)[][], { newline: "\r\n", escapeFormulae: RUNS });
    chunks.push(encoder.encode(`${marked && chunks.length === 0 ? MARK : ""}${text}\r\n`));
    lines = [];
  };
  for (const row of rows) {
    lines.push(row);
    if (lines.length >= LINES) flush();
  }
  if (lines.length > 0) flush();
  return joined(chunks);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
