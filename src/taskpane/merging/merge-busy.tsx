import { Button } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { useRef } from "react";
import { whyWords } from "../../core/report/why";
import { useSession } from "../face";
import { ActionsBar } from "../parts/actions-bar";
import { LongList } from "../parts/long-list";
import { Ring } from "../checking/ring";
import { Sign } from "../parts/sign";
import { useDesk, useMergeWords } from "./desk";
import { MergeBody } from "./merge-body";
import { stopReading } from "./reading";
import type { Chosen, FileState } from "./state";

/** Files being read: how many of all, and each with what came of it so far. */
export function MergeBusy({ files, states }: { readonly files: readonly Chosen[]; readonly states: readonly FileState[] }) {
  const desk = useDesk();
  const list = useRef<HTMLUListElement>(null);
  const { busy } = useMergeWords();
  const done = states.filter((state) => typeof state === "object").length;
  return (
    <>
      <MergeBody busy>
        <div className="verdict">
          <Ring counts={{ reported: done, notApplicable: 0, expected: states.length }} caption={busy.caption} size={72} />
          <div>
            <h2>{busy.title}</h2>
            <p>{busy.nothing}</p>
            <progress aria-label={busy.title} value={done} max={states.length} data-testid="merge-progress" />
          </div>
        </div>
        <LongList
          keys={files.map(({ name }) => name)} kept={-1} label={busy.list} list={list} look="plain" testId="merge-reading"
          row={({ index, gap }) => <FileRow key={files[index]?.name} name={files[index]?.name ?? ""} state={states[index] ?? "waiting"} gap={gap} />}
        />
      </MergeBody>
      <ActionsBar><Button className="wide" data-testid="merge-stop" onClick={() => stopReading(desk)}>{busy.stop}</Button></ActionsBar>
    </>
  );
}

function FileRow({ name, state, gap }: { readonly name: string; readonly state: FileState; readonly gap: number }) {
  const { busy } = useMergeWords();
  const { language } = useSession();
  const unread = typeof state === "object" && state.kind === "unread";
  const said = state === "waiting" ? "" : state === "reading" ? busy.reading : unread ? whyWords(state.why, language).why.replace(/[。.]$/u, "") : busy.cells(state.cells);
  return (
    <li className={unread ? "file unread" : state === "waiting" ? "file waiting" : "file"} data-entry={name} style={{ marginTop: gap }}>
      <span className="file-sign">
        {state === "waiting" && <span className="dot" />}
        {state === "reading" && <span className="spinner" />}
        {typeof state === "object" && (unread ? <Sign level="error" size={12} /> : <CheckmarkRegular aria-hidden="true" fontSize={16} />)}
      </span>
      <span className="file-name" title={name}>{name}</span>
      <span className="file-said">{said}</span>
    </li>
  );
}
