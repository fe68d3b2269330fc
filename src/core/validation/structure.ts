import { a1 } from "../sheet/address";
import { cellAt } from "../sheet/cells";
import type { Recognised, RecognisedRow } from "../template/recognised";
import type { TemplateRow } from "../template/template";
import type { Finding, Place } from "./finding";

/** Expected rows that are no longer on the sheet; their place has no cell. */
export function missingRows({ missing, sheet }: Recognised): Finding[] {
  return missing.map((row) => ({
    code: "structure/row-missing", severity: "error", waived: false,
    facts: { name: row.indicator.name }, place: placeOf(row, sheet.name, ""),
  }));
}

/** A second row with a key that stands already, at its value cell; `first` is that of the row that counts. */
export function duplicatedRow(recognised: Recognised, duplicate: RecognisedRow): Finding {
  const { sheet, columns } = duplicate.on ?? recognised;
  const valueCell = ({ row, on }: RecognisedRow) => a1(row, (on ?? recognised).columns["实际值"]);
  const first = recognised.rows.find(({ expected }) => expected.key === duplicate.expected.key);
  const label = cellAt(sheet, duplicate.row, columns["指标"]).value;
  const place = placeOf(duplicate.expected, sheet.name, valueCell(duplicate));
  return {
    code: "structure/row-duplicated", severity: "error", waived: false,
    facts: { first: first ? valueCell(first) : "" }, place: typeof label === "string" ? { ...place, name: label.trim() } : place,
  };
}

function placeOf({ indicator, scope }: TemplateRow, sheet: string, cell: string): Place {
  return { indicator: indicator.id, scope, name: indicator.name, sheet, cell };
}
