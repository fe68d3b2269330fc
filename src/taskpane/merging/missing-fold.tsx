import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useRef } from "react";
import type { AreaLine } from "../../core/merge/completeness";
import { reminder } from "../../core/report/reminder";
import { whyWords } from "../../core/report/why";
import { useSession } from "../face";
import { LongList } from "../parts/long-list";
import { tell, useDesk, useMergeWords, type MergeDesk } from "./desk";
import { Fold } from "./fold";
import type { MergeShown } from "./worker/shown";

/** 缺报: expected areas that nothing stands for, and the reminder to send them. */
export function MissingFold({ merged }: { readonly merged: MergeShown }) {
  const { folds } = useMergeWords();
  const lines = missingIn(merged);
  if (lines.length === 0) return null;
  return (
    <Fold level="error" title={folds.missing} count={lines.length} aside={folds.etc(lines[0]?.name ?? "", lines.length)} open testId="merge-missing">
      {() => <MissingList merged={merged} lines={lines} />}
    </Fold>
  );
}

/** Areas that should have reported and of which nothing is in the merge. */
export function missingIn({ completeness: { lines } }: Pick<MergeShown, "completeness">): readonly AreaLine[] {
  return lines.filter(({ status }) => status === "未报" || status === "退回");
}

function MissingList({ merged, lines }: { readonly merged: MergeShown; readonly lines: readonly AreaLine[] }) {
  const desk = useDesk();
  const list = useRef<HTMLUListElement>(null);
  const { language } = useSession();
  const { folds, missing } = useMergeWords();
  const keys = lines.map(({ code, name }) => code ?? name);
  return (
    <>
      <button type="button" className="link copy-reminder" data-testid="copy-reminder" onClick={() => void copyReminder(desk, merged)}><CopyRegular aria-hidden="true" fontSize={16} /> {missing.copy}</button>
      <LongList
        keys={keys} kept={-1} label={folds.missing} list={list} look="plain" testId="merge-missing-areas"
        row={({ index, gap }) => {
          const line = lines[index];
          return (
            <li key={keys[index]} className="missing" data-entry={keys[index]} style={{ marginTop: gap }}>
              <span>{line?.name}</span><span className="small quiet">{line?.why ? whyWords(line.why, language).why.replace(/[。.]$/u, "") : missing.noFile}</span>
            </li>
          );
        }}
      />
    </>
  );
}

/** Puts the reminder on the clipboard: once where it says the same to all, else a line for each area. */
export async function copyReminder(desk: MergeDesk, merged: MergeShown): Promise<void> {
  const lines = missingIn(merged);
  const copied = await desk.pane.copy(reminderFor(lines, merged.period));
  tell(desk, ({ missing }) => (copied ? missing.copied(lines.length) : missing.notCopied));
}

/** What is sent to areas that are missing. */
export function reminderFor(lines: readonly AreaLine[], period: string): string {
  const texts = lines.map((line) => reminder(line, period, line.day));
  return new Set(texts).size === 1 ? texts[0] ?? "" : lines.map(({ name }, index) => `${name}：${texts[index] ?? ""}`).join("\n");
}
