import { a1Area } from "../../../core/sheet/address";
import type { Conditional, Sheet } from "../../../core/sheet/sheet";
import { resolvePaints, type Looks } from "./cell-paint";
import { encodeFormula, rowsXml } from "./content-part";
import { drawingXml } from "./drawing-part";
import { printXml } from "./print-part";
import type { StyleTable } from "./style-table";
import { validationsXml } from "./validation-part";
import { viewXml } from "./view-part";
import { counted, DECLARATION, element, type Attributes } from "../xml/xml-write";

/** The namespace of SpreadsheetML in transitional files. */
export const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Width of a column nobody set, in characters. */
const DEFAULT_WIDTH = 9;

/** Height of a row nobody set, in points: what 微软雅黑 11 needs. */
const DEFAULT_HEIGHT = 16.5;

/**
 * A worksheet part, whole, in pieces that follow one another, so that each row becomes bytes before the next is made. Its
 * looks go into `styles` as it is gone through. Elements stand in the order the schema wants.
 */
export function* sheetPart(sheet: Sheet, styles: StyleTable, active: boolean): Generator<string> {
  const looks = resolvePaints(sheet.paints);
  const styleId = memo((look) => (look === 0 ? 0 : styles.xf(looks.style(look))));
  yield `${DECLARATION}<worksheet xmlns="${SPREADSHEET}">`
    + (sheet.print?.fitWidth ? element("sheetPr", {}, element("pageSetUpPr", { fitToPage: true })) : "")
    + viewXml(sheet, active)
    + element("sheetFormatPr", { defaultRowHeight: DEFAULT_HEIGHT })
    + columnsXml(sheet, looks, styleId)
    + "<sheetData>";
  yield* rowsXml(sheet, looks, styleId);
  yield "</sheetData>"
    + protectionXml(sheet)
    + (sheet.filter ? element("autoFilter", { ref: a1Area(sheet.filter) }) : "")
    + counted("mergeCells", sheet.merges.map((area) => element("mergeCell", { ref: a1Area(area) })))
    + sheet.conditionals.map((rule, index) => conditionalXml(rule, index + 1, styles)).join("")
    + validationsXml(sheet.validations)
    + (sheet.print ? printXml(sheet.print) : "")
    + drawingXml(sheet)
    + "</worksheet>";
}

function memo(ask: (look: number) => number): (look: number) => number {
  const known = new Map<number, number>();
  return (look) => {
    const id = known.get(look) ?? ask(look);
    known.set(look, id);
    return id;
  };
}

/** Neighbours that are alike share one element. */
function columnsXml({ columnWidths, hiddenColumns }: Sheet, looks: Looks, styleId: (look: number) => number): string {
  const hidden = new Set(hiddenColumns);
  const count = Math.max(columnWidths.length, ...looks.columns.keys(), ...hiddenColumns.map((column) => column + 1), 0);
  const groups: { readonly min: number; max: number; readonly attributes: Attributes; readonly key: string }[] = [];
  for (let column = 0; column <= count; column++) {
    const width = columnWidths[column] ?? undefined;
    const style = styleId(looks.columns.get(column) ?? 0) || undefined;
    const attributes = { width: width ?? DEFAULT_WIDTH, style, hidden: hidden.has(column) ? true : undefined, customWidth: width === undefined ? undefined : true };
    const key = Object.values(attributes).join();
    const last = groups.at(-1);
    if (last?.key === key && last.max === column) last.max = column + 1;
    else if (width !== undefined || style !== undefined || attributes.hidden) groups.push({ min: column + 1, max: column + 1, attributes, key });
  }
  return groups.length === 0 ? "" : element("cols", {}, groups.map(({ min, max, attributes }) => element("col", { min, max, ...attributes })).join(""));
}

/** In the file an attribute of 0 allows what it names. */
function protectionXml({ protection }: Sheet): string {
  if (!protection) return "";
  return element("sheetProtection", { sheet: true, objects: true, scenarios: true, formatColumns: protection.columnWidth ? false : undefined, autoFilter: protection.filter ? false : undefined });
}

function conditionalXml({ area, formula, style, stop }: Conditional, priority: number, styles: StyleTable): string {
  return element("conditionalFormatting", { sqref: a1Area(area) },
    element("cfRule", { type: "expression", dxfId: styles.dxf(style), priority, stopIfTrue: stop ? true : undefined }, `<formula>${encodeFormula(formula)}</formula>`));
}
