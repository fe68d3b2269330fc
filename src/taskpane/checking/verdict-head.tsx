import { useSession, useWords } from "../face";
import type { Outcome } from "../session";
import { settled, verdictOf, type Counts } from "./verdict";
import { Ring } from "./ring";

/** The verdict in one sentence, then the counts, which add up to the rows of the form. */
export function VerdictHead({ outcome: { checked, stale }, counts }: { readonly outcome: Outcome; readonly counts: Counts }) {
  const { language } = useSession();
  const words = useWords();
  const { summary } = checked;
  return (
    <section className="verdict" data-testid="summary">
      <span className="unseen">{words.check.ringLabel(settled(summary), summary.expected)}</span>
      <Ring counts={summary} caption={words.check.filled} size={72} stale={stale} />
      <div>
        <h2>{verdictOf(checked, language)}</h2>
        <p>{words.verdictNext(counts)}</p>
        <p className="small quiet">{words.check.counts(summary.missing, summary.unreadable, summary.pending)}</p>
        <p className="small quiet">{words.check.met(summary.met, summary.expected, summary.shortfalls)}</p>
      </div>
    </section>
  );
}
