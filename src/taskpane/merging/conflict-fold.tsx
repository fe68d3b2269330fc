import { useMemo, useRef } from "react";
import type { Conflict } from "../../core/merge/conflict";
import { useWords } from "../face";
import { LongList } from "../parts/long-list";
import { chooseFile } from "./deciding";
import { useDesk, useMerge, useMergeWords } from "./desk";
import { Fold } from "./fold";
import { saidText } from "./said-text";
import type { ConflictEntry } from "./worker/conflicts";
import type { MergeShown } from "./worker/shown";

/** 冲突: where files of one area differ, what each says, and which of them stands; a person may choose another. */
export function ConflictFold({ merged }: { readonly merged: MergeShown }) {
  const { folds, conflicts: words } = useMergeWords();
  const conflicts = merged.conflicts.flatMap((entry) => (entry.kind === "key" ? [entry.conflict] : []));
  if (conflicts.length === 0) return null;
  const open = conflicts.filter(({ chosen }) => chosen === null).length;
  return (
    <Fold level="warning" title={folds.conflicts} count={conflicts.length} aside={open > 0 ? words.left(open) : ""} open testId="merge-conflicts">
      {() => <ConflictList entries={merged.conflicts} />}
    </Fold>
  );
}

function ConflictList({ entries }: { readonly entries: readonly ConflictEntry[] }) {
  const list = useRef<HTMLUListElement>(null);
  const { folds } = useMergeWords();
  const days = useMemo(() => new Map(entries.flatMap((entry) => (entry.kind === "area" ? entry.sides.map(({ file, day }) => [file, day] as const) : []))), [entries]);
  return (
    <LongList
      keys={entries.map(({ id }) => id)} kept={-1} label={folds.conflicts} list={list} look="plain" testId="merge-conflict-list"
      row={({ index, gap }) => {
        const entry = entries[index];
        if (!entry) return null;
        return entry.kind === "area" ? <AreaHead key={entry.id} entry={entry} gap={gap} /> : <ConflictRow key={entry.id} entry={entry} gap={gap} days={days} />;
      }}
    />
  );
}

/** An area, and its files to be taken whole: once for all of its keys. */
function AreaHead({ entry: { id, area, sides }, gap }: { readonly entry: Extract<ConflictEntry, { kind: "area" }>; readonly gap: number }) {
  const desk = useDesk();
  const { conflicts: words } = useMergeWords();
  return (
    <li className="conflict-area" data-entry={id} style={{ marginTop: gap }}>
      <span>{words.wholeFile(area)}</span>
      {sides.map(({ file }) => <button key={file} type="button" className="link" onClick={() => void chooseFile(desk, { area: id, key: "", file })}>{file}</button>)}
    </li>
  );
}

function ConflictRow({ entry: { id, name, scope, decimals, conflict }, gap, days }: { readonly entry: Extract<ConflictEntry, { kind: "key" }>; readonly gap: number; readonly days: ReadonlyMap<string, string | null> }) {
  const desk = useDesk();
  const { choices } = useMerge();
  const [pane, merge] = [useWords(), useMergeWords()];
  const { conflicts: words } = merge;
  const { area, areaCode, key, values, why } = conflict;
  // A press shows at once, though what it comes to takes the merger a while.
  const chosen = choices.find((choice) => choice.area === (areaCode ?? area) && choice.key === key)?.file ?? conflict.chosen;
  return (
    <li className="conflict" data-entry={id} data-open={chosen === null} style={{ marginTop: gap }}>
      <fieldset>
        <legend>{[area, name, scope].filter(Boolean).join(" · ")}</legend>
        {values.map((said) => (
          <label key={said.file} className={said.file === chosen ? "side chosen" : "side"}>
            <input type="radio" name={id} checked={said.file === chosen} onChange={() => void chooseFile(desk, { area: areaCode ?? area, key, file: said.file })} />
            <b>{saidText(said, decimals, pane, merge)}</b>
            <span className="small quiet side-file" title={said.file}>{words.date(days.get(said.file) ?? null)} {said.file}</span>
          </label>
        ))}
      </fieldset>
      <p className="small quiet">{noteOf(why, words)}</p>
    </li>
  );
}

function noteOf(why: Conflict["why"], words: { readonly waits: string; readonly noDate: string; readonly newer: string; readonly chosen: string }): string {
  return { sameDate: words.waits, noDate: words.noDate, newer: words.newer, chosen: words.chosen }[why];
}
