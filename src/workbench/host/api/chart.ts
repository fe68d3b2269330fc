import type { Area } from "../../../core/sheet/sheet";
import type { Context } from "../context";
import { fault } from "../errors";
import { number, only, range, text, truth, whole } from "../given";
import type { HostChart, SheetId } from "../host-workbook";
import { thing, richClass, type Thing } from "../thing";
import { colour } from "./paint";

/** A chart by what finds it again. */
export type ChartSelf = { readonly sheet: SheetId; readonly id: string };

/** One chart, as a bar chart of ours is: no legend, no value axis, its numbers at the bars, its first bar at the top. */
export const chart = richClass<ChartSelf>({
  name: "Chart",
  identity: ({ id }) => ({ Id: id }),
  values: {
    id: { since: "1.7", get: ({ id }) => id },
    name: { since: "1.1", get: (self, context) => chartOf(self, context).name, set: (self, name, context) => change(self, { name: text(name) }, context) },
    plotVisibleOnly: { since: "1.8", get: () => false, set: (_, visible) => only(false, visible, "plotVisibleOnly") },
  },
  children: {
    axes: { since: "1.1", go: (self) => thing(axes, self) },
    dataLabels: { since: "1.1", go: (self) => thing(dataLabels, self) },
    legend: { since: "1.1", go: (self) => thing(legend, self) },
    series: { since: "1.1", go: (self) => thing(seriesCollection, self) },
    title: { since: "1.1", go: (self) => thing(title, self) },
  },
  methods: {
    delete: { since: "1.1", call: ({ sheet, id }, _, { workbook }) => workbook.setCharts(sheet, workbook.charts(sheet).filter((each) => each.id !== id)) },
    setPosition: { since: "1.1", call: setPosition },
  },
});

function chartOf({ sheet, id }: ChartSelf, { workbook }: Context): HostChart {
  const found = workbook.charts(sheet).find((each) => each.id === id);
  if (!found) throw fault("ItemNotFound", `chart ${id}`);
  return found;
}

function change(self: ChartSelf, changed: Partial<HostChart>, context: Context): void {
  chartOf(self, context);
  context.workbook.setCharts(self.sheet, context.workbook.charts(self.sheet).map((each) => (each.id === self.id ? { ...each, ...changed } : each)));
}

/** From the first cell to the last, both covered. */
function setPosition(self: ChartSelf, [start, end]: readonly unknown[], context: Context): void {
  const first = range(start, self.sheet, context);
  const last = end === null || end === undefined ? first : range(end, self.sheet, context);
  change(self, { at: { row: first.row, column: first.column, rows: last.row + last.rows - first.row, columns: last.column + last.columns - first.column } }, context);
}

const title = richClass<ChartSelf>({
  name: "ChartTitle",
  values: {
    text: { since: "1.1", get: (self, context) => chartOf(self, context).title, set: (self, given, context) => change(self, { title: text(given) }, context) },
    visible: { since: "1.1", get: () => true, set: (_, visible) => only(true, visible, "title.visible") },
  },
});

const legend = richClass<ChartSelf>({ name: "ChartLegend", values: { visible: { since: "1.1", get: () => false, set: (_, visible) => only(false, visible, "legend.visible") } } });

const dataLabels = richClass<ChartSelf>({
  name: "ChartDataLabels",
  values: {
    numberFormat: { since: "1.8", get: (self, context) => chartOf(self, context).numberFormat, set: (self, format, context) => change(self, { numberFormat: text(format) }, context) },
    position: { since: "1.1", get: () => "OutsideEnd", set: (_, position) => only("OutsideEnd", position, "dataLabels.position") },
    showValue: { since: "1.1", get: () => true, set: (_, shown) => only(true, shown, "dataLabels.showValue") },
  },
});

const axes = richClass<ChartSelf>({
  name: "ChartAxes",
  children: { categoryAxis: { since: "1.1", go: (self) => thing(axis, { ...self, kind: "category" }) }, valueAxis: { since: "1.1", go: (self) => thing(axis, { ...self, kind: "value" }) } },
});

type AxisSelf = ChartSelf & { readonly kind: "category" | "value" };

const axis = richClass<AxisSelf>({
  name: "ChartAxis",
  values: {
    minimum: { since: "1.1", get: ({ kind }) => (kind === "value" ? 0 : ""), set: ({ kind }, least) => only(kind === "value" ? 0 : "", kind === "value" ? number(least) : least, "axis.minimum") },
    reversePlotOrder: { since: "1.7", get: ({ kind }) => kind === "category", set: ({ kind }, reversed) => only(kind === "category", truth(reversed), "axis.reversePlotOrder") },
    visible: { since: "1.7", get: ({ kind }) => kind === "category", set: ({ kind }, visible) => only(kind === "category", truth(visible), "axis.visible") },
  },
  children: { majorGridlines: { since: "1.1", go: (self) => thing(gridlines, self) } },
});

const gridlines = richClass<AxisSelf>({ name: "ChartGridlines", values: { visible: { since: "1.1", get: () => false, set: (_, visible) => only(false, visible, "majorGridlines.visible") } } });

const seriesCollection = richClass<ChartSelf>({
  name: "ChartSeriesCollection",
  items: (self) => [thing(series, self)],
  item: (self, key) => onlySeries(self, key),
  values: { count: { since: "1.1", get: () => 1 } },
  methods: { getCount: { since: "1.4", call: () => 1 }, getItemAt: { since: "1.1", call: (self, [index]) => onlySeries(self, whole(index)) } },
});

function onlySeries(self: ChartSelf, index: unknown): Thing {
  if (index !== 0) throw fault("ItemNotFound", `series ${String(index)}`);
  return thing(series, self);
}

const series = richClass<ChartSelf>({
  name: "ChartSeries",
  values: {
    gapWidth: { since: "1.7", get: () => 0, set: (_, width) => void number(width) },
    hasDataLabels: { since: "1.7", get: () => true, set: (_, shown) => only(true, shown, "series.hasDataLabels") },
    name: { since: "1.1", get: (self, context) => chartOf(self, context).series, set: (self, name, context) => change(self, { series: text(name) }, context) },
  },
  children: { format: { since: "1.1", go: (self) => thing(seriesFormat, self) } },
  methods: {
    setValues: { since: "1.7", call: (self, [source], context) => change(self, { values: columnOf(source, self, context) }, context) },
    setXAxisValues: { since: "1.7", call: (self, [source], context) => change(self, { categories: columnOf(source, self, context) }, context) },
  },
});

function columnOf(source: unknown, self: ChartSelf, context: Context): Area {
  const { sheet, ...area } = range(source, self.sheet, context);
  if (sheet !== self.sheet || area.columns !== 1) throw fault("NotImplemented", "a series of anything but one column of its own sheet");
  return area;
}

/** Colours of bars are taken and not kept: all bars of this host are grey. */
const seriesFormat = richClass<ChartSelf>({ name: "ChartSeriesFormat", children: { fill: { since: "1.1", go: (self) => thing(fill, self) } } });

const fill = richClass<ChartSelf>({ name: "ChartFill", methods: { setSolidColor: { since: "1.1", call: (_, [color]) => void colour(color) } } });
