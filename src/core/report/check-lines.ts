import type { Check, CheckKind, Verdict } from "../catalogue/checks/check";
import type { Language } from "../kernel/codes";
import { plain } from "../sheet/decimal";
import { unitLabel } from "./figure";

type Words = {
  readonly kinds: { readonly [Kind in CheckKind]: string };
  readonly verdicts: { readonly [V in Verdict]: string };
  /** Heads of the table: verdict, kind, measure, period, published, recomputed, place. */
  readonly heads: readonly string[];
};

const WORDS: { readonly [L in Language]: Words } = {
  "zh-CN": {
    kinds: {
      growth: "增长", difference: "增减", "annual-mean": "年均", sum: "合计", ratio: "比率", "stated-twice": "前后两处", "range-of-parts": "分项范围",
      "part-above-whole": "部分与总体", cumulative: "累计与当年", "target-reached": "目标与现状", bounds: "界限", untouched: "无规则", rule: "规则",
    },
    verdicts: { ok: "一致", rounding: "舍入可解释", mismatch: "矛盾", review: "请核对" },
    heads: ["结论", "核对", "指标", "时期", "公布", "重算", "位置"],
  },
  "en-US": {
    kinds: {
      growth: "growth", difference: "change", "annual-mean": "annual mean", sum: "sum", ratio: "ratio", "stated-twice": "stated twice", "range-of-parts": "range of parts",
      "part-above-whole": "part and whole", cumulative: "total and year", "target-reached": "target and actual", bounds: "bounds", untouched: "no rule", rule: "rule",
    },
    verdicts: { ok: "agrees", rounding: "rounding", mismatch: "contradiction", review: "to review" },
    heads: ["verdict", "check", "measure", "period", "published", "recomputed", "place"],
  },
};

/** A number of a check with its unit: 4.23 个百分点, 98.55%. A dash where the plan says none. */
function numberOf(value: number | null, { unit }: Check, language: Language): string {
  if (value === null) return "—";
  return unit === "%" ? `${plain(value)}%` : `${plain(value)} ${unitLabel(unit, language)}`;
}

function cellsOf(check: Check, language: Language): string[] {
  const { kind, verdict, name, scope, period, place, against } = check;
  const { kinds, verdicts } = WORDS[language];
  const elsewhere = [...new Set(against.map((figure) => figure.place))].filter((other) => other !== place);
  return [
    verdicts[verdict], kinds[kind], scope === "" ? name : `${name}（${scope}）`, period,
    numberOf(check.published, check, language), numberOf(check.recomputed, check, language), [place, ...elsewhere].join(" ↔ "),
  ];
}

/** How wide a text is in a terminal: Chinese takes two columns. */
function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (/[\u2e80-\u9fff\uff00-\uff60]/u.test(sign) ? 2 : 1), 0);
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ""))));
  const padded = (cell: string, column: number) => cell + " ".repeat((widths[column] ?? 0) - widthOf(cell));
  return rows.map((row) => row.map(padded).join("  ").trimEnd());
}

const VERDICTS: readonly Verdict[] = ["mismatch", "review", "rounding", "ok"];

/** A table of all that does not simply agree, contradictions first, and a line that counts all verdicts. */
export function checkLines(checks: readonly Check[], language: Language): readonly string[] {
  const { heads, verdicts } = WORDS[language];
  const shown = VERDICTS.filter((verdict) => verdict !== "ok").flatMap((verdict) => checks.filter((check) => check.verdict === verdict));
  const table = shown.length === 0 ? [] : columns([heads, ...shown.map((check) => cellsOf(check, language))]);
  const counts = VERDICTS.map((verdict) => `${verdicts[verdict]} ${checks.filter((check) => check.verdict === verdict).length}`);
  return [...table, counts.join(" · ")];
}
