import { range } from "./api/range";
import { service } from "./api/services";
import { workbook } from "./api/workbook";
import { worksheet } from "./api/worksheet";
import type { Makers } from "./context";
import type { References } from "./references";
import { thing } from "./thing";

/** The makers of all objects that batches begin with or lead to. */
export function makers(references: References): Makers {
  return {
    workbook: () => thing(workbook, null),
    service,
    worksheet: (id) => thing(worksheet, id),
    range: (area) => thing(range, { area: { sheet: area.sheet, row: area.row, column: area.column, rows: area.rows, columns: area.columns } }),
    kept: (reference) => thing(range, { area: references.area(reference), reference }),
  };
}
