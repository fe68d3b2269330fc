import { Button } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ActionsBar } from "../parts/actions-bar";
import { CleanHead, CleanRows } from "../parts/clean";
import { Findings } from "../parts/findings";
import { ListTools } from "../parts/list-tools";
import { Tiles } from "../parts/tiles";
import { VerdictHead } from "../parts/verdict-head";
import { usePane, useSession, useWords } from "../face";
import { check } from "../checking";
import { goNext } from "../going";
import { groupsOf, shownGroups } from "../groups";
import type { Outcome } from "../session";
import { countsOf, isClean } from "../verdict";

/** What the check found: verdict and counts, the four classes, and the rows. */
export function CheckResult({ outcome }: { readonly outcome: Outcome }) {
  const { filter } = useSession();
  const { check: words } = useWords();
  const { checked } = outcome;
  const counts = countsOf(checked);
  const groups = groupsOf(checked);
  const shown = shownGroups(groups, filter);
  const clean = isClean(checked);
  return (
    <>
      <main className="body" id="body" role="tabpanel" aria-labelledby="tab-check">
        {clean ? <CleanHead outcome={outcome} /> : <VerdictHead outcome={outcome} counts={counts} />}
        <Tiles counts={counts} />
        {clean && <CleanRows checked={checked} />}
        <ListTools rows={shown.length} lines={groups.reduce((sum, { lines }) => sum + lines.length, 0)} />
        {shown.length > 0 ? <Findings groups={shown} /> : filter && <p className="quiet empty">{words.emptyFilter}</p>}
      </main>
      <ResultBar next={groups.length > 0} />
    </>
  );
}

function ResultBar({ next }: { readonly next: boolean }) {
  const pane = usePane();
  const { work } = useSession();
  const { check: words } = useWords();
  return (
    <ActionsBar>
      <Button
        appearance={next ? "secondary" : "primary"} icon={<ArrowClockwiseRegular fontSize={16} />} data-testid="check-workbook"
        disabledFocusable={work !== null} onClick={() => void check(pane)}
      >
        {words.again}
      </Button>
      {next && (
        <Button appearance="primary" icon={<ArrowDownRegular fontSize={16} />} iconPosition="after" data-testid="next-finding" onClick={() => void goNext(pane)}>
          {words.next}
        </Button>
      )}
    </ActionsBar>
  );
}
