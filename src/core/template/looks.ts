import { a1, columnName } from "../sheet/address";
import { INK, SIGNS } from "../sheet/palette";
import type { Area, Conditional, Line, Paint, Style } from "../sheet/sheet";
import type { Head } from "./columns";
import type { ExtraColumn } from "./extra-columns";
import { FIRST_ROW, HEAD_ROW, bodyArea, categoryStarts, isLongScope, rowCell, type Form } from "./layout";
import { inWords } from "./messages";

const FONT = "微软雅黑";
const hairline: Line = { style: "thin", color: INK.hairline };
const inputLine: Line = { style: "thin", color: INK.inputLine };
const categoryRule: Line = { style: "thin", color: INK.rule };
const tableRule: Line = { style: "medium", color: INK.rule };
const inputRule: Line = { style: "medium", color: INK.inputRule };
const boxed = (line: Line): Style => ({ top: line, bottom: line, left: line, right: line });

/** How a cell for writing looks; everything else is grey and locked. */
const INPUT: Style = { fill: INK.white, locked: false, ...boxed(inputLine) };
const VALUE: Style = { ...INPUT, size: 12, bold: true, horizontal: "right", indent: 1, numberFormat: "0.00##" };
const QUIET: Style = { color: INK.quiet };

/** The looks of columns that only some forms have. */
const EXTRA = {
  text: { size: 10, horizontal: "left", indent: 1, wrap: true },
  small: { size: 9, horizontal: "left", indent: 1, wrap: true },
  word: { horizontal: "center" },
  figure: { horizontal: "right", indent: 1, numberFormat: "0.00##" },
  input: { horizontal: "center" },
} as const satisfies { readonly [look in ExtraColumn["look"]]: Style };

/** How the form looks; later paints win. */
export function paints(form: Form): Paint[] {
  return [...headLinePaints(form), ...headPaints(form), ...bodyPaints(form), ...inputPaints(form), ...wordPaints(form), ...rulePaints(form)];
}

/** The whole printed width of one row, or some of it. */
function line({ columns }: Form, row: number, column = 0, count = columns["审核提示"] + 1): Area {
  return { row, column, rows: 1, columns: count };
}

function headLinePaints(form: Form): Paint[] {
  const small: Style = { font: FONT, size: 10, color: INK.quiet, vertical: "center", horizontal: "left" };
  const at = (head: Head, row: number) => line(form, row, form.columns[head], 1);
  const legend = (head: Head, severity: keyof typeof SIGNS): Paint => ({ area: at(head, 3), style: { color: SIGNS[severity].color, bold: true } });
  return [
    { area: line(form, 0), style: { font: FONT, size: 18, bold: true, color: INK.text, horizontal: "center", vertical: "center" } },
    { area: { ...line(form, 1), rows: 4 }, style: small },
    { area: line(form, 1, 0, 1), style: { color: INK.text, bold: true } },
    { area: at("目标（原文）", 1), style: { color: INK.text, bold: true } },
    { area: { ...at("审核提示", 1), rows: 3 }, style: { horizontal: "right", color: INK.text, bold: true } },
    legend("指标", "error"), legend("范围", "warning"), legend("目标（原文）", "info"),
  ];
}

function headPaints(form: Form): Paint[] {
  const inputs = [line(form, HEAD_ROW, form.columns["实际值"], 3), ...inputColumns(form).map((column) => line(form, HEAD_ROW, column, 1))];
  return [
    { area: line(form, HEAD_ROW), style: { font: FONT, size: 10, bold: true, color: INK.text, fill: INK.head, horizontal: "center", vertical: "center", wrap: true, ...boxed(hairline), top: tableRule, bottom: tableRule } },
    ...inputs.map((area): Paint => ({ area, style: { fill: INK.white, color: INK.input, bottom: inputRule } })),
  ];
}

/** Places of the further columns that are for writing. */
function inputColumns({ all }: Form): number[] {
  return all.flatMap(({ extra }, column) => (extra?.look === "input" ? [column] : []));
}

