import product from "../../../../package.json";
import { writeCsv } from "../../../adapters/csv/write";
import { writeXlsx } from "../../../adapters/xlsx/writer";
import { mergeDigest, type MergeDone } from "../../../app/merge";
import type { Weight } from "../../../core/merge/rolled";
import { TIDY_COLUMNS, tidyRows } from "../../../core/merge/tidy";
import { papersOf, sheetCount, type MergePaperOptions } from "../../../core/report/merge-sheets/paper";
import { SDMX_COLUMNS, sdmxRows } from "../../../core/report/sdmx";
import { sdmxStructure } from "../../../core/report/sdmx-structure";
import { piecesOf, type Piece } from "../../../core/sheet/pieces";
import type { Paper } from "../../../core/sheet/sheet";

/** What a merge can be made into: sheets piece by piece for the open workbook, a workbook, all observations as a tidy file or as SDMX-CSV, and the structure of that. */
export type Make = "pieces" | "workbook" | "tidy" | "sdmx" | "structure";

/** What is told with it: what stands behind the names of its sheets, the sheets that stay, the time, where a preview rounds to. */
export type Told = { readonly suffix: string; readonly taken: readonly string[]; readonly time: string; readonly round: number | null };

/** One step of making: how much is done after it (0 to 1), and what it brought. */
export type Step = { readonly share: number; readonly piece?: Piece; readonly bytes?: Uint8Array };

/** Something being made, step by step. */
export type Making = Generator<Step, void, void>;

type Options = Told & { readonly weight: Weight | null };

/** How each of them is made. */
export const MAKERS: { readonly [M in Make]: (done: MergeDone, options: Options) => Making | Promise<Making> } = {
  pieces: async (done, options) => pieces(done, await paperOptions(done, options)),
  workbook: async (done, options) => workbook(done, await paperOptions(done, options), options.time),
  tidy: ({ merged }) => once(() => writeCsv(TIDY_COLUMNS, tidyLines(merged), true)),
  sdmx: ({ merged }) => once(() => writeCsv(SDMX_COLUMNS, sdmxRows(merged), false)),
  structure: ({ merged }, { time }) => once(() => new TextEncoder().encode(sdmxStructure(merged, time))),
};

/** Of making a workbook, the share that is done when its sheets are there and only have to be packed. */
const SHEETS_SHARE = 0.6;

async function paperOptions({ merged }: MergeDone, { round, ...options }: Options): Promise<MergePaperOptions> {
  return { ...options, ...(round !== null && { round }), digest: await mergeDigest(merged), version: product.version };
}

/** Only one sheet is held at a time. */
function* pieces({ merged, rolled }: MergeDone, options: MergePaperOptions): Making {
  const count = sheetCount(merged, options);
  let made = 0;
  for (const paper of papersOf(merged, rolled, options)) {
    const rows = paper.sheets.reduce((sum, { content }) => sum + content.length, 1);
    for (const piece of piecesOf(paper)) yield { piece, share: Math.min(1, (made + (piece.kind === "rows" ? piece.row / rows : 0)) / count) };
    made += paper.sheets.length;
  }
}

function* workbook({ merged, rolled }: MergeDone, options: MergePaperOptions, time: string): Making {
  const count = sheetCount(merged, options);
  const papers: Paper[] = [];
  for (const paper of papersOf(merged, rolled, options)) {
    papers.push(paper);
    yield { share: Math.min(1, papers.length / count) * SHEETS_SHARE };
  }
  const paper = { sheets: papers.flatMap(({ sheets }) => sheets), names: [], parts: papers.flatMap(({ parts }) => parts) };
  yield { share: 1, bytes: writeXlsx(paper, { created: time }) };
}

function* once(make: () => Uint8Array): Making {
  yield { share: 1, bytes: make() };
}

function* tidyLines(merged: MergeDone["merged"]): Generator<(string | number | null)[]> {
  for (const row of tidyRows(merged)) yield TIDY_COLUMNS.map((column) => row[column]);
}
