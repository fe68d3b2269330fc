import { display } from "../number-format";
import { matches } from "./criterion";
import { compare, FormulaError, Matrix, scalar, toNumber, toText, toTruth, type Computed, type Scalar } from "./values";

/** A worksheet function over computed arguments; errors in them are its own to throw. */
type Worksheet = (...given: Computed[]) => Computed;

/** The functions our template uses and a few beside them: this is a test double, not a calculation engine. */
export const FUNCTIONS: { readonly [name: string]: Worksheet } = {
  ABS: (x = 0) => Math.abs(toNumber(x)),
  AND: (...given) => truths(given).every(Boolean),
  COUNT: (...given) => given.flatMap(cellsOf).filter((cell) => typeof cell === "number").length,
  COUNTA: (...given) => given.flatMap(cellsOf).filter((cell) => cell !== null).length,
  COUNTBLANK: (range = null) => cellsOf(range).filter((cell) => cell === null || cell === "").length,
  COUNTIF: (range = null, criterion = null) => cellsOf(range).filter((cell) => matches(cell, scalar(criterion))).length,
  COUNTIFS: countIfs,
  FIND: (wanted = "", within = "", start = 1) => found(toText(within).indexOf(toText(wanted), toNumber(start) - 1)),
  INDEX: (range = null, row = 1, column = 1) => (range instanceof Matrix ? range.rows[toNumber(row) - 1]?.[toNumber(column) - 1] ?? null : range),
  INT: (x = 0) => Math.floor(toNumber(x)),
  ISBLANK: (value = null) => scalar(value) === null,
  ISERROR: (value = null) => scalar(value) instanceof FormulaError,
  ISNUMBER: (value = null) => typeof scalar(value) === "number",
  ISTEXT: (value = null) => typeof scalar(value) === "string",
  LEFT: (text = "", count = 1) => toText(text).slice(0, toNumber(count)),
  LEN: (text = "") => toText(text).length,
  MATCH: (wanted = null, range = null) => found(cellsOf(range).findIndex((cell) => cell !== null && !fails(cell) && compare(cell, scalar(wanted)) === 0)),
  MAX: (...given) => Math.max(...numbers(given)),
  MID: (text = "", start = 1, count = 0) => toText(text).slice(toNumber(start) - 1, toNumber(start) - 1 + toNumber(count)),
  MIN: (...given) => Math.min(...numbers(given)),
  NOT: (value = false) => !toTruth(value),
  OR: (...given) => truths(given).some(Boolean),
  RIGHT: (text = "", count = 1) => (toNumber(count) === 0 ? "" : toText(text).slice(-toNumber(count))),
  ROUND: (x = 0, digits = 0) => round(toNumber(x), toNumber(digits)),
  ROWS: (range = null) => (range instanceof Matrix ? range.rows.length : 1),
  SUM: (...given) => numbers(given, 0).reduce((sum, x) => sum + x, 0),
  SUMPRODUCT: sumProduct,
  TEXT: (value = null, format = "") => display(plain(scalar(value)), toText(format)),
  TRIM: (text = "") => toText(text).trim().replace(/ +/g, " "),
  VALUE: (text = "") => toNumber(text),
};

function cellsOf(value: Computed): Scalar[] {
  return value instanceof Matrix ? value.cells : [value];
}

/** Numbers among the arguments: in a range all that are numbers, outside one what can be made a number. */
function numbers(given: readonly Computed[], ...otherwise: number[]): number[] {
  const all = given.flatMap((value) => (value instanceof Matrix ? value.cells.filter((cell) => typeof cell === "number" || fails(cell)) : [toNumber(value)]));
  const found = all.map((cell) => toNumber(cell));
  return found.length > 0 ? found : otherwise.length > 0 ? otherwise : [0];
}

function truths(given: readonly Computed[]): boolean[] {
  return given.flatMap((value) => (value instanceof Matrix ? value.cells.filter((cell) => cell !== null && typeof cell !== "string") : [value])).map((value) => toTruth(value));
}

function fails(cell: Scalar): boolean {
  return cell instanceof FormulaError;
}

function countIfs(...given: Computed[]): number {
  const pairs = given.flatMap((range, index) => (index % 2 === 0 ? [{ cells: cellsOf(range), criterion: scalar(given[index + 1] ?? null) }] : []));
  const [first] = pairs;
  if (!first || pairs.some(({ cells }) => cells.length !== first.cells.length)) throw new FormulaError("#VALUE!");
  return first.cells.filter((_, index) => pairs.every(({ cells, criterion }) => matches(cells[index] ?? null, criterion))).length;
}

function sumProduct(...given: Computed[]): number {
  const columns = given.map(cellsOf);
  const [first = []] = columns;
  if (columns.some((cells) => cells.length !== first.length)) throw new FormulaError("#VALUE!");
  return first.reduce<number>((sum, _, index) => sum + columns.reduce((product, cells) => product * number(cells[index] ?? null), 1), 0);
}

function number(cell: Scalar): number {
  if (cell instanceof FormulaError) throw cell;
  return typeof cell === "number" ? cell : 0;
}

/** Away from zero at the half, and as the printed number says: 1.005 is 1.01. */
function round(x: number, digits: number): number {
  const [mantissa = "0", exponent = "0"] = Math.abs(x).toExponential().split("e");
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + digits}`));
  return Math.sign(x) * Number(`${shifted}e${-digits}`);
}

function found(index: number): number {
  if (index < 0) throw new FormulaError("#VALUE!");
  return index + 1;
}

function plain(value: Scalar): number | string | boolean {
  if (value instanceof FormulaError) throw value;
  return value ?? 0;
}
