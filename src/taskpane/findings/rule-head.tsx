import { useWords } from "../face";
import type { Entry } from "./listing";
import type { Drawn } from "../parts/long-list";
import { Sign } from "../parts/sign";

/** The head of all findings of one rule: sign, name and how many there are. */
export function RuleHead({ entry: { key, code, level, count }, at }: { readonly entry: Extract<Entry, { kind: "rule" }>; readonly at: Drawn }) {
  const { rules, levels } = useWords();
  return (
    <li className="rule-head" data-entry={key} style={{ marginTop: at.gap }} aria-setsize={at.count} aria-posinset={at.index + 1}>
      <Sign level={level} word={levels[level].name} /><h3>{rules[code]}</h3><span className="quiet">{count}</span>
    </li>
  );
}
