import { Button } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ActionsBar } from "../parts/actions-bar";
import { CleanHead, CleanRows } from "../parts/clean";
import { Findings } from "../parts/findings";
import { ListNarrow } from "../parts/list-narrow";
import { ListTools } from "../parts/list-tools";
import { Tiles } from "../parts/tiles";
import { VerdictHead } from "../parts/verdict-head";
import { usePane, useSession, useWords } from "../face";
import { check } from "../checking";
import { goNext } from "../going";
import { listingOf, openLines } from "../listing";
import type { Outcome } from "../session";
import { countsOf, isClean } from "../verdict";

/** What the check found: verdict and counts, the four classes, and the rows. */
export function CheckResult({ outcome }: { readonly outcome: Outcome }) {
  const session = useSession();
  const { check: words } = useWords();
  const { checked } = outcome;
  const counts = countsOf(checked);
  const { all, entries, groups, rows } = listingOf(session);
  const clean = isClean(checked);
  return (
    <>
      <main className="body" id="body" role="tabpanel" aria-labelledby="tab-check">
        {clean ? <CleanHead outcome={outcome} /> : <VerdictHead outcome={outcome} counts={counts} />}
        <Tiles counts={counts} />
        {clean && <CleanRows checked={checked} />}
        <ListTools rows={rows} lines={openLines(all)} />
        <ListNarrow groups={all} />
        {groups.length > 0 ? <Findings entries={entries} /> : all.length > 0 && <p className="quiet empty">{words.emptyFilter}</p>}
      </main>
      <ResultBar next={openLines(all) > 0} />
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
