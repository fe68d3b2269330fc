import { a1 } from "../sheet/address";
import { cellAt } from "../sheet/cells";
import { readOwnTarget } from "../template/own-targets";
import { ISSUED } from "../template/columns";
import type { FormSheet, RecognisedRow } from "../template/recognised";
import type { Observation } from "./observation";
import { readTyped } from "./typed";

/** The figure of a higher authority in 上级下达指标; undefined where the row or the sheet has no such cell. A bare number, or words as a plan writes them (14.5%以上). */
export function readIssued({ sheet, columns }: FormSheet, { expected, row }: RecognisedRow): Observation["issued"] {
  const column = columns[ISSUED] ?? -1;
  if (!expected.deferred || column < 0) return undefined;
  const content = cellAt(sheet, row, column);
  const typed = readTyped(content, expected.indicator.unit);
  const text = typed.kind === "number" || typed.kind === "textNumber" ? String(typed.value) : typed.kind === "notANumber" ? typed.text : "";
  const reading = text === "" ? undefined : readOwnTarget(text, expected.indicator, expected.scope);
  return { cell: a1(row, column), raw: content.error ?? content.value, ...(reading && { reading }) };
}
