import { areas } from "../app/areas";
import { expectedFrom, type ExpectedFault } from "../app/expected";
import { within } from "../app/areas-within";
import type { Indicator } from "../core/catalogue/indicator";
import { rollUpOf } from "../core/catalogue/roll-up";
import { findArea } from "../core/catalogue/area";
import type { ExpectedArea } from "../core/merge/completeness";
import type { Weight } from "../core/merge/rolled";
import { readAreasCsv, type AreaLine } from "./areas-csv";
import { UsageError, type Surroundings } from "./command";

/** The areas that should report, and the further columns of the list they were read from. */
export type ExpectedList = { readonly areas: readonly ExpectedArea[]; readonly lines: readonly AreaLine[] };

/** Reads `--expected`: a list as areas.csv, or an area whose counties should all report. */
export async function readExpected(given: string, around: Surroundings): Promise<ExpectedList> {
  if (!/\.(csv|txt)$/iu.test(given)) return { areas: below(given), lines: [] };
  const lines = readAreasCsv(given, await around.files.read(given));
  const expected = expectedFrom(lines, areas());
  if (!expected.ok) throw explain(given, expected.faults[0] as ExpectedFault);
  return { areas: expected.value, lines };
}

function explain(file: string, fault: ExpectedFault): UsageError {
  const { area } = fault;
  switch (fault.code) {
    case "ambiguous": {
      const candidates = fault.candidates.map(({ name, code, path }) => `${name} ${code}（${path}）`).join("；");
      return new UsageError(`${file}：“${area}”有 ${fault.candidates.length} 个：${candidates}。写代码。`, `${file}: “${area}” is ambiguous: ${candidates}. Give the code.`);
    }
    case "code-unknown": return new UsageError(`${file}：没有代码是 ${area} 的市县或地州。`, `${file}: no area has the code ${area}.`);
    case "twice": return new UsageError(`${file}：${area}写了两次。删掉一行。`, `${file}: ${area} stands twice. Remove one line.`);
    case "due-unreadable": return new UsageError(`${file}：${area}的期限“${fault.due}”不是日期，写成 2025-03-01。`, `${file}: the due date “${fault.due}” of ${area} is no date; write 2025-03-01.`);
  }
}

/** The counties of an area, or of all of a province. */
function below(given: string): readonly ExpectedArea[] {
  const found = findArea(areas(), given);
  const expected = within(found.kind === "found" ? found.area.path : given.trim(), areas());
  if (expected.length === 0) throw new UsageError(`--expected 要一个 .csv 名单，或一个地区；没有“${given}”。`, `--expected takes a .csv list or an area; there is no “${given}”.`);
  return expected;
}

/** What rates without components are weighted by: a column of the list of areas, else an amount of the plan: an indicator that adds up, or one of the two of a rate. */
export function readWeight(given: string, { lines, areas: expected }: ExpectedList, indicators: readonly Indicator[]): Weight {
  if (lines.some(({ text }) => text(given) !== "")) {
    const of = lines.flatMap(({ text }, index): [string, number][] => {
      const area = expected[index];
      return area && text(given) !== "" ? [[area.code ?? area.name, weightIn(text(given), given, area)]] : [];
    });
    return { kind: "list", name: given, of: new Map(of) };
  }
  const [, id = given, part] = /^(.+)\.(numerator|denominator)$/u.exec(given) ?? [];
  const indicator = indicators.find((one) => one.id === id && (part === undefined || one.formula));
  if (!indicator) throw new UsageError(`--weight 要应报名单里的一列，或指标的 id；没有“${given}”。`, `--weight takes a column of the list of areas or an indicator's id; there is no “${given}”.`);
  if (part === undefined && rollUpOf(indicator) !== "sum") throw new UsageError(`--weight 要能相加的数（人口、面积），${indicator.name}不能相加。`, `--weight takes an amount that adds up (people, area); ${given} does not.`);
  return { kind: "indicator", id: given };
}

function weightIn(text: string, column: string, { name }: ExpectedArea): number {
  const number = Number(text.normalize("NFKC").replace(/,/gu, ""));
  if (Number.isFinite(number) && number >= 0) return number;
  throw new UsageError(`${name}的${column}“${text}”不是 0 或更大的数，只写数字；不知道就空着。`, `${column} of ${name} is “${text}”, which is no number from 0 on; write digits alone, or leave it empty.`);
}
