import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import { LongList } from "../parts/long-list";
import { AsideRow } from "./aside-row";
import { leaveOut } from "./deciding";
import { useDesk, useMerge, useMergeWords } from "./desk";
import { Fold } from "./fold";
import { goOnFromFile } from "./going-on";
import type { AsideEntry, MergeShown } from "./worker/shown";

/** 隔离: files and cells that are kept out, each with why and what lets it in. */
export function QuarantineFold({ merged }: { readonly merged: MergeShown }) {
  const words = useMergeWords();
  const { quarantine: entries, asides } = merged;
  if (entries.length === 0) return null;
  return (
    <Fold level="undecided" title={words.folds.quarantine} count={entries.length} aside={words.folds.etc(entries[0]?.name ?? "", entries.length)} open={asides.length > 0} testId="merge-quarantine">
      {() => <QuarantineList entries={entries} files={asides} />}
    </Fold>
  );
}

function QuarantineList({ entries, files }: { readonly entries: readonly AsideEntry[]; readonly files: readonly string[] }) {
  const desk = useDesk();
  const list = useRef<HTMLUListElement>(null);
  const { chosen } = useMerge();
  const { folds, picking, earlier, conflicts } = useMergeWords();
  // Files of the merge that is gone on from are part of its record and cannot be left out here.
  const named = new Set(chosen.map(({ name }) => name));
  const removable = files.filter((file) => named.has(file));
  return (
    <>
      <LongList
        keys={entries.map(({ id }) => id)} kept={-1} label={folds.quarantine} list={list} look="plain" testId="merge-quarantine-list"
        row={({ index, gap }) => {
          const entry = entries[index];
          return entry && (
            <AsideRow key={entry.id} name={entry.waiting ? conflicts.waiting(entry.waiting.area, entry.waiting.count) : entry.name} why={entry.why} gap={gap} entry={entry.id}>
              {entry.why.code === "merged-workbook" && <Button size="small" onClick={() => void goOnFromFile(desk, entry.file)}>{earlier.file}</Button>}
            </AsideRow>
          );
        }}
      />
      {removable.length > 0 && <button type="button" className="link" onClick={() => void leaveOut(desk, removable)}>{picking.remove(removable.length)}</button>}
    </>
  );
}
