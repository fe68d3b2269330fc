import { useEffect } from "react";
import { usePane } from "../face";
import { areasAtHand } from "./areas-at-hand";
import { expectedBefore } from "./deciding";
import { deskOf, tell, useMerge } from "./desk";
import { lookAtWorkbook } from "./going-on";
import { useHeading } from "./heading";
import { MergeBusy } from "./merge-busy";
import { MergeDone } from "./merge-done";
import { MergeEmpty } from "./merge-empty";
import { MergeMaking } from "./merge-making";
import { MergePicking } from "./merge-picking";
import { MergePreview } from "./merge-preview";
import "./merge.css";

/** 汇总, in the state it is in: nothing chosen, being read, a choice to make, a dry run to look at, being written or made into a file, or written. */
export function MergeScreen() {
  const pane = usePane();
  const { reading, making, outcome, written, chosen } = useMerge();
  useHeading();
  useEffect(() => {
    const desk = deskOf(pane);
    const { outcome: before, reading: under, chosen: files } = desk.store.get();
    void areasAtHand();
    void lookAtWorkbook(desk);
    if (files.length === 0) desk.store.set({ expected: expectedBefore(desk) });
    if (!under) tell(desk, ({ status }) => (before?.ok ? status.dryRun : status.local));
  }, [pane]);
  if (reading) return <MergeBusy files={chosen} states={reading} />;
  if (making) return <MergeMaking making={making} />;
  if (written && outcome?.ok) return <MergeDone merged={outcome} written={written} />;
  if (outcome?.ok) return <MergePreview merged={outcome} />;
  if (outcome) return <MergePicking fault={outcome.fault} />;
  return <MergeEmpty />;
}
