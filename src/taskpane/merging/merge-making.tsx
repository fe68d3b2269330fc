import { Button } from "@fluentui/react-components";
import { Ring } from "../checking/ring";
import { ActionsBar } from "../parts/actions-bar";
import { useDesk, useMergeWords } from "./desk";
import { MergeBody } from "./merge-body";
import type { UnderWay } from "./state";
import { stopMaking } from "./writing";

/** A merge being written, or made into a file: how much of it is done, and the way to stop it. */
export function MergeMaking({ making: { make, share, stopping } }: { readonly making: UnderWay }) {
  const desk = useDesk();
  const { busy, making: words } = useMergeWords();
  const title = stopping ? words.stopping : words.title[make];
  return (
    <>
      <MergeBody busy testId="merge-making">
        <div className="verdict">
          <Ring counts={{ reported: Math.floor(share * 100), notApplicable: 0, expected: 100 }} caption="%" size={72} />
          <div>
            <h2>{title}</h2>
            <p>{words.hint[make === "pieces" ? "pieces" : "file"]}</p>
            <progress aria-label={title} value={share} max={1} />
          </div>
        </div>
      </MergeBody>
      <ActionsBar><Button className="wide" data-testid="merge-stop" disabledFocusable={stopping} onClick={() => stopMaking(desk)}>{busy.stop}</Button></ActionsBar>
    </>
  );
}
