import { a1, columnName } from "../sheet/address";
import { INK, SIGNS } from "../sheet/palette";
import type { Area, Conditional, Line, Paint, Style } from "../sheet/sheet";
import type { Head } from "./columns";
import { COLUMNS, FIRST_ROW, HEAD_ROW, bodyArea, categoryStarts } from "./layout";
import type { Template } from "./template";

const FONT = "微软雅黑";
const LAST = COLUMNS["审核提示"];
const hairline: Line = { style: "thin", color: INK.hairline };
const inputLine: Line = { style: "thin", color: INK.inputLine };
const categoryRule: Line = { style: "thin", color: INK.rule };
const tableRule: Line = { style: "medium", color: INK.rule };
const boxed = (line: Line): Style => ({ top: line, bottom: line, left: line, right: line });

/** How the form looks; later paints win. */
export function paints(template: Template): Paint[] {
  return [...headLinePaints(), ...headPaints(), ...bodyPaints(template), ...inputPaints(template), ...rulePaints(template)];
}

function line(row: number, column = 0, columns = LAST + 1): Area {
  return { row, column, rows: 1, columns };
}

function headLinePaints(): Paint[] {
  const small: Style = { font: FONT, size: 10, color: INK.quiet, vertical: "center", horizontal: "left" };
  const legend = (head: Head, severity: keyof typeof SIGNS): Paint => ({ area: line(3, COLUMNS[head], 1), style: { color: SIGNS[severity].color, bold: true } });
  return [
    { area: line(0), style: { font: FONT, size: 18, bold: true, color: INK.text, horizontal: "center", vertical: "center" } },
    { area: { ...line(1), rows: 4 }, style: small },
    { area: line(1, 0, 1), style: { color: INK.text, bold: true } },
    { area: line(1, COLUMNS["目标（原文）"], 1), style: { color: INK.text, bold: true } },
    { area: { ...line(1, LAST, 1), rows: 3 }, style: { horizontal: "right", color: INK.text, bold: true } },
    legend("指标", "error"), legend("范围", "warning"), legend("目标（原文）", "info"),
  ];
}

function headPaints(): Paint[] {
  const inputs = line(HEAD_ROW, COLUMNS["实际值"], 3);
  return [
    { area: line(HEAD_ROW), style: { font: FONT, size: 10, bold: true, color: INK.text, fill: INK.head, horizontal: "center", vertical: "center", wrap: true, ...boxed(hairline), top: tableRule, bottom: tableRule } },
    { area: inputs, style: { fill: INK.white, color: INK.input, bottom: { style: "medium", color: INK.inputRule } } },
  ];
}

function bodyPaints(template: Template): Paint[] {
  const column = (head: Head, style: Style): Paint => ({ area: bodyArea(template, head), style });
  const quiet: Style = { color: INK.quiet };
  return [
    { area: bodyArea(template, "序号", "审核提示"), style: { font: FONT, size: 11, color: INK.text, fill: INK.ground, vertical: "center", ...boxed(hairline) } },
    column("序号", { ...quiet, horizontal: "center" }),
    column("类别", { ...quiet, horizontal: "left", indent: 1 }),
    column("指标", { bold: true, horizontal: "left", indent: 1, wrap: true }),
    column("范围", { ...quiet, horizontal: "center" }),
    column("计量单位", { ...quiet, size: 10, horizontal: "center", wrap: true }),
    column("基期值", { ...quiet, horizontal: "right", indent: 1, numberFormat: "0.00" }),
    column("目标（原文）", { ...quiet, size: 10, horizontal: "left", indent: 1, wrap: true }),
    column("目标（读作）", { horizontal: "right", indent: 1 }),
    column("达标情况", { bold: true, color: INK.quiet, horizontal: "center" }),
    column("差距", { horizontal: "right", indent: 1, numberFormat: "0.00##" }),
    column("审核提示", { size: 10.5, horizontal: "left", indent: 1, wrap: true, locked: false }),
  ];
}

function inputPaints(template: Template): Paint[] {
  const input = (head: Head, style: Style): Paint => ({ area: bodyArea(template, head), style: { fill: INK.white, locked: false, ...boxed(inputLine), ...style } });
  const items = template.rows.flatMap(({ indicator }, index): Paint[] =>
    indicator.integer ? [{ area: { row: FIRST_ROW + index, column: COLUMNS["实际值"], rows: 1, columns: 1 }, style: { numberFormat: "General" } }] : []);
  return [
    input("实际值", { size: 12, bold: true, horizontal: "right", indent: 1, numberFormat: "0.00##" }),
    input("状态", { horizontal: "center" }),
    input("填报说明", { size: 10.5, horizontal: "left", indent: 1, wrap: true }),
    ...items,
  ];
}

/** The rule above each category is drawn, not conditional: LibreOffice keeps one conditional format where two meet in a cell. */
function rulePaints(template: Template): Paint[] {
  const last = FIRST_ROW + template.rows.length - 1;
  const later = categoryStarts(template).filter((row) => row > FIRST_ROW);
  return [
    ...later.flatMap((row): Paint[] => [{ area: line(row), style: { top: categoryRule } }, { area: line(row - 1), style: { bottom: categoryRule } }]),
    { area: line(FIRST_ROW), style: { top: tableRule } },
    { area: line(FIRST_ROW, COLUMNS["实际值"], 3), style: { top: { style: "medium", color: INK.inputRule } } },
    { area: line(last), style: { bottom: tableRule } },
  ];
}

/** The form's own conditional formats: sign colours on 实际值 and 审核提示, a faded repeated 类别, the words of 达标情况. */
export function conditionals(template: Template): Conditional[] {
  const cell = (head: Head) => `$${columnName(COLUMNS[head])}${FIRST_ROW + 1}`;
  const hint = cell("审核提示");
  const signs = (head: Head, filled: boolean): Conditional[] => Object.values(SIGNS).map(({ sign, fill, color, bold, underline }) => ({
    area: bodyArea(template, head), formula: `=LEFT(${hint},1)="${sign}"`, stop: true,
    style: { color, bold, ...(filled && { fill, underline }) },
  }));
  const state = (word: string, color: string): Conditional => ({ area: bodyArea(template, "达标情况"), formula: `=${cell("达标情况")}="${word}"`, style: { color, bold: true } });
  return [
    ...signs("实际值", true),
    { area: bodyArea(template, "实际值"), formula: `=OR(${cell("状态")}="不适用",${cell("状态")}="待报")`, style: { fill: INK.ground } },
    ...signs("审核提示", false),
    { area: bodyArea(template, "类别"), formula: `=${cell("类别")}=$${a1(HEAD_ROW, COLUMNS["类别"])}`, style: { color: INK.faded } },
    state("达标", INK.met), state("未达标", INK.text),
  ];
}
