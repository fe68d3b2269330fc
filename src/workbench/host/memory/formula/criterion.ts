import { compare, FormulaError, type Scalar } from "./values";

/** Whether a cell meets a criterion of COUNTIF: `"达标"`, `">=3"`, `"<>"`, `"a*"`, or a value itself. */
export function matches(cell: Scalar, criterion: Scalar): boolean {
  if (cell instanceof FormulaError || criterion instanceof FormulaError) return false;
  if (typeof criterion !== "string") return criterion !== null && cell === criterion;
  const [, operator = "=", wanted = ""] = /^(<>|>=|<=|=|>|<)?([^]*)$/.exec(criterion) ?? [];
  if (operator === "=") return equals(cell, wanted);
  if (operator === "<>") return !equals(cell, wanted);
  const number = Number(wanted);
  if (wanted === "" || Number.isNaN(number) ? typeof cell !== "string" : typeof cell !== "number") return false;
  const order = compare(cell, Number.isNaN(number) ? wanted : number);
  return operator === ">=" ? order >= 0 : operator === "<=" ? order <= 0 : operator === ">" ? order > 0 : order < 0;
}

function equals(cell: Scalar, wanted: string): boolean {
  if (wanted === "") return cell === null || cell === "";
  if (typeof cell === "number") return cell === Number(wanted);
  if (typeof cell === "boolean") return String(cell).toUpperCase() === wanted.toUpperCase();
  return typeof cell === "string" && pattern(wanted).test(cell);
}

/** `*` is any text, `?` one character, `~` takes the next one as it is. */
function pattern(wanted: string): RegExp {
  const source = wanted.replace(/~([*?~])|([*?])|[.+^${}()|[\]\\]/g, (found, escaped?: string, wild?: string) =>
    escaped !== undefined ? `\\${escaped}` : wild === "*" ? "[^]*" : wild === "?" ? "[^]" : `\\${found}`);
  return new RegExp(`^${source}$`, "iu");
}
