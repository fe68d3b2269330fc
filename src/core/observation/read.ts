import { a1 } from "../sheet/address";
import { cellAt, type Cell } from "../sheet/cells";
import { readStatus } from "../sheet/number";
import type { Head } from "../template/columns";
import type { Recognised, RecognisedRow } from "../template/recognised";
import { readIssued } from "./issued";
import type { Observation, ObservationStatus, Typed } from "./observation";
import { readTyped } from "./typed";

/** One observation for each expected row that is still there, in sheet order; rows that are gone are `recognised.missing`. */
export function readObservations(recognised: Recognised): Observation[] {
  return recognised.rows.map((row) => readRow(recognised, row));
}

function readRow(recognised: Recognised, found: RecognisedRow): Observation {
  const { sheet, columns } = found.on ?? recognised;
  const { expected, row } = found;
  const issued = readIssued({ sheet, columns }, found);
  const cell = (head: Head): Cell => cellAt(sheet, row, columns[head]);
  const at = (head: Head): string => a1(row, columns[head]);
  const value = cell("实际值");
  const typed = readTyped(value, expected.indicator.unit);
  const statusText = textOf(cell("状态"));
  return {
    key: expected.key, indicator: expected.indicator.id, name: textOf(cell("指标")) || expected.indicator.name,
    scope: expected.scope, unit: expected.indicator.unit,
    sheet: sheet.name, row: row + 1,
    cell: at("实际值"), statusCell: at("状态"), noteCell: at("填报说明"), hintCell: at("审核提示"),
    raw: value.error ?? value.value, typed, ...resolve(typed, statusText),
    statusText, note: textOf(cell("填报说明")), hint: textOf(cell("审核提示")),
    ...(issued && { issued }),
  };
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
