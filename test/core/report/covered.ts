import type { Area, Sheet } from "../../../src/core/sheet/sheet";

const meet = (one: Area, other: Area): boolean =>
  one.row < other.row + other.rows && other.row < one.row + one.rows && one.column < other.column + other.columns && other.column < one.column + one.columns;

/** What the charts of a sheet hide and must not: cells with something in them, cells for input, frozen rows and columns, one another. Empty when all is well. */
export function coveredBy({ content, validations, paints, frozen, charts = [] }: Sheet): string[] {
  const inputs = [...validations.map(({ area }) => area), ...paints.filter(({ style }) => style.locked === false).map(({ area }) => area)];
  return charts.flatMap(({ title, at }, index) => [
    ...content.flatMap((row, atRow) => row.flatMap((cell, column) => (cell !== null && cell !== "" && meet(at, { row: atRow, column, rows: 1, columns: 1 }) ? [`${title} hides ${atRow},${column}: ${JSON.stringify(cell)}`] : []))),
    ...inputs.filter((area) => meet(at, area)).map((area) => `${title} hides input ${area.row},${area.column}`),
    ...(at.row < frozen.rows || at.column < frozen.columns ? [`${title} lies on what is frozen`] : []),
    ...charts.slice(0, index).filter((other) => meet(other.at, at)).map((other) => `${title} hides ${other.title}`),
  ]);
}
