import { Button } from "@fluentui/react-components";
import { ActionsBar } from "../parts/actions-bar";
import { Ring } from "./ring";
import { usePane, useSession, useWords } from "../face";
import { stop } from "../run";
import type { Work } from "../session";

const BLANKS = [1, 2, 3, 4] as const;

/** A check under way: how far it is where that is known, in the layout that the result will have. */
export function CheckBusy({ read }: { readonly read: Work["read"] }) {
  const pane = usePane();
  const { current, tab } = useSession();
  const { check: words } = useWords();
  const rows = read?.rows ?? current?.counts?.expected ?? 0;
  return (
    <>
      <main className="body" id="body" role="tabpanel" aria-labelledby={`tab-${tab}`} aria-busy="true">
        <div className="verdict">
          <Ring counts={{ reported: read?.read ?? 0, notApplicable: 0, expected: rows }} caption={words.read} size={72} />
          <div>
            <h2>{words.busy}</h2>
            <p>{words.busyDetail}</p>
            <progress aria-label={words.busy} {...(read && { value: read.read, max: read.rows })} />
          </div>
        </div>
        <div className="tiles" aria-hidden="true">{BLANKS.map((blank) => <span key={blank} className="tile blank" />)}</div>
        {BLANKS.map((blank) => <div key={blank} className="blank-lines" aria-hidden="true"><span /><span /></div>)}
      </main>
      <ActionsBar><Button className="wide" onClick={() => stop(pane)}>{words.stop}</Button></ActionsBar>
    </>
  );
}
