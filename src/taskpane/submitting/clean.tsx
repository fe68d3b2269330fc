import type { Checked } from "../../app/check";
import { changedSinceSubmission } from "../../core/record/snapshot";
import { usePane, useSession, useWords } from "../face";
import type { Outcome } from "../session";
import { reportToSheet } from "./submitting";
import { settled, verdictOf } from "../checking/verdict";
import { Figures } from "../checking/figures";
import { Shortfalls } from "./shortfalls";
import { Steps } from "../inserting/steps";

/** The head of a form that may be submitted. */
export function CleanHead({ outcome: { checked, stale } }: { readonly outcome: Outcome }) {
  const { language } = useSession();
  const { check: words } = useWords();
  return (
    <section className="hero">
      <svg className={stale ? "ring stale" : "ring"} width="84" height="84" viewBox="0 0 84 84" aria-hidden="true">
        <circle className="settled" cx="42" cy="42" r="37" fill="none" />
        <path className="tick" d="M28 42 38 52 57 32" fill="none" />
      </svg>
      <h2>{verdictOf(checked, language)}</h2>
      <p className="quiet">{words.clean(explainedIn(checked))}</p>
    </section>
  );
}

/** What a form that may be submitted holds, and what to do with it next. */
export function CleanRows({ checked }: { readonly checked: Checked }) {
  const pane = usePane();
  const { work } = useSession();
  const { check: words } = useWords();
  const { summary } = checked;
  const explained = explainedIn(checked);
  return (
    <>
      <dl className="rows" data-testid="summary">
        <div>
          <dt>{words.cleanRows.filled}</dt>
          <dd><span className="unseen">{words.ringLabel(settled(summary), summary.expected)}</span><Figures text={words.cleanFilled(summary.reported, summary.notApplicable, summary.pending)} /></dd>
        </div>
        <div><dt>{words.cleanRows.met}</dt><dd><Figures text={words.cleanMet(summary.met, summary.reported, summary.shortfalls)} /></dd></div>
        <SubmittedRow checked={checked} />
        {explained > 0 && <div><dt>{words.cleanRows.explained}</dt><dd><Figures text={words.cleanExplained(explained)} /></dd></div>}
      </dl>
      <h2>{words.afterwards}</h2>
      <Steps steps={words.afterwardsSteps} />
      <p><button type="button" className="link" data-testid="report-sheet" disabled={work !== null} onClick={() => void reportToSheet(pane)}>{words.reportSheet}</button></p>
      <Shortfalls checked={checked} />
    </>
  );
}

/** Whether the form was sent, and what has changed since. */
function SubmittedRow({ checked }: { readonly checked: Checked }) {
  const { check: words } = useWords();
  const submission = checked.recognised?.identity.submission ?? null;
  if (!submission) return null;
  const changed = changedSinceSubmission(checked.record, checked.observations) ?? 0;
  return <div><dt>{words.cleanRows.submitted}</dt><dd><Figures text={words.cleanSubmitted(submission.number, changed)} /></dd></div>;
}

function explainedIn({ findings }: Checked): number {
  return findings.filter(({ waived }) => waived).length;
}
