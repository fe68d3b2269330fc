import { useRef } from "react";
import { plain } from "../../core/sheet/decimal";
import { LongList } from "../parts/long-list";
import { useMergeWords } from "./desk";
import { Fold } from "./fold";
import { WeightField } from "./weight-field";
import type { MergeShown, RefusedEntry } from "./worker/shown";

/** 比率不求平均: rates that have no total, since their components were not reported; between what the whole lies where that is known. They may be weighted instead. */
export function RefusedFold({ merged }: { readonly merged: MergeShown }) {
  const { refused, weight } = merged;
  const { folds } = useMergeWords();
  if (refused.length === 0 && weight === null) return null;
  return (
    <Fold level="info" title={folds.refused} count={refused.length} aside={folds.etc(refused[0]?.name ?? "", refused.length)} testId="merge-refused">
      {() => <>{refused.length > 0 && <p className="small quiet">{folds.refusedHint}</p>}<WeightField merged={merged} /><RefusedList refused={refused} /></>}
    </Fold>
  );
}

function RefusedList({ refused }: { readonly refused: readonly RefusedEntry[] }) {
  const list = useRef<HTMLUListElement>(null);
  const { folds } = useMergeWords();
  return (
    <LongList
      keys={refused.map(({ key }) => key)} kept={-1} label={folds.refused} list={list} look="plain" testId="merge-refused-list"
      row={({ index, gap }) => {
        const { key, name, scope, low, high, decimals } = refused[index] as RefusedEntry;
        return (
          <li key={key} className="missing" data-entry={key} style={{ marginTop: gap }}>
            <span>{name}{scope && ` · ${scope}`}</span>{low !== null && high !== null && <span className="small quiet figures">{plain(low, decimals)}–{plain(high, decimals)}</span>}
          </li>
        );
      }}
    />
  );
}
