import { plain } from "../../core/sheet/decimal";
import { printTest } from "../../core/target/print";
import type { Test } from "../../core/target/target";
import type { Baseline } from "../../core/template/template";
import { useWords } from "../face";
import { barScale } from "./scale";

/** What the bar shows of one row; all in the row's unit. */
export type BarFigures = { readonly actual: number; readonly test: Test; readonly baseline?: Baseline; readonly period: string; readonly decimals: number; readonly met: boolean };

/** Nearer than this, in per cent of the width, two texts below the bar would touch. */
const CROWDED = 22;

/** Where a row stands between its baseline and its target; as wide as the pane, never stretched. */
export function Bar(figures: BarFigures) {
  const { actual, test, baseline, period, decimals, met } = figures;
  const { facts } = useWords();
  const at = barScale({ actual, test, ...(baseline && { baseline: baseline.value }) });
  const from = at.baseline ?? 0;
  const anchors = anchorsOf(at.actual, at.baseline);
  return (
    <svg className={met ? "bar met" : "bar"} width="100%" height="84" aria-hidden="true">
      <text className="bar-target" x={`${at.target}%`} y="14" textAnchor={edge(at.target)}>{`${facts.target} ${printTest(test)}`}</text>
      <rect className="bar-track" x="0" y="36" width="100%" height="8" rx="4" />
      <line className={baseline ? "bar-line" : "bar-line open"} x1={`${from}%`} x2={`${at.actual}%`} y1="40" y2="40" />
      {!met && <line className="bar-gap" x1={`${at.actual}%`} x2={`${at.target}%`} y1="40" y2="40" />}
      <svg x={`${at.target}%`} y="26" overflow="visible"><path className="bar-flag" d="M-1 0H11L8 4.5 11 9H1V20H-1Z" {...(at.flagLeft && { transform: "scale(-1 1)" })} /></svg>
      {at.baseline !== undefined && <line className="bar-tick" x1={`${at.baseline}%`} x2={`${at.baseline}%`} y1="32" y2="48" />}
      <circle className="bar-dot" cx={`${at.actual}%`} cy="40" r="6" />
      {baseline && at.baseline !== undefined && (
        <Below x={at.baseline} anchor={anchors.baseline} label={facts.year(baseline.period)} value={plain(baseline.value, decimals)} />
      )}
      <Below x={at.actual} anchor={anchors.actual} label={facts.year(period)} value={plain(actual, decimals)} strong />
    </svg>
  );
}

type Anchor = "start" | "middle" | "end";

function Below({ x, anchor, label, value, strong = false }: { readonly x: number; readonly anchor: Anchor; readonly label: string; readonly value: string; readonly strong?: boolean }) {
  return (
    <>
      <text className="bar-label" x={`${x}%`} y="62" textAnchor={anchor}>{label}</text>
      <text className={strong ? "bar-value strong" : "bar-value"} x={`${x}%`} y="77" textAnchor={anchor}>{value}</text>
    </>
  );
}

/** How the two texts below the bar lean: apart where they would touch. */
function anchorsOf(actual: number, baseline: number | undefined): { readonly actual: Anchor; readonly baseline: Anchor } {
  if (baseline === undefined || Math.abs(actual - baseline) >= CROWDED) return { actual: edge(actual), baseline: edge(baseline ?? 0) };
  return actual >= baseline ? { actual: "start", baseline: "end" } : { actual: "end", baseline: "start" };
}

/** Texts near an edge lean inwards, so that none is cut off. */
function edge(x: number): Anchor {
  if (x < 14) return "start";
  return x > 86 ? "end" : "middle";
}
