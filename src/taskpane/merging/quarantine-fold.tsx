import { Button } from "@fluentui/react-components";
import { useMemo, useRef } from "react";
import type { Merged } from "../../core/merge/merge";
import type { Why } from "../../core/merge/why";
import { LongList } from "../parts/long-list";
import { AsideRow } from "./aside-row";
import { leaveOut } from "./deciding";
import { useDesk, useMerge, useMergeWords } from "./desk";
import { Fold } from "./fold";
import { goOnFromFile } from "./going-on";
import type { MergeWords } from "./words";

type Entry = { readonly id: string; readonly name: string; readonly file: string; readonly why: Why };

/** 隔离: files and cells that are kept out, each with why and what lets it in. */
export function QuarantineFold({ merged }: { readonly merged: Merged }) {
  const words = useMergeWords();
  const entries = useMemo(() => entriesOf(merged, words), [merged, words]);
  if (entries.length === 0) return null;
  return (
    <Fold level="undecided" title={words.folds.quarantine} count={entries.length} aside={words.folds.etc(entries[0]?.name ?? "", entries.length)} open={merged.asides.length > 0} testId="merge-quarantine">
      {() => <QuarantineList entries={entries} files={merged.asides.map(({ received }) => received.file)} />}
    </Fold>
  );
}

function QuarantineList({ entries, files }: { readonly entries: readonly Entry[]; readonly files: readonly string[] }) {
  const desk = useDesk();
  const list = useRef<HTMLUListElement>(null);
  const { chosen } = useMerge();
  const { folds, picking, earlier } = useMergeWords();
  // Files of the merge that is gone on from are part of its record and cannot be left out here.
  const removable = files.filter((file) => chosen.some(({ name }) => name === file));
  return (
    <>
      <LongList
        keys={entries.map(({ id }) => id)} kept={-1} label={folds.quarantine} list={list} look="plain" testId="merge-quarantine-list"
        row={({ index, gap }) => {
          const entry = entries[index];
          return entry && (
            <AsideRow key={entry.id} name={entry.name} why={entry.why} gap={gap} entry={entry.id}>
              {entry.why.code === "merged-workbook" && <Button size="small" onClick={() => void goOnFromFile(desk, entry.file)}>{earlier.file}</Button>}
            </AsideRow>
          );
        }}
      />
      {removable.length > 0 && <button type="button" className="link" onClick={() => void leaveOut(desk, removable)}>{picking.remove(removable.length)}</button>}
    </>
  );
}

/** Files first, then single cells; the cells of a conflict, which has a fold of its own, as one line an area. */
function entriesOf({ quarantine }: Merged, { conflicts }: MergeWords): readonly Entry[] {
  const waiting = new Map<string, { readonly count: number; readonly file: string; readonly why: Why }>();
  const plain: Entry[] = [];
  quarantine.forEach(({ file, sheet, cell, count, why }, index) => {
    const before = why.code === "conflict" ? waiting.get(why.area) : undefined;
    if (why.code === "conflict") waiting.set(why.area, { file, why, ...before, count: (before?.count ?? 0) + count });
    else plain.push({ id: `${index} ${file}`, file, why, name: [file, sheet, cell].filter(Boolean).join(" · ") });
  });
  return [...plain, ...[...waiting].map(([area, { count, file, why }]): Entry => ({ id: `conflict ${area}`, file, why, name: conflicts.waiting(area, count) }))];
}
