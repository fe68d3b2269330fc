import type { Inflater } from "../../src/adapters/xlsx/inflate";
import { readRequested } from "../../src/adapters/xlsx/reader";
import { readDirectory } from "../../src/adapters/xlsx/zip-directory";
import { FORM, checkRead } from "../../src/app/check";
import type { Catalogue } from "../../src/core/catalogue/indicator";

/** What is done with each workbook of an intake; the number keeps the work from being left out. */
export type Loop = (bytes: Uint8Array) => number;

const LT = 60, LOWER_V = 118, GT = 62;

/** The least that any reader does: all parts inflated, the bytes of the sheets looked at once, for their `<v>`. */
export function floorLoop({ inflate }: Inflater): Loop {
  return (bytes) => {
    let values = 0;
    for (const { name, method, compressed, size } of readDirectory(bytes)) {
      const part = method === 0 ? compressed : inflate(compressed, size);
      if (name.startsWith("xl/worksheets/")) values += countValues(part);
    }
    return values;
  };
}

function countValues(part: Uint8Array): number {
  let values = 0;
  for (let at = 0, end = part.length - 2; at < end; at++) if (part[at] === LT && part[at + 1] === LOWER_V && part[at + 2] === GT) values++;
  return values;
}

/** Ours: what `check` does with a file, all rules; throws where a row of the form was not read. */
export function ourLoop(inflater: Inflater, catalogue: Catalogue, rows: number): Loop {
  return (bytes) => {
    const { summary, findings, observations } = checkRead(readRequested(bytes, FORM, inflater), catalogue);
    if (summary.expected !== rows || observations.length !== rows || summary.missing > 0) throw new Error(`not all rows were read: ${JSON.stringify(summary)}`);
    return summary.reported + findings.length;
  };
}

/** Our reading alone. */
export function readLoop(inflater: Inflater): Loop {
  return (bytes) => readRequested(bytes, FORM, inflater).sheets.reduce((sum, { cells }) => sum + cells.length, 0);
}
