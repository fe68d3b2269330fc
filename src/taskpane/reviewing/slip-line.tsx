import { Button } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { ChevronRight12Regular } from "@fluentui/react-icons/svg/chevron-right";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import type { CheckedForm } from "../../app/check";
import type { ReturnedRow } from "../../core/record/returns";
import { findingsByRow } from "../../core/record/row-findings";
import { rowState, sameValue } from "../../core/record/row-state";
import { isExplainable } from "../findings/explaining";
import { usePane, useSession, useWords } from "../face";
import { openFinding } from "../findings/finding-view";
import { goToPlace } from "../checking/going";
import { groupsOf } from "../findings/groups";
import { decimalsOf, printed } from "./review-items";
import { RowName } from "../findings/row-link";

type LineProps = { readonly form: CheckedForm; readonly row: ReturnedRow; readonly number: number; readonly isOpen: boolean; readonly open: () => void };

/** One line of a slip: ticked once its row is mended; else what is wrong and what is asked, and open what can be done. */
export function SlipLine({ form, row, number, isOpen, open }: LineProps) {
  const pane = usePane();
  const { check, review: { gone } } = useWords();
  const { review: { row: [key] }, state, observation } = row;
  const mended = state === "mended";
  return (
    <li className={isOpen && !mended ? "open" : ""} data-testid="slip-line" data-cell={observation?.cell ?? ""} data-state={state} onClick={open}>
      <span className={mended ? "tick done" : "tick"}>{mended ? <CheckmarkRegular aria-hidden="true" fontSize={14} /> : number}</span>
      <div>
        <div className="group-head">
          <button type="button" className="group-name" lang="zh-CN" aria-expanded={isOpen && !mended}>{observation ? <RowName observation={observation} /> : key}</button>
          {observation && (
            <button type="button" className="link cell" aria-label={`${observation.name} ${check.goTo(observation.cell)}`} onClick={() => void goToPlace(pane, observation)}>
              {observation.cell}<ChevronRight12Regular aria-hidden="true" />
            </button>
          )}
        </div>
        {!observation ? <p>{gone}</p> : mended ? <Mended form={form} row={row} /> : <Asked form={form} row={row} />}
        {isOpen && !mended && observation && <Deeds form={form} row={row} />}
      </div>
    </li>
  );
}

function Mended({ form, row: { review, observation } }: Pick<LineProps, "form" | "row">) {
  const { review: words } = useWords();
  if (!observation) return null;
  const [before, now] = [review.row, rowState(observation)];
  const print = (state: typeof now) => printed(state, words, decimalsOf(form)(now[0]));
  return <p className="quiet">{words.slip.mended(sameValue(before, now) ? words.kinds.note : `${print(before)} → ${print(now)}`)}</p>;
}

function Asked({ form, row: { review: { reason }, observation, state } }: Pick<LineProps, "form" | "row">) {
  const { actions } = usePane();
  const { language } = useSession();
  const { review: { slip } } = useWords();
  const findings = observation ? findingsByRow(form.findings)(observation).filter(({ code, severity, waived }) => code !== "waiver/missing" && severity !== "info" && !waived) : [];
  return (
    <>
      {state === "changed" && <p className="quiet">{slip.changed}</p>}
      {findings.map((finding) => <p key={finding.code}>{actions.sentence(finding, language)}</p>)}
      <p><span className="quiet">{slip.asked}</span><b lang="zh-CN">{reason}</b></p>
    </>
  );
}

function Deeds({ form, row: { observation } }: Pick<LineProps, "form" | "row">) {
  const pane = usePane();
  const { check } = useWords();
  if (!observation) return null;
  const group = groupsOf(form).find((one) => one.observation?.key === observation.key);
  return (
    <div className="buttons">
      {group && isExplainable(group) && <Button size="small" icon={<EditRegular fontSize={16} />} data-testid="slip-explain" onClick={() => openFinding(pane, group)}>{check.explain}</Button>}
      <Button size="small" appearance="subtle" onClick={() => void goToPlace(pane, observation)}>{check.goTo(observation.cell)}</Button>
    </div>
  );
}
