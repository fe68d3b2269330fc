import { Button } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { useId, useState } from "react";
import type { MergeFault, PlanPeriod } from "../../app/merge";
import type { Why } from "../../core/merge/why";
import { usePane } from "../face";
import { NativeSelect } from "../parts/native-select";
import { ActionsBar } from "../parts/actions-bar";
import { AsideRow } from "./aside-row";
import { choosePair, leaveOut } from "./deciding";
import { useDesk, useMerge, useMergeWords } from "./desk";
import { goOnFromFile } from "./going-on";
import { MergeBody } from "./merge-body";
import { FileChoice } from "./merge-empty";
import type { Brief } from "./worker/shown";

/** Files that cannot be merged as they lie: of several plans or years, one is picked; what is not taken is named, with why. */
export function MergePicking({ fault }: { readonly fault: MergeFault }) {
  const desk = useDesk();
  const { received } = useMerge();
  const { picking, earlier } = useMergeWords();
  const pairs = fault.code === "several" ? fault.known : [];
  const [picked, pick] = useState(() => mostUsed(pairs, received ?? []));
  const asides = (received ?? []).flatMap((file): { readonly file: string; readonly why: Why }[] => { const why = whyNot(file, picked); return why ? [{ file: file.file, why }] : []; });
  const rest = (received?.length ?? 0) - asides.length;
  return (
    <>
      <MergeBody>
        <h2>{pairs.length > 0 ? picking.several : picking.none}</h2>
        {picked && <PairChoice pairs={pairs} picked={picked} pick={pick} />}
        {asides.length > 0 && <h2>{picking.notTaken(asides.length)}</h2>}
        <ul className="asides">
          {asides.map(({ file, why }) => (
            <AsideRow key={file} name={file} why={why} entry={file}>
              {why.code === "merged-workbook" && <Button size="small" onClick={() => void goOnFromFile(desk, file)}>{earlier.file}</Button>}
            </AsideRow>
          ))}
        </ul>
        {rest > 0 && <p className="card settled"><CheckmarkCircleFilled aria-hidden="true" fontSize={16} /> <span><b>{picking.rest(rest)}</b> {asides.length > 0 && picking.restDetail}</span></p>}
        <p><FileChoice label={picking.again} instead /></p>
      </MergeBody>
      <ActionsBar>
        {asides.length > 0 && rest > 0 && <Button onClick={() => void leaveOut(desk, asides.map(({ file }) => file))}>{picking.remove(asides.length)}</Button>}
        <Button appearance="primary" disabledFocusable={!picked} onClick={() => { if (picked) void choosePair(desk, picked); }}>{picking.dryRun(rest)}</Button>
      </ActionsBar>
    </>
  );
}

function PairChoice({ pairs, picked, pick }: { readonly pairs: readonly PlanPeriod[]; readonly picked: PlanPeriod; readonly pick: (pair: PlanPeriod) => void }) {
  const id = useId();
  const { actions } = usePane();
  const { received } = useMerge();
  const { picking } = useMergeWords();
  const title = (plan: string) => actions.plans().find((one) => one.id === plan)?.shortTitle ?? plan;
  return (
    <div className="field">
      <label htmlFor={id}>{picking.label}</label>
      <NativeSelect id={id} value={String(pairs.indexOf(picked))} choose={(value) => pick(pairs[Number(value)] ?? picked)} testId="merge-pair">
        {pairs.map((pair, index) => <option key={index} value={index}>{picking.pair(title(pair.plan), pair.period, countOf(pair, received ?? []))}</option>)}
      </NativeSelect>
    </div>
  );
}

function whyNot(file: Brief, picked: PlanPeriod | undefined): Why | undefined {
  if (file.kind === "unread") return file.why;
  if (picked && file.plan !== picked.plan) return { code: "other-plan", plan: file.plan, period: file.period };
  return picked && file.period !== picked.period ? { code: "other-period", plan: file.plan, period: file.period } : undefined;
}

function countOf({ plan, period }: PlanPeriod, received: readonly Brief[]): number {
  return received.filter((file) => file.kind === "submission" && file.plan === plan && file.period === period).length;
}

function mostUsed(pairs: readonly PlanPeriod[], received: readonly Brief[]): PlanPeriod | undefined {
  return [...pairs].sort((one, other) => countOf(other, received) - countOf(one, received))[0];
}
