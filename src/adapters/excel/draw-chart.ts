import type { BarChart } from "../../core/sheet/sheet";
import { INK } from "../../core/sheet/palette";
import { rangeOf } from "./blocks";

/** The space between two bars, in per cent of a bar. */
const GAP = 45;

/** Adds one native bar chart over cells that are written already. */
export function drawChart(sheet: Excel.Worksheet, { title, series, categories, values, numberFormat, at }: BarChart): void {
  const chart = sheet.charts.add("BarClustered", rangeOf(sheet, values), "Columns");
  const bars = chart.series.getItemAt(0);
  bars.name = series;
  bars.setXAxisValues(rangeOf(sheet, categories));
  bars.gapWidth = GAP;
  bars.hasDataLabels = true;
  bars.format.fill.setSolidColor(INK.bar);
  chart.title.text = title;
  chart.legend.visible = false;
  chart.dataLabels.showValue = true;
  chart.dataLabels.position = "OutsideEnd";
  chart.dataLabels.numberFormat = numberFormat;
  chart.axes.categoryAxis.reversePlotOrder = true;
  // A bar that begins anywhere but at zero says something wrong; Excel would begin near the least of numbers that are alike.
  chart.axes.valueAxis.minimum = 0;
  chart.axes.valueAxis.majorGridlines.visible = false;
  chart.axes.valueAxis.visible = false;
  chart.plotVisibleOnly = false;
  const corner = (row: number, column: number): Excel.Range => rangeOf(sheet, { row, column, rows: 1, columns: 1 });
  chart.setPosition(corner(at.row, at.column), corner(at.row + at.rows - 1, at.column + at.columns - 1));
}
