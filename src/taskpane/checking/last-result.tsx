import { useSession, useWords } from "../face";
import { listingOf, openLines } from "../findings/listing";
import { Findings } from "../findings/findings";

/** What the last check found, kept on show below a trouble; `old` greys it and says when it was. */
export function LastResult({ old }: { readonly old: boolean }) {
  const session = useSession();
  const { outcome } = session;
  const { check: words } = useWords();
  if (!outcome?.checked.recognised) return null;
  const { all, entries } = listingOf(session);
  return (
    <div className={old ? "old" : ""}>
      <p className="small quiet list-head">{old ? words.lastResult(outcome.at) : words.size(all.length, openLines(all))}</p>
      <Findings entries={entries} />
    </div>
  );
}
