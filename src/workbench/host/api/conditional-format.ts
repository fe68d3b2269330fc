import type { Conditional } from "../../../core/sheet/sheet";
import type { Context } from "../context";
import { fault } from "../errors";
import { oneOf, only, text, truth, whole } from "../given";
import { demand } from "../guard";
import type { HostRule, SheetId } from "../host-workbook";
import { thing, richClass } from "../thing";
import { colour, underlined } from "./paint";

/** A conditional format by what finds it again. */
export type RuleSelf = { readonly sheet: SheetId; readonly id: string };

/** One conditional format; this host has those with a formula. */
export const conditionalFormat = richClass<RuleSelf>({
  name: "ConditionalFormat",
  identity: ({ id }) => ({ Id: id }),
  values: {
    id: { since: "1.6", get: ({ id }) => id },
    priority: { since: "1.6", get: (self, { workbook }) => workbook.rules(self.sheet).findIndex(({ id }) => id === self.id), set: prioritise },
    stopIfTrue: { since: "1.6", get: (self, context) => rule(self, context).stop === true, set: (self, stop, context) => change(self, { stop: truth(stop) }, context) },
    type: { since: "1.6", get: () => "Custom" },
  },
  children: {
    custom: { since: "1.6", go: (self) => thing(custom, self) },
    customOrNullObject: { since: "1.6", go: (self) => thing(custom, self) },
  },
  methods: {
    delete: {
      since: "1.6",
      call({ sheet, id }, _, { workbook }) {
        demand(sheet, workbook, "allowFormatCells");
        workbook.removeRule(sheet, id);
      },
    },
    getRange: { since: "1.6", call: (self, _, context) => context.make.range({ sheet: self.sheet, ...rule(self, context).area }) },
    getRangeOrNullObject: { since: "1.6", call: (self, _, context) => context.make.range({ sheet: self.sheet, ...rule(self, context).area }) },
  },
});

const custom = richClass<RuleSelf>({
  name: "CustomConditionalFormat",
  children: {
    format: { since: "1.6", go: (self) => thing(format, self) },
    rule: { since: "1.6", go: (self) => thing(formula, self) },
  },
});

const formula = richClass<RuleSelf>({
  name: "ConditionalFormatRule",
  values: { formula: { since: "1.6", get: (self, context) => rule(self, context).formula, set: (self, given, context) => change(self, { formula: withEquals(text(given)) }, context) } },
});

const format = richClass<RuleSelf>({
  name: "ConditionalRangeFormat",
  children: {
    fill: { since: "1.6", go: (self) => thing(fill, self) },
    font: { since: "1.6", go: (self) => thing(font, self) },
  },
});

const fill = richClass<RuleSelf>({
  name: "ConditionalRangeFill",
  values: { color: { since: "1.6", get: (self, context) => rule(self, context).style.fill ?? "", set: (self, color, context) => restyle(self, { fill: colour(color) }, context) } },
});

const font = richClass<RuleSelf>({
  name: "ConditionalRangeFont",
  values: {
    bold: { since: "1.6", get: (self, context) => rule(self, context).style.bold ?? false, set: (self, bold, context) => restyle(self, { bold: truth(bold) }, context) },
    color: { since: "1.6", get: (self, context) => rule(self, context).style.color ?? "", set: (self, color, context) => restyle(self, { color: colour(color) }, context) },
    italic: { since: "1.6", get: () => false, set: (_, italic) => only(false, italic, "italic") },
    underline: {
      since: "1.6",
      get: (self, context) => underlined(rule(self, context).style.underline ?? false),
      set: (self, given, context) => restyle(self, { underline: oneOf(given, ["None", "Single"]) === "Single" }, context),
    },
  },
});

function rule({ sheet, id }: RuleSelf, { workbook }: Context): HostRule {
  const found = workbook.rules(sheet).find((candidate) => candidate.id === id);
  if (!found) throw fault("ItemNotFound", `conditional format ${id}`);
  return found;
}

function change(self: RuleSelf, part: Partial<Conditional>, context: Context): void {
  demand(self.sheet, context.workbook, "allowFormatCells");
  context.workbook.setRule(self.sheet, rule(self, context).id, part);
}

function restyle(self: RuleSelf, style: Conditional["style"], context: Context): void {
  change(self, { style: { ...rule(self, context).style, ...style } }, context);
}

function prioritise(self: RuleSelf, to: unknown, context: Context): void {
  demand(self.sheet, context.workbook, "allowFormatCells");
  const place = whole(to);
  if (place < 0 || place >= context.workbook.rules(self.sheet).length) throw fault("InvalidArgument", `priority ${place}`);
  context.workbook.moveRule(self.sheet, rule(self, context).id, place);
}

function withEquals(written: string): string {
  return written.startsWith("=") ? written : `=${written}`;
}
