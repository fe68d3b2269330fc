import type { Checked } from "../app/check";
import { useDesk, useOfflineWords } from "./desk-face";
import { formRows, rowAt, targetOf, textOf, unitOf, type FormRow } from "./form-row";

/** The row last gone to, in place of a grid: its cell, what stands in it, and where to change it. */
export function FoundRow({ checked }: { readonly checked: Checked }) {
  const { found } = useDesk();
  const say = useOfflineWords();
  const row = found && rowAt(formRows(checked), found);
  return (
    <section className="found" role="status" data-testid="found-row">
      {found && (
        <>
          <h2><b>{found.cell}</b> <span lang="zh-CN">{row && `${row.seen.name} ${row.seen.scope}`}</span></h2>
          {row && <Facts row={row} />}
          <p className="quiet">{say("where", { sheet: found.sheet, cell: found.cell })}</p>
        </>
      )}
    </section>
  );
}

function Facts({ row }: { readonly row: FormRow }) {
  const say = useOfflineWords();
  const { seen } = row;
  const facts = [
    ["value", textOf(row) || say("empty")], ["unit", unitOf(row)], ["target", targetOf(row)], ["status", seen.statusText], ["note", seen.note],
  ] as const;
  return (
    <dl>
      {facts.filter(([, text]) => text !== "").map(([label, text]) => <div key={label}><dt>{say(label)}</dt><dd lang="zh-CN">{text}</dd></div>)}
    </dl>
  );
}
