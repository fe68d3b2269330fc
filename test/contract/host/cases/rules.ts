import { eventually, same } from "../assert";
import { at, first, type Case } from "./places";

const PROMPT = { title: "请填数", text: "只填数字。" };
const STOP = { title: "不是数", text: "请填 0 到 100 之间的数。" };

/** Validation and conditional formats. */
export const ruleCases: readonly Case[] = [
  { name: "validation is kept whole, with its messages", async run(workbook) {
    const area = at(first(workbook), "B2:B9");
    workbook.setValidation(area, { rule: { kind: "decimal", operator: "between", low: 0, high: 100 }, prompt: PROMPT, stop: STOP });
    same(workbook.validation(at(first(workbook), "B5")), { area: { row: 1, column: 1, rows: 8, columns: 1 }, rule: { kind: "decimal", operator: "between", low: 0, high: 100 }, prompt: PROMPT, stop: STOP });
  } },
  { name: "each kind of rule is kept", async run(workbook) {
    const sheet = first(workbook);
    const rules = [
      { kind: "list", values: ["不适用", "待报"] }, { kind: "decimal", operator: ">=", limit: 0 }, { kind: "whole", operator: "<=", limit: 9 },
      { kind: "textLength", operator: "<=", limit: 300 }, { kind: "any" },
    ] as const;
    for (const [row, rule] of rules.entries()) workbook.setValidation({ sheet, row, column: 0, rows: 1, columns: 1 }, { rule, prompt: PROMPT });
    same(rules.map((_, row) => workbook.validation({ sheet, row, column: 0, rows: 1, columns: 1 })?.rule), rules);
    same(workbook.validations(sheet).length, 5);
  } },
  { name: "a new validation replaces the old one in its area alone; null takes it away", async run(workbook) {
    const sheet = first(workbook);
    workbook.setValidation(at(sheet, "A1:A3"), { rule: { kind: "list", values: ["a"] } });
    workbook.setValidation(at(sheet, "A2"), { rule: { kind: "list", values: ["b"] } });
    workbook.setValidation(at(sheet, "A3"), null);
    same(["A1", "A2", "A3"].map((cell) => workbook.validation(at(sheet, cell))?.rule ?? null), [{ kind: "list", values: ["a"] }, { kind: "list", values: ["b"] }, null]);
  } },
  { name: "conditional formats are kept newest first, can change, move and go", async run(workbook) {
    const sheet = first(workbook);
    const area = { row: 1, column: 1, rows: 3, columns: 1 };
    const older = workbook.addRule(sheet, { area, formula: "=FALSE", style: {} });
    const newer = workbook.addRule(sheet, { area, formula: '=$A2="✖"', style: { fill: "#FBE3E1", bold: true }, stop: true });
    same(workbook.rules(sheet).map(({ id }) => id), [newer, older]);
    workbook.setRule(sheet, older, { formula: '=$A2="▲"', style: { fill: "#FDF0D2" } });
    const [, changed] = workbook.rules(sheet);
    same([changed?.formula, changed?.style.fill?.toUpperCase(), changed?.area], ['=$A2="▲"', "#FDF0D2", area]);
    workbook.moveRule(sheet, workbook.rules(sheet)[1]?.id ?? "", 0);
    same(workbook.rules(sheet).map(({ formula }) => formula), ['=$A2="▲"', '=$A2="✖"']);
    workbook.removeRule(sheet, workbook.rules(sheet)[0]?.id ?? "");
    same(workbook.rules(sheet).map(({ formula }) => formula), ['=$A2="✖"']);
  } },
  { name: "a person sees the fill of a rule that applies, the cell's own fill otherwise; the first rule wins", async run(workbook) {
    const sheet = first(workbook);
    const area = { row: 0, column: 1, rows: 3, columns: 1 };
    workbook.setStyle(at(sheet, "B1:B3"), { fill: "#FFFFFF" });
    workbook.addRule(sheet, { area, formula: '=LEFT($A1,1)="▲"', style: { fill: "#FDF0D2" } });
    workbook.addRule(sheet, { area, formula: '=LEFT($A1,1)="✖"', style: { fill: "#FBE3E1" } });
    workbook.addRule(sheet, { area, formula: '=$A1="✖✖"', style: { fill: "#123456" } });
    workbook.write(at(sheet, "A1:A3"), [["✖ 不是数"], ["▲ 核实"], ["✖✖"]]);
    await workbook.settle();
    await eventually(() => fills(workbook, sheet, 3), ["#FBE3E1", "#FDF0D2", "#123456"]);
    workbook.write(at(sheet, "A1"), [[""]]);
    await workbook.settle();
    await eventually(() => fills(workbook, sheet, 1), ["#FFFFFF"]);
  } },
  { name: "⚠ after a row is inserted inside a rule's area every mark still colours its own row (host-over-univer §3)", async run(workbook) {
    const sheet = first(workbook);
    workbook.addRule(sheet, { area: { row: 0, column: 1, rows: 6, columns: 1 }, formula: '=LEFT($A1,1)="✖"', style: { fill: "#FBE3E1" } });
    workbook.setStyle(at(sheet, "B1:B7"), { fill: "#FFFFFF" });
    workbook.write(at(sheet, "A2:A5"), [["✖"], [""], [""], ["✖"]]);
    workbook.insertRows(sheet, 3, 1);
    await workbook.settle();
    await eventually(() => fills(workbook, sheet, 7), ["#FFFFFF", "#FBE3E1", "#FFFFFF", "#FFFFFF", "#FFFFFF", "#FBE3E1", "#FFFFFF"]);
    same(workbook.rules(sheet).length, 1, "number of rules");
  } },
];

type Seen = Parameters<Case["run"]>[0];

function fills(workbook: Seen, sheet: string, rows: number): (string | undefined)[] {
  return Array.from({ length: rows }, (_, row) => workbook.effectiveStyle(sheet, row, 1).fill?.toUpperCase());
}
