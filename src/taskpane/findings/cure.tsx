import { Button } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { LightbulbRegular } from "@fluentui/react-icons/svg/lightbulb";
import { isExplainable } from "./explaining";
import { usePane, useSession, useWords } from "../face";
import { openFinding } from "./finding-view";
import type { Group } from "./groups";
import { clearedBy, proposalOf } from "./proposal";
import { accept } from "./proposing";
import { copyGroup } from "./saying";
import { PlaceLinks } from "./place-links";

/** What clears the group: how many lines one change removes, and the value proposed for it; and the group as a text to take along. */
export function Cure({ group }: { readonly group: Group }) {
  const pane = usePane();
  const words = useWords();
  const { work } = useSession();
  const { cells, lines } = clearedBy(group);
  const proposal = proposalOf(group);
  return (
    <div className="group-cure">
      {lines > 0 && <p className="hint"><LightbulbRegular aria-hidden="true" fontSize={14} />{cells.length > 1 ? words.check.curesByCells(cells.length, lines) : words.check.cures(lines)}</p>}
      {cells.length > 1 && <PlaceLinks places={cells} />}
      <div className="buttons">
        {proposal && (
          <Button
            size="small" icon={<CheckmarkRegular fontSize={16} />} data-testid="accept-proposal" disabledFocusable={work !== null}
            onClick={() => void accept(pane, group)}
          >
            {words.check.changeTo(proposal.text)}
          </Button>
        )}
        {isExplainable(group)
          ? <Button size="small" appearance={proposal ? "subtle" : "secondary"} onClick={() => openFinding(pane, group)}>{proposal ? words.check.rightExplain : words.check.explain}</Button>
          : group.expected && <Button size="small" appearance="subtle" onClick={() => openFinding(pane, group)}>{words.check.details}</Button>}
        <button type="button" className="link copy" onClick={() => void copyGroup(pane, group)}>{words.check.copy}</button>
      </div>
    </div>
  );
}
