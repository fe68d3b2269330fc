import { plain } from "../../core/sheet/decimal";
import type { Checked } from "../../app/check";
import { usePane, useWords } from "../face";
import { openFinding } from "../findings/finding-view";
import { codeOf, groupsOf } from "../findings/groups";

/** Targets that were missed, which blocks nothing: how much of the way from 0 to the target each has, its value and what is short. */
export function Shortfalls({ checked }: { readonly checked: Checked }) {
  const pane = usePane();
  const { check, facts } = useWords();
  const groups = groupsOf(checked).filter(({ lines, observation }) => observation && lines.some((line) => codeOf(line) === "target/shortfall"));
  if (groups.length === 0) return null;
  const progress = new Map(checked.progress.map((one) => [`${one.indicator}|${one.scope}`, one]));
  return (
    <section className="shortfalls">
      <h2>{check.shortfalls(groups.length)} <span className="small quiet">{check.blocksNothing}</span></h2>
      <ul>
        {groups.map((group) => {
          const { actual = null, shortfall = null } = progress.get(group.observation?.key ?? "") ?? {};
          const decimals = group.expected?.indicator.decimals ?? 0;
          if (actual === null || shortfall === null) return null;
          return (
            <li key={group.key}>
              <button type="button" className="link" lang="zh-CN" onClick={() => openFinding(pane, group)}>{group.name}</button>
              <svg width="70" height="6" aria-hidden="true"><rect className="bar-track" width="70" height="6" rx="3" /><rect className="bar-share" width={70 * shareOf(actual, shortfall)} height="6" rx="3" /></svg>
              <span><b>{plain(actual, decimals)}</b> {facts.shortfall} {plain(shortfall, decimals)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What is there of what should be, or the other way round where less is better: never more than all. */
function shareOf(actual: number, shortfall: number): number {
  const [less, more] = [Math.abs(actual), Math.abs(actual) + shortfall];
  return more === 0 ? 0 : less / more;
}
