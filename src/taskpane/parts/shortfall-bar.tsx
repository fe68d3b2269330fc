import { useSession, useWords } from "../face";
import type { Group } from "../groups";
import { Bar } from "./bar";

/** The little bar under a shortfall, with whose baseline it starts from; nothing under other findings. */
export function ShortfallBar({ group: { lines, expected } }: { readonly group: Group }) {
  const { current } = useSession();
  const { facts } = useWords();
  const [worst] = lines;
  if (!worst || worst.level === "undecided" || worst.finding.code !== "target/shortfall" || !expected) return null;
  const { baseline, indicator, scope } = expected;
  const { value, test } = worst.finding.facts;
  return (
    <>
      <Bar actual={value} test={test} {...(baseline && { baseline })} period={current?.period ?? ""} decimals={indicator.decimals} met={false} />
      {baseline && <p className="small quiet">{facts.baselineNote(baseline, scope)}</p>}
    </>
  );
}
