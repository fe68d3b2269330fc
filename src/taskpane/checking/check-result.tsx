import { Button } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ActionsBar } from "../parts/actions-bar";
import { CleanHead, CleanRows } from "../submitting/clean";
import { Findings } from "../findings/findings";
import { ListNarrow } from "./list-narrow";
import { TamperedNote } from "../repairing/tampered-note";
import { ListTools } from "./list-tools";
import { Tiles } from "./tiles";
import { VerdictHead } from "./verdict-head";
import { LastYear } from "./last-year";
import { usePane, useSession, useWords } from "../face";
import { check } from "./checking";
import { goNext } from "./going";
import { listingOf, openLines } from "../findings/listing";
import { report, submit } from "../submitting/submitting";
import type { Outcome } from "../session";
import { countsOf, isClean } from "./verdict";

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
        <TamperedNote checked={checked} />
        <Tiles counts={counts} />
        {clean && <CleanRows checked={checked} />}
        <LastYear />
        <ListTools rows={rows} lines={openLines(all)} />
        <ListNarrow groups={all} />
        {groups.length > 0 ? <Findings entries={entries} /> : all.length > 0 && <p className="quiet empty">{words.emptyFilter}</p>}
      </main>
      {clean ? <CleanBar /> : <ResultBar next={openLines(all) > 0} />}
    </>
  );
}

/** Nothing stands in the way: the form may be printed and sent. */
function CleanBar() {
  const pane = usePane();
  const { work } = useSession();
  const { check: words } = useWords();
  return (
    <ActionsBar>
      <Again primary={false} />
      <Button data-testid="report" disabledFocusable={work !== null} onClick={() => void report(pane)}>{words.report}</Button>
      <Button appearance="primary" data-testid="submit-workbook" disabledFocusable={work !== null} onClick={() => void submit(pane)}>{words.submit}</Button>
    </ActionsBar>
  );
}

function ResultBar({ next }: { readonly next: boolean }) {
  const pane = usePane();
  const { check: words } = useWords();
  return (
    <ActionsBar>
      <Again primary={!next} />
      {next && (
        <Button appearance="primary" icon={<ArrowDownRegular fontSize={16} />} iconPosition="after" data-testid="next-finding" title={pane.hasKeys ? words.keys.next : undefined} onClick={() => void goNext(pane)}>
          {words.next}
        </Button>
      )}
    </ActionsBar>
  );
}

function Again({ primary }: { readonly primary: boolean }) {
  const pane = usePane();
  const { work } = useSession();
  const { check: words } = useWords();
  return (
    <Button
      appearance={primary ? "primary" : "secondary"} icon={<ArrowClockwiseRegular fontSize={16} />} data-testid="check-workbook" title={pane.hasKeys ? words.keys.check : undefined}
      disabledFocusable={work !== null} onClick={() => void check(pane)}
    >
      {words.again}
    </Button>
  );
}
