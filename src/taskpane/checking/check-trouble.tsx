import { Button } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { ActionsBar } from "../parts/actions-bar";
import { LastResult } from "./last-result";
import { TroubleCard, WaitingCard } from "../parts/trouble-card";
import { usePane, useWords } from "../face";
import { dismiss } from "../opening";
import { stop } from "../run";
import type { Task, Trouble } from "../session";

/** A task that failed, with the last result below it and the way to try again. */
export function CheckTrouble({ trouble }: { readonly trouble: Trouble }) {
  const pane = usePane();
  const { check: words } = useWords();
  return (
    <>
      <main className="body" id="body" role="tabpanel" aria-labelledby="tab-check">
        <TroubleCard trouble={trouble} />
        <LastResult old={false} />
      </main>
      <ActionsBar>
        <Button onClick={() => dismiss(pane)}>{words.paneOnly}</Button>
        <Button appearance="primary" icon={<ArrowClockwiseRegular fontSize={16} />} onClick={() => void trouble.retry()}>{words.retry}</Button>
      </ActionsBar>
    </>
  );
}

/** A task that waits for a cell being edited, with the last result below it. */
export function CheckWaiting({ task }: { readonly task: Task }) {
  const pane = usePane();
  const { check: words } = useWords();
  return (
    <>
      <main className="body" id="body" role="tabpanel" aria-labelledby="tab-check">
        <WaitingCard task={task} />
        <LastResult old />
      </main>
      <ActionsBar><Button className="wide" onClick={() => stop(pane)}>{words.cancel(task)}</Button></ActionsBar>
    </>
  );
}
