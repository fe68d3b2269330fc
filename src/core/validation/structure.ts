import { a1 } from "../sheet/address";
import { cellAt } from "../sheet/cells";
import type { Head } from "../template/columns";
import type { Recognised, RecognisedRow, Stranger } from "../template/recognised";
import { tamperedCell, type Tampering } from "../template/tampering";
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

/** What is to be said of the form as a whole: its version, the name of its sheet. */
export function formFindings({ identity, template, sheet }: Recognised): Finding[] {
  const place: Place = { indicator: "", scope: "", name: sheet.name, sheet: sheet.name, cell: "" };
  const { version } = identity;
  const current = template.version;
  const isOlder = Number(version) < Number(current);
  return [
    ...(version !== current && !isOlder ? [{ code: "structure/version-unknown", severity: "error", waived: false, place, facts: { version, known: current } } as const] : []),
    ...(isOlder ? [{ code: "structure/version-older", severity: "info", waived: false, place, facts: { version, current } } as const] : []),
    ...(sheet.name === identity.sheet ? [] : [{ code: "structure/sheet-renamed", severity: "info", waived: false, place, facts: { found: sheet.name, expected: identity.sheet } } as const]),
  ];
}

const CODES = { head: "structure/label-changed", label: "structure/label-changed", unit: "structure/unit-changed", target: "structure/target-changed", formula: "structure/formula-overwritten" } as const;

/** What the line of the heads is called. */
const HEAD_LINE = "表头";

/** A cell of the form's own that was changed, at that cell. */
export function tamperingFinding(tampering: Tampering, form: Recognised): Finding {
  const { kind, recognised: { expected }, head, expected: wanted, found } = tampering;
  const { sheet, cell } = tamperedCell(tampering, form);
  if (!expected) return { code: CODES.head, severity: "warning", waived: false, facts: { head: HEAD_LINE, found, expected: wanted }, place: { indicator: "", scope: "", name: head, sheet, cell } };
  const place = placeOf(expected, sheet, cell);
  return { code: CODES[kind], severity: kind === "formula" ? "error" : "warning", waived: false, facts: { head, found, expected: wanted }, place };
}

/** A row with a value that is none of the form's, at its value cell. */
export function strangerFinding({ row, on }: Stranger, form: Recognised): Finding {
  const { columns, sheet } = on ?? form;
  const text = (head: Head) => String(cellAt(sheet, row, columns[head]).value ?? "").trim();
  const place: Place = { indicator: "", scope: text("范围"), name: text("指标"), sheet: sheet.name, cell: a1(row, columns["实际值"]) };
  return { code: "structure/row-unknown", severity: "warning", waived: false, facts: { text: text("指标"), value: text("实际值") }, place };
}

function placeOf({ indicator, scope }: TemplateRow, sheet: string, cell: string): Place {
  return { indicator: indicator.id, scope, name: indicator.name, sheet, cell };
}
