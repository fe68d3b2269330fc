import { Button } from "@fluentui/react-components";
import { ArrowReplyRegular } from "@fluentui/react-icons/svg/arrow-reply";
import { useId, useState } from "react";
import type { CheckedForm } from "../../app/check";
import { isBack } from "../../core/record/returns";
import { openFindings } from "../../core/record/snapshot";
import { usePane, useSession, useWords } from "../face";
import { UNIT_KEY } from "../pane";
import { ActionsBar } from "../parts/actions-bar";
import { ReviewChanges } from "./review-changes";
import { ReviewItems } from "./item-list";
import { changedAfter, itemsOf, viewOf, type ReviewItem } from "./review-items";
import { acceptForm, keepUnit, makeSlip, showFace } from "./reviewing";

/** 复核 for the reviewer: what is new since the last submission, and every explanation to accept or return. It has no way to change a value. */
export function ReviewScreen({ form }: { readonly form: CheckedForm }) {
  const pane = usePane();
  const session = useSession();
  const { review: words } = useWords();
  const items = itemsOf(form, session);
  return (
    <>
      <main className="body review" id="body" role="tabpanel" aria-labelledby="tab-review">
        {isBack(form.record) && <button type="button" className="link" onClick={() => showFace(pane, "slip")}>{words.slip.toSlip}</button>}
        <ReviewChanges form={form} />
        <ReviewItems form={form} items={items} />
        <Unit />
      </main>
      <ReviewBar form={form} items={items} />
    </>
  );
}

/** Whose review it is: a unit, never a person; remembered on this machine. */
function Unit() {
  const pane = usePane();
  const id = useId();
  const { review: words } = useWords();
  const [unit, setUnit] = useState(pane.memory.get(UNIT_KEY) ?? "");
  const type = (text: string) => {
    setUnit(text);
    keepUnit(pane, text);
  };
  return (
    <p className="review-unit">
      <label htmlFor={id}>{words.unit}</label>
      <input id={id} className="line-input" lang="zh-CN" maxLength={100} placeholder={words.unitHint} value={unit} data-testid="review-unit" onChange={({ target }) => type(target.value)} />
    </p>
  );
}

function ReviewBar({ form, items }: { readonly form: CheckedForm; readonly items: readonly ReviewItem[] }) {
  const pane = usePane();
  const { work, verdicts } = useSession();
  const { review: words } = useWords();
  const returned = items.filter(({ verdict }) => verdict === "returned").length;
  const returning = Object.values(verdicts).some(({ kind }) => kind === "return");
  const { accepted } = viewOf(form);
  const isSent = form.recognised.identity.submission !== null && changedAfter(form) === 0;
  const canAccept = isSent && !accepted && returned === 0 && openFindings(form.findings).length === 0;
  const allAccepted = canAccept && items.every(({ verdict }) => verdict === "accepted");
  const whole = (
    <Button
      key="whole" appearance={allAccepted ? "primary" : "secondary"} disabledFocusable={!canAccept || work !== null} data-testid="accept-form"
      onClick={() => void acceptForm(pane, items.map(({ observation }) => observation))}
    >
      {accepted ? words.accepted : words.acceptForm}
    </Button>
  );
  const slip = (
    <Button
      key="slip" appearance={allAccepted ? "secondary" : "primary"} icon={<ArrowReplyRegular fontSize={16} />} disabledFocusable={!returning || work !== null} data-testid="return-slip"
      onClick={() => void makeSlip(pane)}
    >
      {words.makeSlip(returned)}
    </Button>
  );
  return <ActionsBar>{allAccepted ? [slip, whole] : [whole, slip]}</ActionsBar>;
}
