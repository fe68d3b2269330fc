import type { DragEvent, ReactNode } from "react";
import { useSession } from "../face";
import { TroubleCard, WaitingCard } from "../parts/trouble-card";
import { useDesk } from "./desk";
import { filesIn } from "./dropped";
import { takeFiles } from "./reading";

/** The body of the 汇总 tab: files may be dropped anywhere on it; what failed, or waits, stands on top. */
export function MergeBody({ children, testId, busy = false }: { readonly children: ReactNode; readonly testId?: string; readonly busy?: boolean }) {
  const desk = useDesk();
  const { trouble, work } = useSession();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    // The offline page opens what is dropped anywhere else.
    event.stopPropagation();
    void filesIn(event.dataTransfer).then((files) => takeFiles(desk, files));
  };
  return (
    <main className="body merge" id="body" role="tabpanel" aria-labelledby="tab-merge" aria-busy={busy} onDragOver={(event) => event.preventDefault()} onDrop={drop} {...(testId && { "data-testid": testId })}>
      {trouble && <TroubleCard trouble={trouble} />}
      {work?.waiting && <WaitingCard task={work.task} />}
      {children}
    </main>
  );
}
