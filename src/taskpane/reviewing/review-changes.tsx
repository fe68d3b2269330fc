import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import type { CheckedForm } from "../../app/check";
import { useWords } from "../face";
import { changedAfter, changesOf, viewOf, type ChangedRow } from "./review-items";
import { RowLink } from "../findings/row-link";

/** What is new since the submission before: changed, filled and cleared rows with old and new value, and how many are as they were. */
export function ReviewChanges({ form }: { readonly form: CheckedForm }) {
  const { review: words } = useWords();
  const { since } = viewOf(form);
  const { submission } = form.recognised.identity;
  const after = changedAfter(form);
  if (!since) return <p className="quiet"><span data-testid="review-first">{submission ? words.first : words.notSent}</span> {after > 0 && words.after(after)}</p>;
  const { rows, unchanged, missing } = changesOf(form, words);
  return (
    <section data-testid="review-changes">
      <h2>{rows.length > 0 ? words.changedHead(rows.length) : words.same} <span className="small quiet">{words.since(new Date(since.time))}</span></h2>
      {after > 0 && <p className="small quiet">{words.after(after)}</p>}
      <ul className="changes">{rows.map((row) => <Changed key={row.key} row={row} />)}</ul>
      <p className="small quiet">{words.rest(unchanged, missing.length)}</p>
      {missing.length > 0 && <ul className="changes">{missing.map((row) => <Changed key={row.key} row={row} />)}</ul>}
    </section>
  );
}

function Changed({ row: { key, observation, before, now, kind } }: { readonly row: ChangedRow }) {
  const { review: words } = useWords();
  return (
    <li data-testid="review-change" data-kind={kind} data-cell={observation?.cell ?? ""}>
      <span className="change-name">{observation ? <RowLink observation={observation} /> : <span lang="zh-CN">{key}</span>}</span>
      {kind === "note" || kind === "missing" ? <span className="change-now">{kind === "note" && now}</span> : (
        <span className="change-values"><del>{before}</del> <span aria-hidden="true">→</span> <ins>{now}</ins></span>
      )}
      <span className={`change-kind ${kind}`}>{kind === "mended" && <CheckmarkRegular aria-hidden="true" fontSize={14} />}{observation ? words.kinds[kind] : words.gone}</span>
    </li>
  );
}
