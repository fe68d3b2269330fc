import { hostSentence } from "../app/host-sentence";
import { HostError } from "../app/ports";
import type { Language } from "../core/kernel/codes";
import { useSession } from "../taskpane/face";
import { dropLeft, type Notice } from "./desk";
import { useDesk, useOfflineWords, useWholeDesk } from "./desk-face";
import { downloadLeft } from "./downloading";
import { offlineWord } from "./words";

const GOOD: readonly Notice["kind"][] = ["downloaded", "submitted"];

/** Lines under the bar: a file that was not opened, what was downloaded, and workbooks left with changes, until they are safe. */
export function Notices() {
  const desk = useWholeDesk();
  const { notice, left } = useDesk();
  const { language } = useSession();
  const say = useOfflineWords();
  return (
    <div className="notices">
      <div role="alert">{notice && <p className={GOOD.includes(notice.kind) ? "good" : ""} data-testid="file-message">{sentenceOf(notice, language)}</p>}</div>
      {left.map((one, index) => (
        <p key={index} data-testid="left-workbook">
          {say("left", { name: one.name })}
          <button type="button" className="link" onClick={() => downloadLeft(desk, one)}>{say("leftDownload")}</button>
          <button type="button" className="link" onClick={() => dropLeft(desk, one)}>{say("leftDrop")}</button>
        </p>
      ))}
    </div>
  );
}

function sentenceOf(notice: Notice, language: Language): string {
  if (notice.kind === "several") return offlineWord(language, "one");
  if (notice.kind !== "refused") return offlineWord(language, notice.kind, { name: notice.name });
  const { name, error } = notice;
  if (!(error instanceof HostError)) return offlineWord(language, "failed", { name });
  return hostSentence(error, name)[language === "en-US" ? "en" : "zh"];
}
