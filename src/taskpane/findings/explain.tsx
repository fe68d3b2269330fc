import { useId } from "react";
import { usePane, useSession, useWords } from "../face";
import { draftOf, lengthOf, reasonsOf, reasonUses, typeDraft } from "./explaining";
import type { Group } from "./groups";

/** Characters that 填报说明 holds, less what the longest reason takes. */
const MOST = 290;

/** The explanation of a row: one of the usual reasons, and in words when, which project and how much. */
export function Explain({ group, tooShort }: { readonly group: Group; readonly tooShort: boolean }) {
  const pane = usePane();
  const session = useSession();
  const { finding: words } = useWords();
  const id = useId();
  const draft = draftOf(session, group);
  const { length, enough } = lengthOf(draft);
  const short = tooShort && !enough;
  const uses = reasonUses(session, group);
  return (
    <section className="explain">
      <h3 id={`${id}-title`}>{words.explanation}</h3>
      <div className="reasons" role="radiogroup" aria-labelledby={`${id}-title`}>
        {reasonsOf(group).map((reason) => (
          <label key={reason} className={draft.reason === reason ? "reason chosen" : "reason"}>
            <input type="radio" name={id} className="unseen" value={reason} checked={draft.reason === reason} onChange={() => typeDraft(pane, group, { ...draft, reason })} />
            {words.reasons[reason]}
            <Uses count={uses.get(reason) ?? 0} />
          </label>
        ))}
      </div>
      <textarea
        rows={4} lang="zh-CN" data-testid="explain-text" maxLength={MOST} aria-labelledby={`${id}-title`} aria-describedby={`${id}-note`} aria-invalid={short}
        value={draft.text} onChange={({ target }) => typeDraft(pane, group, { ...draft, text: target.value })}
      />
      <p className="small quiet explain-note" id={`${id}-note`}>
        {short ? <span className="short" role="alert">{words.tooShort}</span> : <span>{words.hint}</span>}
        <span>{words.length(length)}</span>
      </p>
    </section>
  );
}

/** In how many other rows of the form the reason is given. */
function Uses({ count }: { readonly count: number }) {
  const { finding: words } = useWords();
  if (count === 0) return null;
  return <span className="quiet" title={words.usedIn(count)}> <span aria-hidden="true">{count}</span><span className="unseen">{words.usedIn(count)}</span></span>;
}
