import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { usePane, useSession, useWords } from "../face";
import { faceOf, formOnShow } from "../reviewing/reviewing";
import type { Session } from "../session";
import type { Words } from "../words/words";

/** Whose form the workbook holds, on 汇总 what is merged; the top right stays clear for the host's own menu. */
export function ContextBar() {
  const { actions } = usePane();
  const session = useSession();
  const { current, tab } = session;
  const merging = tab === "merge" ? session.merging : null;
  const words = useWords();
  const under = underTab(session, words);
  const plan = current && actions.plans().find(({ id }) => id === current.plan);
  return (
    <header className="context">
      <DocumentTableRegular aria-hidden="true" fontSize={20} />
      <div>
        <h1>{merging ? merging.title(words) : current ? words.context(current.area, current.areaType, current.period) : words.noContext}</h1>
        <p className="small quiet" {...(plan && !under && { lang: "zh-CN" })}>{under ?? plan?.shortTitle ?? words.product}</p>
      </div>
    </header>
  );
}

/** On 汇总: of whom, and how many should report. On 复核: who returned the form and when, or which submission it is; undefined elsewhere. */
function underTab(session: Session, all: Words): string | undefined {
  const { review: words } = all;
  if (session.tab === "merge") return session.merging?.detail(all);
  const form = formOnShow(session);
  if (session.tab !== "review" || !form) return undefined;
  const last = form.record.reviews.filter(({ verdict }) => verdict === "returned").at(-1);
  if (last && faceOf(session) === "slip") return words.slip.from(last.unit, new Date(last.at));
  const { submission } = form.recognised.identity;
  return submission ? words.sent(submission.number, new Date(submission.time)) : undefined;
}
