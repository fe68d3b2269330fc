import { Button } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { useState } from "react";
import type { CheckedForm } from "../../app/check";
import { usePane, useSession, useWords } from "../face";
import { goToPlace } from "../checking/going";
import { openTab } from "../opening";
import { ActionsBar } from "../parts/actions-bar";
import { SlipLine } from "./slip-line";
import { viewOf } from "./review-items";
import { recheckSlip, showFace, submitMended } from "./reviewing";
import { isClean } from "../checking/verdict";

/** 复核 for the county that got its form back: what was returned, what is asked, and how far each line is. */
export function SlipScreen({ form }: { readonly form: CheckedForm }) {
  const pane = usePane();
  const { review: words } = useWords();
  const { returned } = viewOf(form);
  const keyOf = (index: number) => returned[index]?.review.row[0] ?? null;
  const left = returned.filter(({ state }) => state !== "mended");
  const [open, setOpen] = useState(left[0]?.review.row[0] ?? null);
  const next = () => {
    const at = returned.findIndex(({ review: { row: [key] } }) => key === open);
    const order = [...returned.keys()].map((step) => (at + 1 + step) % returned.length);
    const index = order.find((one) => returned[one]?.state !== "mended");
    const row = index === undefined ? undefined : returned[index];
    if (index === undefined || !row) return;
    setOpen(keyOf(index));
    if (row.observation) void goToPlace(pane, row.observation);
  };
  return (
    <>
      <main className="body review" id="body" role="tabpanel" aria-labelledby="tab-review">
        <section className="slip" data-testid="slip">
          <header><h2>{words.slip.title}</h2><span className="quiet" data-testid="slip-done">{words.slip.done(returned.length - left.length, returned.length)}</span></header>
          <ol>{returned.map((row, index) => <SlipLine key={row.review.row[0]} form={form} row={row} number={index + 1} isOpen={row.review.row[0] === open} open={() => setOpen(row.review.row[0])} />)}</ol>
        </section>
        {left.length === 0 && <p className="slip-done" role="status">{words.slip.allDone}</p>}
        <p className="small quiet">{words.slip.onlyUnit}</p>
        <button type="button" className="link" onClick={() => showFace(pane, "review")}>{words.slip.toReview}</button>
      </main>
      <SlipBar form={form} done={left.length === 0} next={next} />
    </>
  );
}

function SlipBar({ form, done, next }: { readonly form: CheckedForm; readonly done: boolean; readonly next: () => void }) {
  const pane = usePane();
  const { work } = useSession();
  const { check: words, template } = useWords();
  const again = (
    <Button key="again" icon={<ArrowClockwiseRegular fontSize={16} />} data-testid="slip-again" disabledFocusable={work !== null} onClick={() => void recheckSlip(pane)}>{words.again}</Button>
  );
  if (!done) return <ActionsBar>{again}<Button appearance="primary" icon={<ArrowDownRegular fontSize={16} />} iconPosition="after" data-testid="slip-next" onClick={next}>{words.next}</Button></ActionsBar>;
  if (!isClean(form)) return <ActionsBar>{again}<Button appearance="primary" onClick={() => void openTab(pane, "check")}>{template.goCheck}</Button></ActionsBar>;
  return <ActionsBar>{again}<Button appearance="primary" data-testid="submit-workbook" disabledFocusable={work !== null} onClick={() => void submitMended(pane)}>{words.submit}</Button></ActionsBar>;
}
