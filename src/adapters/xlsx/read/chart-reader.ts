import type { Area, BarChart } from "../../../core/sheet/sheet";
import { MAX_COLUMNS, MAX_ROWS } from "../limits";
import type { Package } from "../package";
import { areaReference } from "./workbook-names";
import { child, readTree, type XmlElement } from "../xml/xml-tree";

/** Charts that are read of one sheet; no sheet of ours has more. */
const MOST_CHARTS = 200;

/** The bar charts on a sheet that our paper has words for: one series of lying bars over cells of that sheet. */
export function readCharts(file: Package, part: string, sheet: string): BarChart[] {
  return file.relationships(part).filter(({ type }) => type === "drawing").flatMap(({ target: drawing }) => {
    const text = file.text(drawing);
    if (text === undefined) return [];
    const targets = new Map(file.relationships(drawing).filter(({ type }) => type === "chart").map(({ id, target }) => [id, target]));
    return readTree(text).children.filter(({ name }) => name === "twoCellAnchor").slice(0, MOST_CHARTS).flatMap((anchor): BarChart[] => {
      const chart = file.text(targets.get(within(anchor, "graphicFrame", "graphic", "graphicData", "chart")?.attribute("id") ?? "") ?? "");
      const at = areaUnder(anchor);
      return chart === undefined || !at ? [] : chartOf(readTree(chart), sheet, at);
    });
  });
}

function within(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((found, name) => child(found, name), element);
}

/** The cells between the two corners; undefined where there are none. */
function areaUnder(anchor: XmlElement): Area | undefined {
  const number = (corner: string, name: string): number => Number(within(anchor, corner, name)?.text ?? NaN);
  const [row, column] = [number("from", "row"), number("from", "col")];
  const [rows, columns] = [number("to", "row") - row, number("to", "col") - column];
  const isOnSheet = row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
  return isOnSheet ? { row, column, rows, columns } : undefined;
}

function chartOf(root: XmlElement, sheet: string, at: Area): BarChart[] {
  const bars = within(root, "chart", "plotArea", "barChart");
  const [series, another] = bars?.children.filter(({ name }) => name === "ser") ?? [];
  if (child(bars, "barDir")?.attribute("val") !== "bar" || !series || another) return [];
  const [categories, values] = [areaReference(within(series, "cat", "strRef", "f")?.text ?? ""), areaReference(within(series, "val", "numRef", "f")?.text ?? "")];
  if (categories?.sheet !== sheet || values?.sheet !== sheet) return [];
  const runs = within(root, "chart", "title", "tx", "rich")?.children.flatMap((paragraph) => paragraph.children.filter(({ name }) => name === "r")) ?? [];
  return [{
    title: runs.map((run) => child(run, "t")?.text ?? "").join(""), series: within(series, "tx", "v")?.text ?? within(series, "tx", "strRef", "strCache", "pt", "v")?.text ?? "",
    categories: categories.area, values: values.area, numberFormat: within(series, "dLbls", "numFmt")?.attribute("formatCode") ?? "General", at,
  }];
}
