import { isUnsaved, openFiles } from "./desk";
import { useDesk, useOfflineWords, useWholeDesk } from "./desk-face";
import { download } from "./downloading";

/** The file's bar: what is open, whether its changes are safe, and the way in and out. */
export function TopBar() {
  const desk = useWholeDesk();
  const now = useDesk();
  const say = useOfflineWords();
  const unsaved = isUnsaved(now);
  const opened = now.bytes !== null;
  return (
    <header className="top">
      <div className="opened">
        <b>{now.name ?? say(opened ? "workbook" : "none")}</b>
        <span role="status" data-testid="unsaved" data-unsaved={unsaved}>{opened && say(unsaved ? "unsaved" : "safe")}</span>
      </div>
      <label className="button">
        {say("open")}
        <input
          type="file" accept=".xlsx,.xlsm,.xls,.csv" data-testid="open-file" aria-label={say("open")}
          onChange={({ target }) => { void openFiles(desk, [...(target.files ?? [])]); target.value = ""; }}
        />
      </label>
      <button type="button" className={unsaved ? "button strong" : "button"} data-testid="save-file" disabled={!opened} onClick={() => download(desk)}>{say("download")}</button>
    </header>
  );
}
