import type { Area } from "../../core/sheet/sheet";
import type { HostChart } from "./host-workbook";

/** Rows of something that lies on a sheet. */
type Rows = { readonly row: number; readonly rows: number };

/** Where an area lies once `count` rows stand newly before row `at`; rows inserted inside make it larger. */
export function afterInserting<A extends Rows>(area: A, at: number, count: number): A {
  if (at <= area.row) return { ...area, row: area.row + count };
  return at < area.row + area.rows ? { ...area, rows: area.rows + count } : area;
}

/** Where an area lies once `count` rows from row `at` are gone; null when nothing of it is left. */
export function afterDeleting<A extends Rows>(area: A, at: number, count: number): A | null {
  const first = area.row < at ? area.row : Math.max(at, area.row - count);
  const end = area.row + area.rows;
  const last = end <= at ? end : Math.max(at, end - count);
  return last > first ? { ...area, row: first, rows: last - first } : null;
}

/** Where charts lie, and what they show, once areas of their sheet have moved; a chart of whose numbers nothing is left goes. */
export function shiftedCharts(charts: readonly HostChart[], moved: (area: Area) => Area | null | undefined): HostChart[] {
  return charts.flatMap((chart) => {
    const [values, at] = [moved(chart.values), moved(chart.at)];
    return values && at ? [{ ...chart, values, at, categories: (chart.categories && moved(chart.categories)) ?? null }] : [];
  });
}
