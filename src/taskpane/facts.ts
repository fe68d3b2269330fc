import { plain } from "../core/sheet/decimal";
import { printTest } from "../core/target/print";
import type { TemplateRow } from "../core/template/template";
import type { Finding } from "../core/validation/finding";
import type { Group } from "./groups";
import type { Words } from "./words/words";

/** One figure of the strip under a finding. */
export type Fact = { readonly label: string; readonly value: string };

/** More would not fit beside each other in 320 points. */
const MOST = 4;

/** The figures that let a person judge the group's worst finding: its own, then the baseline and the target. */
export function factsOf({ lines, expected }: Group, words: Words): readonly Fact[] {
  const [worst] = lines;
  if (!worst || !expected) return [];
  const own = worst.level === "undecided" ? unitOf(expected, words) : ownFacts(worst.finding, expected, words);
  const shown = worst.level !== "undecided" && worst.finding.code === "target/shortfall" ? own : [...own, ...frameOf(expected, words)];
  return shown.slice(0, MOST);
}

function ownFacts(finding: Finding, row: TemplateRow, words: Words): readonly Fact[] {
  const { facts: labels } = words;
  const print = (value: number) => plain(value, row.indicator.decimals);
  switch (finding.code) {
    case "unit/slip":
      return [{ label: printFactor(finding.facts.value, finding.facts.factor), value: print(finding.facts.candidate) }];
    case "target/shortfall":
      return shortfall(finding.facts, row, words);
    case "value/above-maximum":
      return [
        { label: labels.typed, value: print(finding.facts.value) },
        { label: labels.limit, value: plain(finding.facts.maximum, 0) },
        { label: labels.excess, value: print(finding.facts.excess) },
      ];
    case "value/not-a-number":
    case "unit/mismatch":
      return typed(finding.facts.text, finding.facts.proposal, words);
    case "value/text-number":
      return typed(finding.facts.text, finding.facts.value, words);
    case "value/negative":
      return [{ label: labels.typed, value: print(finding.facts.value) }];
    case "value/status-conflict":
      return [{ label: labels.typed, value: print(finding.facts.value) }, { label: labels.status, value: finding.facts.status === "unknown" ? (finding.facts.text ?? "") : labels.statuses[finding.facts.status] }];
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

function typed(text: string, value: number | undefined, { facts: labels }: Words): readonly Fact[] {
  const read = value === undefined ? [] : [{ label: labels.readAs, value: plain(value) }];
  return [{ label: labels.typed, value: text }, ...read];
}

function unitOf({ indicator }: TemplateRow, { facts: labels }: Words): readonly Fact[] {
  return [{ label: labels.unit, value: indicator.unitPublished }];
}

function frameOf({ baseline, readings, indicator }: TemplateRow, { facts: labels }: Words): readonly Fact[] {
  const test = readings[0]?.test;
  return [
    ...(baseline ? [{ label: labels.baseline(baseline), value: plain(baseline.value, indicator.decimals) }] : []),
    ...(test ? [{ label: labels.target, value: printTest(test) }] : []),
  ];
}

/** A slip's arithmetic as people read it: `0.986 × 100`, `9860 ÷ 100`. */
function printFactor(value: number, factor: number): string {
  return factor >= 1 ? `${plain(value)} × ${plain(factor)}` : `${plain(value)} ÷ ${plain(1 / factor)}`;
}
