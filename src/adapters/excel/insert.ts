import { CHARACTERS_A_CELL, piecesOf, weightOf, type Piece } from "../../core/sheet/pieces";
import type { DefinedName, Paper } from "../../core/sheet/sheet";
import { rangeOf } from "./blocks";
import { drawLooks, drawOver, drawRows, finish, type Drawn } from "./draw";
import { drawValidation } from "./draw-validation";
import { findStanding, putBack, stepAside, takeAway, type Made } from "./standing";

/** What one round trip may weigh, in cells or their like: a piece and what goes with it, well below Excel's 5 MB on the web. */
const ROUND_WEIGHT = 21_000;

/** What an input message weighs; each is some 1.2 kB on the wire. */
const VALIDATION_WEIGHT = 30;

/** What comes with pieces: names, the sheets that go for them, and whether what has the same names and namespaces goes as well. */
export type Around = { readonly names: readonly DefinedName[]; readonly instead: readonly string[]; readonly over: boolean };

type Pieces = Iterable<Piece> | AsyncIterable<Piece>;

/** Draws all of a paper after the last sheet, if `over` in place of what has the same names, and of the sheets in `instead`. */
export function drawPaper(context: Excel.RequestContext, paper: Paper, over: boolean, instead: readonly string[]): Promise<void> {
  return drawPieces(context, piecesOf(paper), { names: paper.names, instead: [...paper.sheets.map(({ name }) => name), ...instead], over });
}

/**
 * Draws pieces after the last sheet. What they take the place of stays, its sheets under other names, until all of them stand, and
 * goes in a round trip of its own; what fails before that is taken out again.
 */
export async function drawPieces(context: Excel.RequestContext, pieces: Pieces, { names, instead, over }: Around): Promise<void> {
  const old = await findStanding(context, over ? instead : [], over ? names.map(({ name }) => name) : []);
  const made: Made = { sheets: new Set(), namespaces: new Set() };
  try {
    stepAside(old);
    const drawn = await drawAll(context, pieces, made);
    old.names.forEach((name) => name.delete());
    drawNames(context, names, drawn);
    finish(drawn);
    await context.sync();
  } catch (thrown) {
    await putBack(context, old, made).catch(() => undefined);
    throw thrown;
  }
  if (over) await takeAway(context, old, made);
}

async function drawAll(context: Excel.RequestContext, pieces: Pieces, made: Made): Promise<readonly Drawn[]> {
  const queue = inRoundTrips(context);
  const drawn: Drawn[] = [];
  for await (const piece of pieces) {
    const last = drawn[drawn.length - 1];
    if (piece.kind === "rows") await queue(weightOf(piece.rows), () => { if (last) drawRows(last, piece.row, piece.rows); });
    else if (piece.kind === "part") {
      made.namespaces.add(piece.part.namespace);
      await queue(piece.part.xml.length / CHARACTERS_A_CELL, () => { context.workbook.customXmlParts.add(piece.part.xml); });
    } else {
      if (last) await drawRest(queue, last);
      made.sheets.add(piece.sheet.name.toLowerCase());
      drawn.push(begun(context, piece.sheet));
    }
  }
  const last = drawn[drawn.length - 1];
  if (last) await drawRest(queue, last);
  return drawn;
}

/** Draws at once what goes into the round trip under way, or sends that first where it would become too heavy. */
function inRoundTrips(context: Excel.RequestContext): Queue {
  let under = 0;
  return async (weight, draw) => {
    if (under > 0 && under + weight > ROUND_WEIGHT) {
      await context.sync();
      under = 0;
    }
    under += weight;
    draw();
  };
}

type Queue = (weight: number, draw: () => void) => Promise<void>;

function begun(context: Excel.RequestContext, sheet: Drawn["sheet"]): Drawn {
  const drawn = { sheet, target: context.workbook.worksheets.add(sheet.name) };
  drawLooks(drawn);
  return drawn;
}

/** What a sheet has beside its rows, once these are there. */
async function drawRest(queue: Queue, drawn: Drawn): Promise<void> {
  for (const validation of drawn.sheet.validations) await queue(VALIDATION_WEIGHT, () => drawValidation(drawn.target, validation));
  drawOver(drawn);
}

function drawNames(context: Excel.RequestContext, names: readonly DefinedName[], drawn: readonly Drawn[]): void {
  for (const { name, sheet, area } of names) {
    const target = drawn.find((candidate) => candidate.sheet.name === sheet)?.target;
    if (target) context.workbook.names.add(name, rangeOf(target, area));
  }
}
