import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { balances, type Balance } from "../../core/merge/balance";
import { Sign } from "../parts/sign";
import { useMergeWords } from "./desk";
import type { MergeShown } from "./worker/shown";

type Part = { readonly kind: "accepted" | "quarantined" | "superseded" | "missing"; readonly word: string; readonly count: number };

/** The balance sheet: three sums, each as an equation and as a bar; one that does not hold has ✖. Without a list of areas nobody is missing, and it says that there is none. */
export function BalanceSheet({ merged: { files, cells, completeness, unlisted } }: { readonly merged: MergeShown }) {
  const { balance: words } = useMergeWords();
  const parts = ({ accepted, quarantined, superseded }: Balance): readonly Part[] => [
    { kind: "accepted", word: words.accepted, count: accepted }, { kind: "quarantined", word: words.quarantined, count: quarantined }, { kind: "superseded", word: words.superseded, count: superseded },
  ];
  const { expected, reported, lines } = completeness;
  const missing = lines.filter(({ status }) => status === "未报" || status === "退回").length;
  return (
    <section className="balance" aria-label={words.label} data-testid="merge-balance">
      <Equation name={words.files} total={files.read} parts={parts(files)} holds={balances(files)} />
      <Equation name={words.cells} total={cells.read} parts={parts(cells)} holds={balances(cells)} />
      <Equation name={words.areas} total={expected} parts={[{ kind: "accepted", word: words.reported, count: reported }, ...(unlisted ? [] : [{ kind: "missing", word: words.missing, count: missing }] as const)]} note={unlisted ? words.unlisted : ""} holds={expected === reported + missing} />
    </section>
  );
}

function Equation({ name, total, parts, holds, note = "" }: { readonly name: string; readonly note?: string; readonly total: number; readonly parts: readonly Part[]; readonly holds: boolean }) {
  const { balance: words } = useMergeWords();
  return (
    <div className="equation" data-holds={holds}>
      <p className="equation-sum">
        <span className="quiet">{name}</span>
        <span className="figures"><b>{total}</b>{parts.map(({ kind, count }, index) => <span key={kind}> {index === 0 ? "=" : "+"} <b>{count}</b></span>)}</span>
        {holds ? <CheckmarkCircleFilled className="holds" fontSize={16} role="img" aria-label={words.holds} /> : <Sign level="error" size={14} word={words.fails} />}
      </p>
      <div className="shares" aria-hidden="true">{parts.filter(({ count }) => count > 0).map(({ kind, count }) => <span key={kind} className={kind} style={{ flexGrow: count }} />)}</div>
      <p className="shares-key small">{parts.map(({ kind, word, count }) => <span key={kind}><i className={kind} aria-hidden="true" /> {word} {count}</span>)}{note && <span className="quiet">{note}</span>}</p>
    </div>
  );
}
