import { columnName } from "../sheet/address";
import { SIGNS } from "../sheet/palette";
import type { Head } from "../template/columns";
import type { FormSheet } from "../template/recognised";
import type { SlipWords } from "./slip-words";

/** Cells of a slip's line that its state is made from: what stood in the row when it was returned, and the row's key. */
export type SlipLine = { readonly value: string; readonly note: string; readonly key: string };

/**
 * How far a returned row is, by functions of Excel 2010: 未改 while value and explanation are as they were; 已改，待检查 while the
 * row still bears the mark of something to be done; then 已改. Plain text where the form has lost a column it takes.
 */
export function slipStateFormula({ sheet, columns }: FormSheet, line: SlipLine, states: SlipWords["states"]): { readonly formula: string; readonly value: string } | string {
  const needed: readonly Head[] = ["实际值", "状态", "填报说明", "审核提示", "标识"];
  if (needed.some((head) => columns[head] < 0)) return states.open;
  const last = sheet.area.row + Math.max(sheet.cells.length, 1);
  const column = (head: Head) => `'${sheet.name.replace(/'/g, "''")}'!$${columnName(columns[head])}$1:$${columnName(columns[head])}$${last}`;
  const at = (head: Head) => `INDEX(${column(head)},MATCH(${line.key},${column("标识")},0))`;
  const value = `IF(${at("实际值")}="",${at("状态")}&"",${at("实际值")}&"")`;
  const same = `AND(${value}=${line.value}&"",${at("填报说明")}&""=${line.note}&"")`;
  const marked = `OR(LEFT(${at("审核提示")},1)="${SIGNS.error.sign}",LEFT(${at("审核提示")},1)="${SIGNS.warning.sign}")`;
  return { formula: `=IFERROR(IF(${same},"${states.open}",IF(${marked},"${states.changed}","${states.mended}")),"${states.gone}")`, value: states.open };
}
