import { Button } from "@fluentui/react-components";
import { usePane, useSession } from "../face";
import { ActionsBar } from "../parts/actions-bar";
import { BalanceSheet } from "./balance";
import { ConflictFold } from "./conflict-fold";
import { useDesk, useMerge, useMergeWords } from "./desk";
import { EarlierCard } from "./earlier-card";
import { ExpectedField } from "./expected-field";
import { FindingFold } from "./finding-fold";
import { MergeBody } from "./merge-body";
import { MissingFold } from "./missing-fold";
import { PlaceChoice } from "./place-choice";
import { QuarantineFold } from "./quarantine-fold";
import { read } from "./reading";
import { RefusedFold } from "./refused-fold";
import { RoundField } from "./round-field";
import { TakeAway } from "./take-away";
import type { MergeShown } from "./worker/shown";
import { placeNow, write } from "./writing";

/** The dry run: what balances, what is open, and where it would be written. */
export function MergePreview({ merged }: { readonly merged: MergeShown }) {
  const words = useMergeWords();
  return (
    <>
      <MergeBody testId="merge-preview">
        <BalanceSheet merged={merged} />
        {!merged.balances && <p className="card warning" role="alert">{words.unbalanced}</p>}
        <EarlierCard />
        <div className="folds">
          <MissingFold merged={merged} />
          <ConflictFold merged={merged} />
          <QuarantineFold merged={merged} />
          <FindingFold merged={merged} />
          <RefusedFold merged={merged} />
        </div>
        <ExpectedField />
        <RoundField />
        <PlaceChoice />
        <TakeAway more={words.drop.more} />
      </MergeBody>
      <PreviewBar merged={merged} />
    </>
  );
}

function PreviewBar({ merged }: { readonly merged: MergeShown }) {
  const desk = useDesk();
  const { actions } = usePane();
  const { work } = useSession();
  const state = useMerge();
  const words = useMergeWords();
  const place = placeNow(state);
  return (
    <ActionsBar>
      <Button onClick={() => void read(desk)}>{words.again}</Button>
      <Button appearance="primary" data-testid="merge-write" disabledFocusable={!merged.balances || work !== null} onClick={() => void write(desk)}>
        {actions.writeMerged === null ? words.take.workbook : words.write(`汇总${place?.suffix ?? ""}`)}
      </Button>
    </ActionsBar>
  );
}
