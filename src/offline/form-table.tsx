import { useEffect, useRef } from "react";
import type { Checked } from "../app/check";
import { useWords } from "../taskpane/face";
import { Sign } from "../taskpane/parts/sign";
import { useDesk, useOfflineWords } from "./desk-face";
import { formRows, rowAt, textOf, unitOf, type FormRow } from "./form-row";

/** Rows that the table shows at most; the pane lists the findings of all. */
const MOST = 500;

/** The form to read beside the pane, on wide screens; the row last gone to stands out. */
export function FormTable({ checked }: { readonly checked: Checked }) {
  const { found } = useDesk();
  const say = useOfflineWords();
  const rows = formRows(checked);
  const at = found ? rowAt(rows, found) : undefined;
  const here = useRef<HTMLTableRowElement>(null);
  useEffect(() => { here.current?.scrollIntoView?.({ block: "nearest" }); }, [found]);
  const shown = at && rows.indexOf(at) >= MOST ? [...rows.slice(0, MOST), at] : rows.slice(0, MOST);
  return (
    // A region that scrolls must be reachable by keyboard.
    <div className="table" tabIndex={0} role="region" aria-label={say("table")}>
      <table data-testid="form-table">
        <caption className="unseen">{say("table")}</caption>
        <thead><tr>{(["row", "scope", "value", "unit", "status"] as const).map((head) => <th key={head} scope="col" className={head === "value" ? "number" : ""}>{say(head)}</th>)}</tr></thead>
        <tbody>{shown.map((row) => <Row key={row.seen.cell + row.seen.sheet} row={row} mark={row === at ? here : null} />)}</tbody>
      </table>
    </div>
  );
}

function Row({ row: { seen, level }, row, mark }: { readonly row: FormRow; readonly mark: React.Ref<HTMLTableRowElement> }) {
  const { levels } = useWords();
  return (
    <tr ref={mark} {...(mark && { "aria-current": true })} lang="zh-CN">
      <th scope="row">{seen.name}</th><td>{seen.scope}</td><td className="number">{textOf(row)}</td><td>{unitOf(row)}</td>
      <td>{level && <><Sign level={level} size={12} /> {levels[level].name}</>} {seen.statusText}</td>
    </tr>
  );
}
