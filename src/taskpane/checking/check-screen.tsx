import { lazy, Suspense } from "react";
import { useSession } from "../face";
import { findingView } from "../findings/finding-view";
import { listingOf } from "../findings/listing";
import { tamperedIn } from "../repairing/tampered";
import { CheckBefore } from "./check-before";
import { CheckBusy } from "./check-busy";
import { CheckResult } from "./check-result";
import { CheckTrouble, CheckWaiting } from "./check-trouble";

const FindingScreen = lazy(async () => ({ default: (await import(/* webpackChunkName: "finding" */ "../findings/finding-screen")).FindingScreen }));
const TamperedScreen = lazy(async () => ({ default: (await import(/* webpackChunkName: "repair" */ "../repairing/tampered-screen")).TamperedScreen }));

/** 检查, in the state it is in: waiting for a cell, under way, failed, done, or not begun. */
export function CheckScreen() {
  const session = useSession();
  const { work, trouble, outcome } = session;
  if (work?.waiting) return <CheckWaiting task={work.task} />;
  if (work?.task === "check" && work.slow) return <CheckBusy read={work.read} />;
  if (trouble) return <CheckTrouble trouble={trouble} />;
  const view = findingView(session, listingOf(session).groups);
  if (view) return <Suspense><FindingScreen key={view.group.key} view={view} /></Suspense>;
  if (session.repairOffered && outcome && tamperedIn(outcome.checked).length > 0) return <Suspense><TamperedScreen checked={outcome.checked} /></Suspense>;
  return outcome?.checked.recognised ? <CheckResult outcome={outcome} /> : <CheckBefore />;
}
