import type { Inflater } from "../../src/adapters/xlsx/zip/inflate";
import { readRequested } from "../../src/adapters/xlsx/reader";
import { readDirectory } from "../../src/adapters/xlsx/zip/zip-directory";
import { FORM, checkRead } from "../../src/app/check";
import { mergeReceived } from "../../src/app/merge";
import type { ReadRequest } from "../../src/app/ports";
import { codesOf, receive, type Intake } from "../../src/app/receive";
import type { Catalogue } from "../../src/core/catalogue/indicator";
import { listSharer } from "../../src/core/merge/sharing";
import type { Received } from "../../src/core/merge/submission";

/** What is done with each workbook of an intake, and at the end with all; the numbers keep the work from being left out. */
export type Loop = { readonly each: (bytes: Uint8Array, file: string) => number | Promise<number>; readonly all?: () => number };

const LT = 60, LOWER_V = 118, GT = 62;

/** The least that any reader does: all parts inflated, the bytes of the sheets looked at once, for their `<v>`. */
export function floorLoop({ inflate }: Inflater): Loop {
  return {
    each: (bytes) => {
      let values = 0;
      for (const { name, method, compressed, size } of readDirectory(bytes)) {
        const part = method === 0 ? compressed : inflate(compressed, size);
        if (name.startsWith("xl/worksheets/")) values += countValues(part);
      }
      return values;
    },
  };
}

function countValues(part: Uint8Array): number {
  let values = 0;
  for (let at = 0, end = part.length - 2; at < end; at++) if (part[at] === LT && part[at + 1] === LOWER_V && part[at + 2] === GT) values++;
  return values;
}

/** Ours: what `merge` does, all rules and one after the other; throws where a row of the form was not read, or the balance has another number of files. */
export function ourLoop(inflaterOf: (bytes: Uint8Array) => Inflater | Promise<Inflater>, catalogue: Catalogue, rows: number, digest?: Intake["digest"]): Loop {
  const tools = { read: async (bytes: Uint8Array, request: ReadRequest) => readRequested(bytes, request, await inflaterOf(bytes)), catalogue, codes: codesOf([]), share: listSharer(), ...(digest && { digest }) };
  const received: Received[] = [];
  return {
    each: async (bytes, file) => {
      const one = await receive(file, bytes, tools);
      if (one.kind !== "submission" || one.rows.filter((row) => row > 0).length !== rows) throw new Error(`not all rows were read: ${file}`);
      return received.push(one);
    },
    all: () => {
      const outcome = mergeReceived(received, { strict: false, choices: [] }, catalogue, []);
      if (!outcome.ok || outcome.merged.files.accepted !== received.length) throw new Error("not all files were merged");
      return outcome.rolled.length;
    },
  };
}

/** Our reading and checking, without merging. */
export function checkLoop(inflater: Inflater, catalogue: Catalogue): Loop {
  return { each: (bytes) => checkRead(readRequested(bytes, FORM, inflater), catalogue).findings.length };
}

/** Our reading alone. */
export function readLoop(inflater: Inflater): Loop {
  return { each: (bytes) => readRequested(bytes, FORM, inflater).sheets.reduce((sum, { cells }) => sum + cells.length, 0) };
}

/** What a loop makes of files that come one after the other. */
export async function runLoop({ each, all }: Loop, files: readonly string[], bytesOf: (file: string) => Uint8Array | Promise<Uint8Array>): Promise<number> {
  let sum = 0;
  for (const file of files) sum += await each(await bytesOf(file), file);
  return sum + (all?.() ?? 0);
}
