import { useSyncExternalStore } from "react";
import { PaneProvider, WordsProvider, useSession } from "../taskpane/face";
import { PaneFrame, Themed } from "../taskpane/pane-view";
import { DeskProvider, useDesk } from "./desk-face";
import type { Desk } from "./desk";
import { FormTable } from "./form-table";
import { FoundRow } from "./found-row";
import { Notices } from "./notices";
import { TopBar } from "./top-bar";
import { Welcome } from "./welcome";
import { OFFLINE_WORDS } from "./words";

const DARK = matchMedia("(prefers-color-scheme: dark)");

/** The whole page: the file's bar, the form and the row last gone to, and the same pane as in Excel. */
export function OfflinePage({ desk }: { readonly desk: Desk }) {
  return <DeskProvider value={desk}><OfPane /></DeskProvider>;
}

function OfPane() {
  const { pane } = useDesk();
  const dark = useSyncExternalStore((changed) => { DARK.addListener(changed); return () => DARK.removeListener(changed); }, () => DARK.matches);
  return (
    <PaneProvider value={pane}>
      <WordsProvider value={OFFLINE_WORDS}>
        <Themed dark={dark}><Layout /></Themed>
      </WordsProvider>
    </PaneProvider>
  );
}

function Layout() {
  const { name, bytes } = useDesk();
  const { outcome, language } = useSession();
  const checked = outcome?.checked.recognised ? outcome.checked : null;
  return (
    <div className="offline" lang={language}>
      <TopBar />
      <Notices />
      <div className="sheet">
        {checked && <FoundRow checked={checked} />}
        {checked ? <FormTable checked={checked} /> : <Welcome state={bytes === null ? "drop" : name === null ? "inserted" : "noForm"} />}
      </div>
      <div className="beside"><PaneFrame /></div>
    </div>
  );
}
