import { evaluate } from "../../core/target/evaluate";
import { useSession, useWords } from "../face";
import { codeOf, type Group } from "./groups";
import { Bar } from "./bar";

/** Where a value that may be wrong in itself has no place on the bar. */
const WRONG: ReadonlySet<string> = new Set(["unit/slip", "value/above-maximum", "value/below-minimum", "value/negative", "value/status-conflict"]);

/** The little bar from baseline through actual to target, and whose baseline it starts from; nothing for a row without a value to trust or a target to test. */
export function RowBar({ group: { lines, expected, observation } }: { readonly group: Group }) {
  const { current } = useSession();
  const { facts } = useWords();
  const test = expected?.readings[0]?.test;
  const value = observation?.value ?? null;
  if (!expected || !test || value === null || lines.some((line) => WRONG.has(codeOf(line)))) return null;
  const { baseline, indicator, scope } = expected;
  return (
    <>
      <Bar actual={value} test={test} {...(baseline && { baseline })} period={current?.period ?? ""} decimals={indicator.decimals} met={evaluate(test, value).met} />
      {baseline && <p className="small quiet">{facts.baselineNote(baseline, scope)}</p>}
    </>
  );
}
