import type { Checked } from "../../app/check";
import { useWords } from "../face";
import type { Outcome } from "../session";
import { settled } from "../verdict";
import { Steps } from "./steps";

/** The head of a form that may be submitted. */
export function CleanHead({ outcome: { checked, stale } }: { readonly outcome: Outcome }) {
  const { check: words, verdict } = useWords();
  const { title } = verdict({ error: 0, warning: 0, info: 0, undecided: 0 });
  return (
    <section className="hero">
      <svg className={stale ? "ring stale" : "ring"} width="82" height="82" viewBox="0 0 72 72" aria-hidden="true">
        <circle className="settled" cx="36" cy="36" r="31" fill="none" />
        <path className="tick" d="M23.5 37 32 45.5 50 27.5" fill="none" />
      </svg>
      <h2>{title}</h2>
      <p className="quiet">{words.clean(explainedIn(checked))}</p>
    </section>
  );
}

/** What a form that may be submitted holds, and what to do with it next. */
export function CleanRows({ checked }: { readonly checked: Checked }) {
  const { check: words } = useWords();
  const { summary } = checked;
  const explained = explainedIn(checked);
  return (
    <>
      <dl className="rows" data-testid="summary">
        <div>
          <dt>{words.cleanRows.filled}</dt>
          <dd><span className="unseen">{words.ringLabel(settled(summary), summary.expected)}</span>{words.cleanFilled(summary.reported, summary.notApplicable, summary.pending)}</dd>
        </div>
        <div><dt>{words.cleanRows.met}</dt><dd>{words.cleanMet(summary.met, summary.reported, summary.shortfalls)}</dd></div>
        {explained > 0 && <div><dt>{words.cleanRows.explained}</dt><dd>{words.cleanExplained(explained)}</dd></div>}
      </dl>
      <h2>{words.afterwards}</h2>
      <Steps steps={words.afterwardsSteps} />
    </>
  );
}

function explainedIn({ findings }: Checked): number {
  return findings.filter(({ waived }) => waived).length;
}
