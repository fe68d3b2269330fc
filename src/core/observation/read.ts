import { atOnce, rowByRow, type Steps } from "../kernel/steps";
import { a1 } from "../sheet/address";
import { cellAt, type Cell } from "../sheet/cells";
import { readStatus } from "../sheet/number";
import type { Recognised, RecognisedRow } from "../template/recognised";
import { readIssued } from "./issued";
import type { Observation, ObservationStatus, Typed } from "./observation";
import { readTyped } from "./typed";

/** One observation for each expected row that is still there, in sheet order; rows that are gone are `recognised.missing`. */
export function readObservations(recognised: Recognised): Observation[] {
  return atOnce(readingObservations(recognised));
}

/** The same, a few hundred rows a step. */
export function readingObservations(recognised: Recognised): Steps<Observation[]> {
  return rowByRow(recognised.rows, (row) => readRow(recognised, row));
}

function readRow(recognised: Recognised, found: RecognisedRow): Observation {
  const form = found.on ?? recognised;
  const { sheet, columns } = form;
  const { expected: { key, indicator, scope }, row } = found;
  const cell = cellAt(sheet, row, columns["实际值"]);
  const typed = readTyped(cell, indicator.unit);
  const statusText = textOf(cellAt(sheet, row, columns["状态"]));
  const { value, status } = resolve(typed, statusText);
  const observation: Observation = {
    key, indicator: indicator.id, name: textOf(cellAt(sheet, row, columns["指标"])) || indicator.name, scope, unit: indicator.unit,
    sheet: sheet.name, row: row + 1,
    cell: a1(row, columns["实际值"]), statusCell: a1(row, columns["状态"]), noteCell: a1(row, columns["填报说明"]), hintCell: a1(row, columns["审核提示"]),
    raw: cell.error ?? cell.value, typed, value, status,
    statusText, note: textOf(cellAt(sheet, row, columns["填报说明"])), hint: textOf(cellAt(sheet, row, columns["审核提示"])),
  };
  const issued = readIssued(form, found);
  return issued ? { ...observation, issued } : observation;
}

function textOf({ value }: Cell): string {
  return value === null ? "" : String(value).trim();
}

/**
 * Value and status of a row. A number counts even beside a status (a finding says so); where there is none,
 * 状态 decides, then a status typed in place of the number. What cannot be read stays unreadable whatever 状态 says.
 */
export function resolve(typed: Typed, statusText: string): { readonly value: number | null; readonly status: ObservationStatus } {
  if (typed.kind === "number" || typed.kind === "textNumber") return { value: typed.value, status: "reported" };
  if (typed.kind === "notANumber" || typed.kind === "otherUnit" || typed.kind === "notCalculated" || typed.kind === "errorCell") return { value: null, status: "unreadable" };
  const inPlace = typed.kind === "status" ? typed.status : "missing";
  return { value: null, status: readStatus(statusText) ?? inPlace };
}
