import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { useState } from "react";
import { printTest } from "../../core/target/print";
import type { Template, TemplateRow } from "../../core/template/template";
import { useWords } from "../face";
import { fewRows, rowsByCategory } from "../samples";

/** How many rows will come, in which categories, and how each target is read, before anything is written. */
export function TargetPreview({ template, inserted }: { readonly template: Template | null; readonly inserted: boolean }) {
  const { template: words } = useWords();
  const [all, setAll] = useState(false);
  if (!template || template.rows.length === 0) return <p className="small quiet">{words.noRows}</p>;
  const { rows } = template;
  const unread = rows.filter(({ readings }) => !readings[0]?.test).length;
  const few = fewRows(rows);
  return (
    <section className="preview">
      <h2>{inserted ? words.rowsThere(rows.length) : words.rows(rows.length)}</h2>
      <ul className="chips" lang="zh-CN">
        {[...rowsByCategory(rows)].map(([category, count]) => <li key={category}>{category} <b>{count}</b></li>)}
      </ul>
      <h2>{words.reading} <span className="small quiet">{unread > 0 ? words.partRead(rows.length - unread, unread) : words.allRead(rows.length)}</span></h2>
      <ul className="readings">
        {(all ? rows : few).map((row) => <ReadingLine key={row.key} row={row} named={all} mainScope={rows[0]?.scope ?? ""} />)}
      </ul>
      {few.length < rows.length && (
        <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>{all ? words.showFew : words.showAll(rows.length)}</button>
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
        {governing?.test ? printTest(governing.test) : <span className="quiet">{words.words}</span>}
        {named && narrower.map(({ scope, test }) => test && <span key={scope} className="narrower">{scope} {printTest(test)}</span>)}
      </span>
    </li>
  );
}