function bodyPaints(form: Form): Paint[] {
  const column = (head: Head, style: Style): Paint => ({ area: bodyArea(form, head), style });
  return [
    { area: bodyArea(form, "序号", "审核提示"), style: { font: FONT, size: 11, color: INK.text, fill: INK.ground, vertical: "center", ...boxed(hairline) } },
    column("序号", { ...QUIET, horizontal: "center" }),
    column("类别", { ...QUIET, horizontal: "left", indent: 1 }),
    column("指标", { bold: true, horizontal: "left", indent: 1, wrap: true }),
    column("范围", { ...QUIET, horizontal: "center" }),
    column("计量单位", { ...QUIET, size: 10, horizontal: "center", wrap: true }),
    column("基期值", { ...QUIET, horizontal: "right", indent: 1, numberFormat: "0.00" }),
    column("目标（原文）", { ...QUIET, size: 10, horizontal: "left", indent: 1, wrap: true }),
    column("目标（读作）", { horizontal: "right", indent: 1 }),
    ...form.all.flatMap(({ extra }, at): Paint[] =>
      extra ? [{ area: { ...bodyArea(form, "序号"), column: at }, style: { ...QUIET, ...EXTRA[extra.look] } }] : []),
    column("达标情况", { bold: true, color: INK.quiet, horizontal: "center" }),
    column("差距", { horizontal: "right", indent: 1, numberFormat: "0.00##" }),
    column("审核提示", { size: 10.5, horizontal: "left", indent: 1, wrap: true, locked: false }),
  ];
}

function inputPaints(form: Form): Paint[] {
  const { template, columns } = form;
  const items = template.rows.flatMap(({ indicator }, index): Paint[] =>
    indicator.integer ? [{ area: rowCell(columns["实际值"], index), style: { numberFormat: "General" } }] : []);
  return [
    { area: bodyArea(form, "实际值"), style: VALUE },
    { area: bodyArea(form, "状态"), style: { ...INPUT, horizontal: "center" } },
    { area: bodyArea(form, "填报说明"), style: { ...INPUT, size: 10.5, horizontal: "left", indent: 1, wrap: true } },
    ...items,
    ...inputColumns(form).flatMap((column) => template.rows.flatMap(({ deferred }, index): Paint[] => (deferred ? [{ area: rowCell(column, index), style: { ...VALUE, bold: false } }] : []))),
  ];
}

/** Numerator and denominator stand back behind the rate above them; long scopes and targets read as words are set small. */
function wordPaints({ template, columns }: Form): Paint[] {
  return template.rows.flatMap((row, index): Paint[] => {
    const [governing] = row.readings;
    const at = (head: Head, style: Style): Paint => ({ area: rowCell(columns[head], index), style });
    return [
      ...(row.part ? [at("指标", { bold: false, indent: 3 })] : []),
      ...(isLongScope(row) ? [at("范围", { size: 9, wrap: true })] : []),
      ...(governing && !governing.test && inWords(governing.clause) ? [at("目标（读作）", { ...QUIET, size: 9, wrap: true })] : []),
    ];
  });
}

/** The rule above each category is drawn, not conditional: LibreOffice keeps one conditional format where two meet in a cell. */
function rulePaints(form: Form): Paint[] {
  const last = FIRST_ROW + form.template.rows.length - 1;
  const later = categoryStarts(form.template).filter((row) => row > FIRST_ROW);
  return [
    ...later.flatMap((row): Paint[] => [{ area: line(form, row), style: { top: categoryRule } }, { area: line(form, row - 1), style: { bottom: categoryRule } }]),
    { area: line(form, FIRST_ROW), style: { top: tableRule } },
    { area: line(form, FIRST_ROW, form.columns["实际值"], 3), style: { top: inputRule } },
    ...inputColumns(form).map((column): Paint => ({ area: line(form, FIRST_ROW, column, 1), style: { top: inputRule } })),
    { area: line(form, last), style: { bottom: tableRule } },
  ];
}

/** The form's own conditional formats: sign colours on 实际值 and 审核提示, a faded repeated 类别, the words of 达标情况. */
export function conditionals(form: Form): Conditional[] {
  const cell = (head: Head) => `$${columnName(form.columns[head])}${FIRST_ROW + 1}`;
  const hint = cell("审核提示");
  const signs = (head: Head, filled: boolean): Conditional[] => Object.values(SIGNS).map(({ sign, fill, color, bold, underline }) => ({
    area: bodyArea(form, head), formula: `=LEFT(${hint},1)="${sign}"`, stop: true,
    style: { color, bold, ...(filled && { fill, underline }) },
  }));
  const state = (word: string, color: string): Conditional => ({ area: bodyArea(form, "达标情况"), formula: `=${cell("达标情况")}="${word}"`, style: { color, bold: true } });
  return [
    ...signs("实际值", true),
    { area: bodyArea(form, "实际值"), formula: `=OR(${cell("状态")}="不适用",${cell("状态")}="待报")`, style: { fill: INK.ground } },
    ...signs("审核提示", false),
    { area: bodyArea(form, "类别"), formula: `=${cell("类别")}=$${a1(HEAD_ROW, form.columns["类别"])}`, style: { color: INK.faded } },
    state("达标", INK.met), state("未达标", INK.text),
  ];
}
