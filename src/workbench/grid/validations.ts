import { DataValidationErrorStyle, DataValidationOperator, DataValidationRenderMode, DataValidationType, type IRange, type ISheetDataValidationRule } from "@univerjs/core";
import { AddSheetDataValidationCommand, ClearRangeDataValidationCommand, SheetDataValidationModel } from "@univerjs/preset-sheets-data-validation";
import type { Validation, ValidationRule } from "../../core/sheet/sheet";
import type { Rules, SheetArea, SheetId } from "../host/host-workbook";
import { toArea, toRange } from "./areas";
import { counter, type Grid } from "./grid";

const OPERATORS = { between: DataValidationOperator.BETWEEN, ">=": DataValidationOperator.GREATER_THAN_OR_EQUAL, "<=": DataValidationOperator.LESS_THAN_OR_EQUAL };
const KINDS = { decimal: DataValidationType.DECIMAL, whole: DataValidationType.WHOLE, textLength: DataValidationType.TEXT_LENGTH };

const nextId = counter("validation-");

/** What cells accept; Univer holds it, moves it with its rows and draws the lists. */
export function validations(grid: Grid): Pick<Rules, "validation" | "validations" | "setValidation"> {
  return {
    validation: (area) => validationAt(grid, area.sheet, area.row, area.column),
    validations: (id) => model(grid).getRules(grid.unit, id).flatMap((rule) => rule.ranges.map((range) => fromRule(rule, range))),
    setValidation: (area, validation) => setValidation(grid, area, validation),
  };
}

function model(grid: Grid): SheetDataValidationModel {
  return grid.injector.get(SheetDataValidationModel);
}

/** The validation of one cell, with the area it holds for. */
function validationAt(grid: Grid, sheet: SheetId, row: number, column: number): Validation | null {
  const rule = model(grid).getRuleByLocation(grid.unit, sheet, row, column);
  const range = rule?.ranges.find((each) => row >= each.startRow && row <= each.endRow && column >= each.startColumn && column <= each.endColumn);
  return rule && range ? fromRule(rule, range) : null;
}

function setValidation(grid: Grid, area: SheetArea, validation: Omit<Validation, "area"> | null): void {
  const ranges = [toRange(grid.grow(area))];
  if (validation === null) return grid.command(ClearRangeDataValidationCommand.id, { ...grid.address(area.sheet), ranges });
  grid.command(AddSheetDataValidationCommand.id, { ...grid.address(area.sheet), rule: toRule(validation, ranges) });
}

/** A rule as Univer wants it: its lists are joined by commas and stand without the quotes Excel puts round them. */
export function toRule({ rule, prompt, stop }: Omit<Validation, "area">, ranges: IRange[]): ISheetDataValidationRule {
  return {
    uid: nextId(),
    ranges,
    allowBlank: true,
    renderMode: DataValidationRenderMode.ARROW,
    ...ruleData(rule),
    ...(prompt && { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.text }),
    ...(stop ? { showErrorMessage: true, errorStyle: DataValidationErrorStyle.STOP, errorTitle: stop.title, error: stop.text } : { errorStyle: DataValidationErrorStyle.INFO }),
  };
}

function ruleData(rule: ValidationRule): Pick<ISheetDataValidationRule, "type" | "operator" | "formula1" | "formula2"> {
  switch (rule.kind) {
    case "any": return { type: DataValidationType.ANY };
    case "list": return { type: DataValidationType.LIST, formula1: rule.values.join(",") };
    case "decimal": case "whole": case "textLength": {
      const bounds = rule.operator === "between" ? { formula1: String(rule.low), formula2: String(rule.high) } : { formula1: String(rule.limit) };
      return { type: KINDS[rule.kind], operator: OPERATORS[rule.operator], ...bounds };
    }
  }
}

function fromRule(rule: ISheetDataValidationRule, range: IRange): Validation {
  return {
    area: toArea(range),
    rule: fromRuleData(rule),
    ...(rule.prompt !== undefined && { prompt: { title: rule.promptTitle ?? "", text: rule.prompt } }),
    ...(rule.errorStyle === DataValidationErrorStyle.STOP && { stop: { title: rule.errorTitle ?? "", text: rule.error ?? "" } }),
  };
}

function fromRuleData({ type, operator, formula1 = "", formula2 = "" }: ISheetDataValidationRule): ValidationRule {
  if (type === DataValidationType.LIST) return { kind: "list", values: formula1.split(",") };
  const kind = (Object.keys(KINDS) as (keyof typeof KINDS)[]).find((each) => KINDS[each] === type);
  if (!kind) return { kind: "any" };
  if (operator === DataValidationOperator.BETWEEN) return { kind, operator: "between", low: Number(formula1), high: Number(formula2) };
  return { kind, operator: operator === DataValidationOperator.LESS_THAN_OR_EQUAL ? "<=" : ">=", limit: Number(formula1) };
}
