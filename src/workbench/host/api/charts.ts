import type { Context } from "../context";
import { fault } from "../errors";
import { oneOf, range, text, whole } from "../given";
import type { HostChart, SheetId } from "../host-workbook";
import { thing, richClass, type Thing } from "../thing";
import { chart, type ChartSelf } from "./chart";

/** Where Excel puts a chart that nobody placed, more or less. */
const FIRST_PLACE = { row: 0, column: 0, rows: 15, columns: 8 };

/** The charts of a sheet; this host has bar charts of one series. */
export const charts = richClass<SheetId>({
  name: "ChartCollection",
  items: (sheet, { workbook }) => workbook.charts(sheet).map((each) => boundTo(sheet, each)),
  item: (sheet, key, context) => found(sheet, key, context) ?? missing(key),
  values: { count: { since: "1.1", get: (sheet, { workbook }) => workbook.charts(sheet).length } },
  methods: {
    add: { since: "1.1", call: add },
    getCount: { since: "1.4", call: (sheet, _, { workbook }) => workbook.charts(sheet).length },
    getItemAt: { since: "1.1", call: (sheet, [index], context) => found(sheet, context.workbook.charts(sheet)[whole(index)]?.id, context) ?? missing(index) },
    getItemOrNullObject: { since: "1.4", call: (sheet, [key], context) => found(sheet, text(key), context) ?? null },
  },
});

/** One column of numbers is one series; what the bars are called is told afterwards. */
function add(sheet: SheetId, [type, source, seriesBy]: readonly unknown[], context: Context): Thing {
  const { workbook } = context;
  if (type !== "BarClustered") throw fault("NotImplemented", `chart ${JSON.stringify(type)}`);
  if (seriesBy !== null && seriesBy !== undefined && oneOf(seriesBy, ["Auto", "Columns", "Rows"]) === "Rows") throw fault("NotImplemented", "series by rows");
  if (workbook.protection(sheet)) throw fault("AccessDenied", "the sheet is protected");
  const { sheet: from, ...values } = range(source, sheet, context);
  if (from !== sheet || values.columns !== 1) throw fault("NotImplemented", "a chart of anything but one column of its own sheet");
  const there = workbook.charts(sheet);
  const number = Math.max(0, ...there.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0))) + 1;
  const made: HostChart = { id: `chart-${number}`, name: `Chart ${number}`, title: "", series: "Series1", categories: null, values, numberFormat: "General", at: FIRST_PLACE };
  workbook.setCharts(sheet, [...there, made]);
  return boundTo(sheet, made);
}

function found(sheet: SheetId, key: unknown, { workbook }: Context): Thing | undefined {
  const one = workbook.charts(sheet).find(({ id, name }) => id === key || name === key);
  return one && boundTo(sheet, one);
}

function boundTo(sheet: SheetId, { id }: HostChart): Thing {
  const self: ChartSelf = { sheet, id };
  return thing(chart, self);
}

function missing(key: unknown): never {
  throw fault("ItemNotFound", `chart ${String(key)}`);
}
