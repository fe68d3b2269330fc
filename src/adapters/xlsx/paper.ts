import type { Paper, Sheet } from "../../core/sheet/sheet";
import { workbookColors } from "./read/colors";
import { readCharts } from "./read/chart-reader";
import { readCustomParts } from "./read/custom-parts";
import type { Inflater } from "./zip/inflate";
import { printNames } from "./read/print-reader";
import { cellContext, openXlsx } from "./reader";
import { cellBudget } from "./read/cell-grid";
import { readSheetPaper } from "./read/sheet-reader";
import { readStyleBook } from "./read/style-reader";
import { readIndex } from "./read/workbook-index";
import { areaNames } from "./read/workbook-names";

/**
 * A whole workbook as paper: what our paper has words for, and nothing else. Chart sheets, charts of other kinds, pictures, hidden rows and
 * rules that are no formula are left out; `patchXlsx` keeps them in the file. Throws what `readXlsx` throws.
 */
export function readPaper(bytes: Uint8Array, inflater?: Inflater): Paper {
  const file = openXlsx(bytes, inflater);
  const index = readIndex(file);
  const theme = index.relationships.find(({ type }) => type === "theme")?.target;
  const styles = index.styles === undefined ? undefined : file.text(index.styles);
  const book = readStyleBook(styles, workbookColors(theme === undefined ? undefined : file.text(theme)));
  const context = { ...cellContext(file, index), book };
  const budget = cellBudget();
  const sheets = index.sheets.flatMap(({ name, visibility, part }, at): Sheet[] => {
    const text = part === undefined ? undefined : file.text(part);
    if (part === undefined || text === undefined) return [];
    const charts = readCharts(file, part, name);
    return [{ ...readSheetPaper(text, { name, visibility }, printNames(index.root, at), context, budget), ...(charts.length > 0 && { charts }) }];
  });
  return { sheets, names: areaNames(index.root), parts: readCustomParts(file).map(({ namespace, xml }) => ({ namespace, xml })) };
}
