import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { useState } from "react";
import { printClause, printTest } from "../../core/target/print";
import { inWords } from "../../core/template/messages";
import type { Template, TemplateRow } from "../../core/template/template";
import { useWords } from "../face";
import { fewRows, rowsByCategory } from "./samples";

/** How many rows will come, in which categories, and how each target is read, before anything is written. */
export function TargetPreview({ template, inserted }: { readonly template: Template; readonly inserted: boolean }) {
  const { template: words } = useWords();
  const [all, setAll] = useState(false);
  if (template.rows.length === 0) return <p className="small quiet">{words.noRows}</p>;
  const { rows } = template;
  const aimed = rows.filter(({ published }) => published !== "");
  const unread = aimed.filter(({ readings }) => !readings[0]?.test).length;
  const few = fewRows(aimed);
  return (
    <section className="preview">
      <h2>{inserted ? words.rowsThere(rows.length) : words.rows(rows.length)}</h2>
      <ul className="chips" lang="zh-CN">
        {[...rowsByCategory(rows)].map(([category, count]) => <li key={category}>{category} <b>{count}</b></li>)}
      </ul>
      <h2>{words.reading} <span className="small quiet">{unread > 0 ? words.partRead(aimed.length - unread, unread) : words.allRead(aimed.length)}</span></h2>
      <ul className="readings">
        {(all ? aimed : few).map((row) => <ReadingLine key={row.key} row={row} named={all} mainScope={rows[0]?.scope ?? ""} />)}
      </ul>
      {few.length < aimed.length && (
        <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>{all ? words.showFew : words.showAll(aimed.length)}</button>
      )}
    </section>
  );
}

function ReadingLine({ row, named, mainScope }: { readonly row: TemplateRow; readonly named: boolean; readonly mainScope: string }) {
  const { template: words } = useWords();
  const [governing, ...narrower] = row.readings;
  return (
    <li title={named ? undefined : row.indicator.name}>
      <span className="published" lang="zh-CN">
        {named && <span className="row-name">{row.indicator.name}{row.scope !== mainScope && <span className="quiet"> {row.scope}</span>}</span>}
        {row.published}
      </span>
      <ArrowRightRegular aria-hidden="true" fontSize={12} />
      <span className="read">
        {governing?.test ? printTest(governing.test) : <span className="quiet">{governing && inWords(governing.clause) ? printClause(governing.clause) : words.words}</span>}
        {governing?.test && row.unjudged && <span className="narrower quiet">{words.words}</span>}
        {named && narrower.map(({ scope, test }) => test && <span key={scope} className="narrower">{scope} {printTest(test)}</span>)}
      </span>
    </li>
  );
}
