import type { Context } from "../context";
import { fault } from "../errors";
import { range } from "../given";
import type { SheetId } from "../host-workbook";
import { demand } from "../guard";
import { richClass, type Thing } from "../thing";

/** The AutoFilter of a sheet: its buttons; criteria are not for this host. */
export const autoFilter = richClass<SheetId>({
  name: "AutoFilter",
  values: {
    enabled: { since: "1.9", get: (id, { workbook }) => workbook.filter(id) !== null },
    isDataFiltered: { since: "1.9", get: () => false },
  },
  methods: {
    apply: { since: "1.9", call: apply },
    getRange: { since: "1.9", call: (id, _, context) => area(id, context) ?? missing() },
    getRangeOrNullObject: { since: "1.9", call: (id, _, context) => area(id, context) },
    remove: {
      since: "1.9",
      call(id, _, { workbook }) {
        demand(id, workbook);
        workbook.setFilter(id, null);
      },
    },
  },
});

function apply(id: SheetId, [filtered, , criteria]: readonly unknown[], context: Context): void {
  if (criteria !== null && criteria !== undefined) throw fault("NotImplemented", "filter criteria");
  demand(id, context.workbook);
  context.workbook.setFilter(id, range(filtered, id, context));
}

function area(id: SheetId, { workbook, make }: Context): Thing | null {
  const filtered = workbook.filter(id);
  return filtered && make.range(filtered);
}

function missing(): never {
  throw fault("ItemNotFound", "no filter");
}
