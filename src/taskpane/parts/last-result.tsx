import { useSession, useWords } from "../face";
import { groupsOf, linesOf } from "../groups";
import { Findings } from "./findings";

/** What the last check found, kept on show below a trouble; `old` greys it and says when it was. */
export function LastResult({ old }: { readonly old: boolean }) {
  const { outcome } = useSession();
  const { check: words } = useWords();
  if (!outcome?.checked.recognised) return null;
  const groups = groupsOf(outcome.checked);
  return (
    <div className={old ? "old" : ""}>
      <p className="small quiet list-head">{old ? words.lastResult(outcome.at) : words.size(groups.length, linesOf(outcome.checked).length)}</p>
      <Findings groups={groups} />
    </div>
  );
}
