import { Button } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { usePane } from "../face";
import { Figures } from "../checking/figures";
import { ActionsBar } from "../parts/actions-bar";
import { Ring } from "../checking/ring";
import { Steps } from "../inserting/steps";
import { useDesk, useMergeWords } from "./desk";
import { MergeBody } from "./merge-body";
import { copyReminder, missingIn } from "./missing-fold";
import type { Written } from "./state";
import { TakeAway } from "./take-away";
import type { MergeShown } from "./worker/shown";
import { downloadWorkbook, startAgain } from "./writing";

/** Areas that are named one by one; of more, how many there are says enough. */
const MOST_NAMED = 3;

/** Written: how much, where, who is missing, and what comes next. */
export function MergeDone({ merged, written: { cells, name, sheet } }: { readonly merged: MergeShown; readonly written: Written }) {
  const desk = useDesk();
  const { done, missing: missingWords, caption, drop } = useMergeWords();
  const missing = missingIn(merged);
  const { completeness: { reported, expected } } = merged;
  const rows = [
    { head: done.rows.written, text: done.written(cells) },
    { head: done.rows.missing, text: missing.length === 0 ? done.none : done.missing(missing.slice(0, MOST_NAMED).map((line) => line.name), missing.length) },
    { head: done.rows.record, text: done.record },
  ];
  return (
    <>
      <MergeBody testId="merge-done">
        <div className="hero">
          <Ring counts={{ reported, notApplicable: 0, expected }} caption={caption} size={84} />
          <h2>{done.title(cells)}</h2>
          <p>{sheet === null ? done.file(name) : done.sheet(name)}</p>
        </div>
        <dl className="rows">{rows.map(({ head, text }) => <div key={head}><dt>{head}</dt><dd><Figures text={text} /></dd></div>)}</dl>
        <section>
          <h2>{done.next}</h2>
          <Steps steps={[...(missing.length > 0 ? [done.nextCopy(missing.length)] : []), done.nextLate]} />
          {missing.length > 0 && <button type="button" className="link copy-reminder" data-testid="copy-reminder" onClick={() => void copyReminder(desk, merged)}><CopyRegular aria-hidden="true" fontSize={16} /> {missingWords.copy}</button>}
        </section>
        <TakeAway more={drop.late} />
      </MergeBody>
      <DoneBar sheet={sheet} />
    </>
  );
}

function DoneBar({ sheet }: { readonly sheet: string | null }) {
  const desk = useDesk();
  const { actions } = usePane();
  const { done, take } = useMergeWords();
  return (
    <ActionsBar>
      <Button onClick={() => startAgain(desk)}>{done.restart}</Button>
      {sheet === null
        ? <Button appearance="primary" data-testid="merge-write" onClick={() => void downloadWorkbook(desk)}>{take.workbook}</Button>
        : <Button appearance="primary" data-testid="merge-open" onClick={() => void actions.select(sheet, "A1")}>{done.open(sheet)}</Button>}
    </ActionsBar>
  );
}
