import { Button } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { lazy, Suspense } from "react";
import { usePane, useSession, useWords } from "../face";
import { findingView } from "../findings/finding-view";
import { listingOf } from "../findings/listing";
import { dismiss, openTab } from "../opening";
import { ActionsBar } from "../parts/actions-bar";
import { TroubleCard, WaitingCard } from "../parts/trouble-card";
import { faceOf, formOnShow } from "./reviewing";
import type { Trouble } from "../session";
import { CheckBusy } from "../checking/check-busy";

const FindingScreen = lazy(async () => ({ default: (await import(/* webpackChunkName: "finding" */ "../findings/finding-screen")).FindingScreen }));
const ReviewScreen = lazy(async () => ({ default: (await import(/* webpackChunkName: "review" */ "./review-screen")).ReviewScreen }));
const SlipScreen = lazy(async () => ({ default: (await import(/* webpackChunkName: "review" */ "./slip-screen")).SlipScreen }));

/** 复核, in the state it is in: waiting, being read, failed, without a form, or one of its two faces. */
export function ReviewTab() {
  const session = useSession();
  const { work, trouble } = session;
  const form = formOnShow(session);
  if (work?.waiting) return <main className="body" id="body" role="tabpanel" aria-labelledby="tab-review"><WaitingCard task={work.task} /></main>;
  if (trouble) return <ReviewTrouble trouble={trouble} />;
  if (work?.task === "check" && work.slow) return <CheckBusy read={work.read} />;
  if (!form) return <NoForm />;
  const view = findingView(session, listingOf(session).groups);
  if (view) return <Suspense><FindingScreen key={view.group.key} view={view} /></Suspense>;
  return <Suspense>{faceOf(session) === "slip" ? <SlipScreen form={form} /> : <ReviewScreen form={form} />}</Suspense>;
}

function ReviewTrouble({ trouble }: { readonly trouble: Trouble }) {
  const pane = usePane();
  const { check: words } = useWords();
  return (
    <>
      <main className="body" id="body" role="tabpanel" aria-labelledby="tab-review"><TroubleCard trouble={trouble} /></main>
      <ActionsBar>
        <Button onClick={() => dismiss(pane)}>{words.paneOnly}</Button>
        <Button appearance="primary" icon={<ArrowClockwiseRegular fontSize={16} />} onClick={() => void trouble.retry()}>{words.retry}</Button>
      </ActionsBar>
    </>
  );
}

/** Nothing read yet, or a workbook without a form. */
function NoForm() {
  const pane = usePane();
  const { outcome } = useSession();
  const { check: words, status } = useWords();
  return (
    <>
      <main className="body" id="body" role="tabpanel" aria-labelledby="tab-review">
        <div className="hero"><h2>{outcome ? words.noTemplate : status.opening}</h2></div>
      </main>
      {outcome && <ActionsBar><Button appearance="primary" className="wide" onClick={() => void openTab(pane, "template")}>{words.goInsert}</Button></ActionsBar>}
    </>
  );
}
