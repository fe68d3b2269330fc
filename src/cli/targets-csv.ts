import type { Plan } from "../core/catalogue/indicator";
import { readTargetLines, type TargetLine, type TargetLineFault } from "../core/template/own-targets";
import type { OwnTarget } from "../core/template/template";
import { takeArea } from "./area-option";
import { UsageError, type Surroundings } from "./command";
import { readCsv, type CsvLine } from "../adapters/csv/read";

/** The own targets (分解目标) of each area that a list names, by the area's name. */
export type TargetsByArea = ReadonlyMap<string, readonly OwnTarget[]>;

/** So many faults say enough; a file with more is wrong as a whole. */
const MOST_FAULTS = 20;

/** Reads a list of own targets: header `area,indicator,scope,target` (scope may be missing), UTF-8 or GB18030; throws `UsageError` naming each line that cannot be taken. */
export function readTargetsCsv(file: string, bytes: Uint8Array, plan: Plan, around: Pick<Surroundings, "note">): TargetsByArea {
  const { heads, lines } = readCsv(bytes);
  const lacking = ["area", "indicator", "target"].filter((head) => !heads.includes(head));
  if (lacking.length > 0) throw new UsageError(`${file}：第一行少 ${lacking.join("、")}（area,indicator,scope,target）。`, `${file}: the first line lacks ${lacking.join(", ")} (area,indicator,scope,target).`);
  const byArea = new Map<string, TargetLine[]>();
  for (const line of lines) {
    const name = areaOf(file, line, around);
    byArea.set(name, [...(byArea.get(name) ?? []), { line: line.line, indicator: line.text("indicator"), scope: line.text("scope"), target: line.text("target") }]);
  }
  const read = [...byArea].map(([name, own]) => [name, readTargetLines(plan, own)] as const);
  const faults = read.flatMap(([, result]) => (result.ok ? [] : result.faults)).sort((one, other) => one.line - other.line);
  if (faults.length > 0) throw faulty(file, faults);
  return new Map(read.flatMap(([name, result]) => (result.ok ? [[name, result.value] as const] : [])));
}

function areaOf(file: string, { line, text }: CsvLine, around: Pick<Surroundings, "note">): string {
  try {
    return takeArea(text("area"), around).name;
  } catch (thrown) {
    if (!(thrown instanceof UsageError)) throw thrown;
    throw new UsageError(`${file} 第 ${line} 行：${thrown.zh}`, `${file} line ${line}: ${thrown.en}`);
  }
}

function faulty(file: string, faults: readonly TargetLineFault[]): UsageError {
  const shown = faults.slice(0, MOST_FAULTS);
  const said = (language: "zh" | "en") => shown.map((fault) => REASONS[fault.code](fault)[language]);
  const more = faults.length - shown.length;
  return new UsageError(
    [...shown.map((fault, index) => `${file} 第 ${fault.line} 行：${said("zh")[index]}`), ...(more > 0 ? [`另有 ${more} 行。`] : [])].join("\n"),
    [...shown.map((fault, index) => `${file} line ${fault.line}: ${said("en")[index]}`), ...(more > 0 ? [`and ${more} more.`] : [])].join("\n"),
  );
}

const REASONS: { readonly [Code in TargetLineFault["code"]]: (fault: TargetLineFault) => { readonly zh: string; readonly en: string } } = {
  "indicator-unknown": ({ found, known }) => ({ zh: `没有指标“${found}”。现有：${known.join("、")}。`, en: `there is no indicator “${found}”. Known: ${known.join(", ")}.` }),
  "indicator-ambiguous": ({ found, known }) => ({ zh: `“${found}”有 ${known.length} 个：${known.join("；")}。写代码。`, en: `“${found}” is ambiguous: ${known.join("; ")}. Give the id.` }),
  "scope-unknown": ({ found, known }) => ({ zh: `这个指标没有范围“${found}”。现有：${known.join("、")}。`, en: `the indicator has no scope “${found}”. Known: ${known.join(", ")}.` }),
  unreadable: ({ found, known: [unit = ""] }) => ({ zh: `目标“${found}”读不出一个可比的数（单位 ${unit}）。写成“≥ 98”这样。`, en: `no number to compare with can be read from “${found}” (unit ${unit}). Write it like “≥ 98”.` }),
  "too-long": ({ found }) => ({ zh: `目标太长：“${found.slice(0, MOST_FAULTS)}…”。只写目标。`, en: "the target is too long. Give the target alone." }),
  twice: ({ found }) => ({ zh: `${found} 写了两次。删掉一行。`, en: `${found} stands twice. Remove one line.` }),
  "too-many": ({ found, known: [most = ""] }) => ({ zh: `一个地区有 ${found} 个目标，最多 ${most} 个。`, en: `one area has ${found} targets; ${most} at most.` }),
};
