import type { Language } from "../kernel/codes";
import type { Balance } from "../merge/balance";
import type { Merged } from "../merge/merge";
import type { RollUpResult } from "../merge/roll-up";
import { nameHint } from "./merge-json";
import { sentence } from "./sentence";
import { whyWords } from "./why";

type Words = {
  readonly files: string; readonly cells: string; readonly areas: string;
  readonly balance: (balance: Balance) => string;
  readonly completeness: (expected: number, reported: number) => string;
  readonly quarantine: string; readonly missing: string; readonly findings: string; readonly refused: (rows: number) => string; readonly none: string;
};

const WORDS: { readonly [L in Language]: Words } = {
  "zh-CN": {
    files: "文件", cells: "填写格", areas: "县市",
    balance: ({ read, accepted, quarantined, superseded }) => `${read} = 采用 ${accepted} + 隔离 ${quarantined} + 被替代 ${superseded}`,
    completeness: (expected, reported) => `${expected} = 已报 ${reported} + 缺报 ${expected - reported}`,
    quarantine: "隔离", missing: "缺报", findings: "汇总发现", refused: (rows) => `${rows} 行没有合计：比率没有分子分母的不求平均，别的由各地区算不出总的。`, none: "没有文件。",
  },
  "en-US": {
    files: "Files", cells: "Cells", areas: "Areas",
    balance: ({ read, accepted, quarantined, superseded }) => `${read} = ${accepted} accepted + ${quarantined} quarantined + ${superseded} superseded`,
    completeness: (expected, reported) => `${expected} = ${reported} reported + ${expected - reported} missing`,
    quarantine: "Quarantined", missing: "Missing", findings: "Findings of the merge", refused: (rows) => `${rows} ${rows === 1 ? "row has" : "rows have"} no total: rates without components are not averaged, and others cannot be made of areas.`, none: "No file.",
  },
};

/** A merge as lines for a terminal: three equations, then everything that is open. */
export function mergeLines(merged: Merged, rolled: readonly RollUpResult[], language: Language): string {
  const words = WORDS[language];
  const { files, cells, completeness: { expected, reported, lines }, quarantine, findings } = merged;
  const missing = lines.filter(({ status }) => status === "未报" || status === "退回");
  const own = findings.filter(({ finding }) => finding.code.startsWith("merge/") && finding.code !== "merge/area-missing");
  const refused = rolled.filter(({ method }) => method === "refused");
  return [
    `${words.files} ${words.balance(files)}`, `${words.cells} ${words.balance(cells)}`, `${words.areas} ${words.completeness(expected, reported)}`,
    ...section(words.missing, missing.map(({ name, status, why }) => `${name}：${status}。${why ? whyWords(why, language).why : words.none}`)),
    ...section(words.quarantine, quarantine.map(({ file, sheet, cell, why }) => {
      const { why: reason, release } = whyWords(why, language);
      return `${[file, sheet, cell].filter((part) => part !== undefined).join(" ")}：${reason}${cell === undefined ? nameHint(file, merged, language) : ""}${release}`;
    })),
    ...section(words.findings, own.map(({ file, finding }) => `${file ?? ""} ${finding.place ? `${finding.place.cell} ${finding.place.name} ` : ""}${sentence(finding, language)}`.trim())),
    ...(refused.length === 0 ? [] : [words.refused(refused.length)]), "",
  ].join("\n");
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title} ${lines.length}`, ...lines.map((line) => `  ${line}`)];
}
