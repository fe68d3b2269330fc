import type { Line, Style } from "../../../core/sheet/sheet";
import type { Context, RangeSelf } from "../context";
import { fault } from "../errors";
import { areaOf, oneOf } from "../given";
import type { SheetArea } from "../host-workbook";
import { thing, richClass, type Thing } from "../thing";
import { colour, paint } from "./paint";

type Side = "top" | "bottom" | "left" | "right";
type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";
type BorderSelf = { readonly range: RangeSelf; readonly edge: Edge };

/** Which side of which cells an edge of a range is. */
const EDGES: { readonly [E in Edge]: { readonly side: Side; readonly cells: (area: SheetArea) => SheetArea } } = {
  EdgeTop: { side: "top", cells: (area) => ({ ...area, rows: 1 }) },
  EdgeBottom: { side: "bottom", cells: (area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 }) },
  EdgeLeft: { side: "left", cells: (area) => ({ ...area, columns: 1 }) },
  EdgeRight: { side: "right", cells: (area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 }) },
  InsideHorizontal: { side: "bottom", cells: (area) => ({ ...area, rows: area.rows - 1 }) },
  InsideVertical: { side: "right", cells: (area) => ({ ...area, columns: area.columns - 1 }) },
};

const NAMES: readonly Edge[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"];

const WEIGHTS = { hair: "Hairline", thin: "Thin", medium: "Medium" } as const;

/** The borders of a range; no diagonals in this host. */
export const borders = richClass<RangeSelf>({
  name: "RangeBorderCollection",
  items: (range) => NAMES.map((edge) => thing(border, { range, edge })),
  item: at,
  values: { count: { since: "1.1", get: () => NAMES.length } },
  methods: { getItemAt: { since: "1.1", call: (range, [index]) => at(range, NAMES[Number(index)]) } },
});

const border = richClass<BorderSelf>({
  name: "RangeBorder",
  values: {
    color: { since: "1.1", get: (self, context) => line(self, context)?.color ?? "#000000", set: (self, color, context) => draw(self, { color: colour(color) }, context) },
    sideIndex: { since: "1.1", get: ({ edge }) => edge },
    style: { since: "1.1", get: (self, context) => (line(self, context) ? "Continuous" : "None"), set: setStyle },
    weight: { since: "1.1", get: (self, context) => WEIGHTS[line(self, context)?.style ?? "thin"], set: setWeight },
  },
});

function at(range: RangeSelf, given: unknown): Thing {
  const edge = NAMES.find((name) => name === given);
  if (!edge) throw fault("NotImplemented", `border ${JSON.stringify(given)}`);
  return thing(border, { range, edge });
}

function line({ range, edge }: BorderSelf, context: Context): Line | undefined {
  const { side, cells } = EDGES[edge];
  const area = cells(areaOf(range, context));
  return area.rows > 0 && area.columns > 0 ? context.workbook.style({ ...area, rows: 1, columns: 1 })[side] : undefined;
}

function setStyle(self: BorderSelf, given: unknown, context: Context): void {
  if (given === "None" && !line(self, context)) return;
  if (given !== "Continuous") throw fault("NotImplemented", `border style ${JSON.stringify(given)}`);
  draw(self, {}, context);
}

function setWeight(self: BorderSelf, given: unknown, context: Context): void {
  const word = oneOf(given, Object.values(WEIGHTS));
  draw(self, { style: word === "Hairline" ? "hair" : word === "Thin" ? "thin" : "medium" }, context);
}

/** An edge inside one row or column has no cells: nothing is drawn, as in Excel. */
function draw(self: BorderSelf, change: Partial<Line>, context: Context): void {
  const { side, cells } = EDGES[self.edge];
  const area = cells(areaOf(self.range, context));
  if (area.rows < 1 || area.columns < 1) return;
  const drawn: Style = { [side]: { ...(line(self, context) ?? { style: "thin", color: "#000000" }), ...change } };
  paint({ area }, drawn, context);
}
