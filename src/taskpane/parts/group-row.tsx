import { Button } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { ChevronRight12Regular } from "@fluentui/react-icons/svg/chevron-right";
import { LightbulbRegular } from "@fluentui/react-icons/svg/lightbulb";
import type { KeyboardEvent } from "react";
import { usePane, useSession, useWords } from "../face";
import { factsOf } from "../facts";
import { goTo, openGroup } from "../going";
import { levelOf, type Group } from "../groups";
import { clearedByOneChange, proposalOf } from "../proposal";
import { accept } from "../proposing";
import { FactsStrip } from "./facts-strip";
import { LineItem } from "./line-item";
import { ShortfallBar } from "./shortfall-bar";

/** What the list tells each of its rows. */
export type GroupRowProps = { readonly group: Group; readonly id: string; readonly isOpen: boolean; readonly isStop: boolean; readonly move: (event: KeyboardEvent) => void };

/** One row of the check list: its name, the way to its cell, its lines; open, also the figures and what can be done. */
export function GroupRow({ group, id, isOpen, isStop, move }: GroupRowProps) {
  const pane = usePane();
  const words = useWords();
  const [first, ...rest] = group.lines;
  return (
    <li className={isOpen ? `group open ${levelOf(group)}` : `group ${levelOf(group)}`} onClick={() => openGroup(pane, group.key)}>
      <div className="group-head">
        <button type="button" className="group-name" aria-expanded={isOpen} aria-describedby={`${id}-lines`} tabIndex={isStop ? 0 : -1} onKeyDown={move}>
          <span lang="zh-CN">{nameOf(group)}</span>{!nameOf(group) && words.check.wholeWorkbook}
          {group.otherScope && <span className="quiet" lang="zh-CN"> {group.otherScope}</span>}
        </button>
        {group.cell && (
          <button type="button" className="link cell" aria-label={words.check.goTo(group.cell)} tabIndex={isOpen ? 0 : -1} onClick={() => void goTo(pane, group)}>
            {group.cell}<ChevronRight12Regular aria-hidden="true" />
          </button>
        )}
      </div>
      <div id={`${id}-lines`}>
        {first && <LineItem line={first} />}
        {isOpen && <div className="group-facts"><FactsStrip facts={factsOf(group, words)} /><ShortfallBar group={group} /></div>}
        {rest.map((line, index) => <LineItem key={index} line={line} />)}
      </div>
      {isOpen && <Cure group={group} />}
    </li>
  );
}

/** What clears the group: how many lines one change removes, and the value proposed for it. */
function Cure({ group }: { readonly group: Group }) {
  const pane = usePane();
  const words = useWords();
  const { work } = useSession();
  const cleared = clearedByOneChange(group);
  const proposal = proposalOf(group);
  if (!cleared && !proposal) return null;
  return (
    <div className="group-cure">
      {cleared > 0 && <p className="hint"><LightbulbRegular aria-hidden="true" fontSize={14} />{words.check.cures(cleared)}</p>}
      {proposal && (
        <Button
          size="small" icon={<CheckmarkRegular fontSize={16} />} data-testid="accept-proposal" disabledFocusable={work !== null}
          onClick={() => void accept(pane, group)}
        >
          {words.check.changeTo(proposal.text)}
        </Button>
      )}
    </div>
  );
}

/** The row's name, also of one that is gone; empty for the whole file. */
function nameOf({ name, lines: [first] }: Group): string {
  if (name || !first || first.level === "undecided") return name;
  return first.finding.code === "structure/row-missing" ? first.finding.facts.name : "";
}
