import { ChevronRight12Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { KeyboardEvent } from "react";
import { usePane, useWords } from "../face";
import { factsOf } from "./facts";
import { goTo, openGroup } from "../checking/going";
import { codeOf, isOpen as isUnsettled, levelOf, type Group } from "./groups";
import { AlikeRows } from "./alike-rows";
import { Cure } from "./cure";
import { FactsStrip } from "./facts-strip";
import { LineItem } from "./line-item";
import { LogicStrip } from "./logic-strip";
import type { Drawn } from "../parts/long-list";
import { RowBar } from "./row-bar";

/** What the list tells each of its rows. */
export type GroupRowProps = {
  readonly group: Group; readonly at: Drawn; readonly id: string; readonly isOpen: boolean; readonly isStop: boolean; readonly move: (event: KeyboardEvent) => void;
};

/** One row of the check list: its name, the way to its cell, its lines; open, also the figures and what can be done. */
export function GroupRow({ group, at, id, isOpen, isStop, move }: GroupRowProps) {
  const pane = usePane();
  const words = useWords();
  const [first, ...others] = group.lines;
  const rest = group.alike ? [] : others;
  const settled = first && !isUnsettled(first);
  return (
    <li
      className={`group ${levelOf(group)}${isOpen ? " open" : ""}${settled ? " settled" : ""}`} data-entry={group.key} style={{ marginTop: at.gap }}
      aria-setsize={at.count} aria-posinset={at.index + 1} onClick={() => openGroup(pane, group.key)}
    >
      <div className="group-head">
        <button type="button" className="group-name" aria-expanded={isOpen} aria-describedby={`${id}-lines`} tabIndex={isStop ? 0 : -1} onKeyDown={move}>
          <Name group={group} />
          {group.otherScope && <span className="quiet" lang="zh-CN"> {group.otherScope}</span>}
        </button>
        {group.cell && (
          <button type="button" className="link cell" aria-label={words.check.goTo(group.cell)} tabIndex={isOpen ? 0 : -1} onClick={() => void goTo(pane, group)}>
            {group.cell}<ChevronRight12Regular aria-hidden="true" />
          </button>
        )}
      </div>
      <div id={`${id}-lines`}>
        {first && <LineItem line={first} group={group} isOpen={isOpen} />}
        {isOpen && <div className="group-facts"><FactsStrip facts={factsOf(group, words)} /><LogicStrip group={group} />{first && codeOf(first) === "target/shortfall" && <RowBar group={group} />}<AlikeRows group={group} /></div>}
        {rest.map((line, index) => <LineItem key={index} line={line} group={group} isOpen={isOpen} />)}
      </div>
      {isOpen && <Cure group={group} />}
    </li>
  );
}

/** The row's name, also of one that is gone; how many rows for those that are undecided alike. */
function Name({ group: { name, alike, lines } }: { readonly group: Group }) {
  const { check } = useWords();
  const [first] = lines;
  if (alike) return check.alike(lines.length);
  const gone = first && first.level !== "undecided" && first.finding.code === "structure/row-missing" ? first.finding.facts.name : "";
  return name || gone ? <span lang="zh-CN">{name || gone}</span> : check.wholeWorkbook;
}
