import { round, rounded, unitLabel } from "../../core/report/figure";
import { plain } from "../../core/sheet/decimal";
import { printTest } from "../../core/target/print";
import type { TemplateRow } from "../../core/template/template";
import type { Finding } from "../../core/validation/finding";
import type { Group } from "./groups";
import type { Words } from "../words/words";

/** One figure of the strip under a finding. */
export type Fact = { readonly label: string; readonly value: string };

/** More would not fit beside each other in 320 points. */
const MOST = 4;

/** The figures that let a person judge the group's worst finding: its own, then the baseline and the target. */
export function factsOf({ lines, expected, previous }: Group, words: Words): readonly Fact[] {
  const [worst] = lines;
  if (!worst || !expected) return [];
  const own = worst.level === "undecided" ? unitOf(expected, words) : ownFacts(worst.finding, expected, words);
  const whole = worst.level !== "undecided" && WHOLE.has(worst.finding.code);
  return (whole ? own : [...own, ...frameOf(expected, previous, words)]).slice(0, MOST);
}

/** Findings whose own figures say all; baseline and target would only crowd them. */
const WHOLE: ReadonlySet<Finding["code"]> = new Set(["target/shortfall", "target/behind-path", "change/large", "change/reversal"]);

function ownFacts(finding: Finding, row: TemplateRow, words: Words): readonly Fact[] {
  const { facts: labels } = words;
  const print = (value: number) => plain(value, row.indicator.decimals);
  switch (finding.code) {
    case "unit/slip":
      return [{ label: printFactor(finding.facts.value, finding.facts.factor), value: print(finding.facts.candidate) }];
    case "value/above-maximum":
      return typed(print(finding.facts.value), words, [labels.limit, plain(finding.facts.maximum, 0)], [labels.excess, print(finding.facts.excess)]);
    case "value/below-minimum":
      return typed(print(finding.facts.value), words, [labels.floor, plain(finding.facts.minimum, 0)], [labels.shortage, print(finding.facts.shortage)]);
    case "value/not-a-number":
    case "unit/mismatch":
      return typed(finding.facts.text, words, ...readAs(finding.facts.proposal, words));
    case "value/text-number":
      return typed(finding.facts.text, words, ...readAs(finding.facts.value, words));
    case "value/error-cell":
      return [...typed(finding.facts.text, words), ...unitOf(row, words)];
    case "value/not-integer":
      return [...typed(plain(finding.facts.value), words), ...unitOf(row, words)];
    case "value/too-precise":
      return typed(print(finding.facts.value), words, [labels.places, `${finding.facts.places} > ${finding.facts.decimals}`]);
    case "value/negative":
      return typed(print(finding.facts.value), words);
    case "value/status-conflict":
      return typed(print(finding.facts.value), words, [labels.status, finding.facts.status === "unknown" ? (finding.facts.text ?? "") : labels.statuses[finding.facts.status]]);
    default:
      return movedFacts(finding, row, words);
  }
}

/** The figures of a finding that holds the value against another year or the target. */
function movedFacts(finding: Finding, row: TemplateRow, words: Words): readonly Fact[] {
  const { facts: labels } = words;
  const print = (value: number) => plain(value, row.indicator.decimals);
  switch (finding.code) {
    case "target/shortfall":
      return shortfall(finding.facts, row, words);
    case "target/behind-path":
      return [
        { label: labels.actual, value: print(finding.facts.value) },
        { label: labels.onPath, value: printTest(rounded(finding.facts.path)) },
        { label: labels.shortfall, value: print(round(finding.facts.shortfall)) },
        { label: labels.target, value: printTest(finding.facts.test) },
      ];
    case "change/large":
    case "change/reversal":
      return changed(finding, row, words);
    case "change/identical":
      return [{ label: labels.lastYear, value: print(finding.facts.value) }, { label: labels.thisYear, value: print(finding.facts.value) }];
    default:
      return unitOf(row, words);
  }
}

function shortfall(facts: Extract<Finding, { code: "target/shortfall" }>["facts"], row: TemplateRow, { facts: labels }: Words): readonly Fact[] {
  const { decimals } = row.indicator;
  return [
    { label: labels.actual, value: plain(facts.value, decimals) },
    { label: labels.target, value: printTest(facts.test) },
    { label: labels.shortfall, value: plain(facts.shortfall, decimals) },
  ];
}

/** Last year or the baseline, this year, how it moved, and the limit where there is one; in points for a rate, else in per cent. */
function changed(finding: Extract<Finding, { code: "change/large" | "change/reversal" }>, row: TemplateRow, { facts: labels }: Words): readonly Fact[] {
  const { value, previous, change, isRate } = finding.facts;
  const { decimals } = row.indicator;
  const moved = (share: number) => (isRate ? plain(Math.abs(share), decimals) : `${plain(round(Math.abs(share) * 100))}%`);
  const large = finding.code === "change/large" ? finding.facts : undefined;
  return [
    { label: large?.basis === "baseline" ? labels.year(large.period) : labels.lastYear, value: plain(previous, decimals) },
    { label: labels.thisYear, value: plain(value, decimals) },
    { label: labels.change, value: `${change < 0 ? "−" : "+"}${moved(change)}` },
    ...(large ? [{ label: labels.changeLimit, value: `±${moved(large.limit)}` }] : []),
  ];
}

function typed(text: string, { facts: labels }: Words, ...more: readonly (readonly [label: string, value: string])[]): readonly Fact[] {
  return [{ label: labels.typed, value: text }, ...more.map(([label, value]) => ({ label, value }))];
}

function readAs(value: number | undefined, { facts: labels }: Words): readonly (readonly [string, string])[] {
  return value === undefined ? [] : [[labels.readAs, plain(value)]];
}

function unitOf({ indicator }: TemplateRow, { facts: labels, language }: Words): readonly Fact[] {
  return [{ label: labels.unit, value: language === "zh-CN" ? indicator.unitPublished : unitLabel(indicator.unit, language) }];
}

/** What a value is seen beside: last year's, else the baseline; and the target. */
function frameOf({ baseline, readings, indicator }: TemplateRow, previous: number | undefined, { facts: labels }: Words): readonly Fact[] {
  const test = readings[0]?.test;
  return [
    ...(previous !== undefined ? [{ label: labels.lastYear, value: plain(previous, indicator.decimals) }] : baseline ? [{ label: labels.baseline(baseline), value: plain(baseline.value, indicator.decimals) }] : []),
    ...(test ? [{ label: labels.target, value: printTest(test) }] : []),
  ];
}

/** A slip's arithmetic as people read it: `0.986 × 100`, `9860 ÷ 100`. */
function printFactor(value: number, factor: number): string {
  return factor >= 1 ? `${plain(value)} × ${plain(factor)}` : `${plain(value)} ÷ ${plain(1 / factor)}`;
}
