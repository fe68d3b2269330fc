import { usePane, useWords } from "../face";
import { goToPlace } from "../checking/going";
import { logicOf, type Group } from "./groups";

/** A logical rule in the names of its rows, the numbers put in (现场数据), and the way to each of its cells; nothing for other findings. */
export function LogicStrip({ group: { lines, sheet } }: { readonly group: Group }) {
  const pane = usePane();
  const { facts: labels, check } = useWords();
  const [worst] = lines;
  const facts = worst && logicOf(worst);
  if (!facts) return null;
  const { formula, numbers, cells } = facts;
  return (
    <div className="logic">
      <dl lang="zh-CN">
        <div><dt>{labels.formula}</dt><dd>{formula}</dd></div>
        <div><dt>{labels.numbers}</dt><dd>{numbers}</dd></div>
      </dl>
      <p className="small">{cells.map((cell) => (
        <button key={cell} type="button" className="link" aria-label={check.goTo(cell)} onClick={() => void goToPlace(pane, { sheet, cell })}>{cell}</button>
      ))}</p>
    </div>
  );
}
