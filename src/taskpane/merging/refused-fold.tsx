import { useRef } from "react";
import type { MergeDone } from "../../app/merge";
import { rollUpOf } from "../../core/catalogue/roll-up";
import { plain } from "../../core/sheet/decimal";
import { LongList } from "../parts/long-list";
import { useMergeWords } from "./desk";
import { Fold } from "./fold";

/** 比率不求平均: rates that have no total, since their components were not reported; between what the whole lies where that is known. */
export function RefusedFold({ done: { merged, rolled } }: { readonly done: MergeDone }) {
  const list = useRef<HTMLUListElement>(null);
  const { folds } = useMergeWords();
  const rows = new Map(merged.frame.map((row) => [row.key, row]));
  const refused = rolled.flatMap((result) => {
    const row = rows.get(result.key);
    return result.method === "refused" && row && rollUpOf(row.indicator) === "ratio" ? [{ ...result, name: row.indicator.name, decimals: row.indicator.decimals }] : [];
  });
  if (refused.length === 0) return null;
  return (
    <Fold level="info" title={folds.refused} count={refused.length} aside={folds.etc(refused[0]?.name ?? "", refused.length)} testId="merge-refused">
      {() => (
        <>
          <p className="small quiet">{folds.refusedHint}</p>
          <LongList
            keys={refused.map(({ key }) => key)} kept={-1} label={folds.refused} list={list} look="plain" testId="merge-refused-list"
            row={({ index, gap }) => {
              const { key, name, scope, low, high, decimals } = refused[index] as (typeof refused)[number];
              return (
                <li key={key} className="missing" data-entry={key} style={{ marginTop: gap }}>
                  <span>{name}{scope && ` · ${scope}`}</span>{low !== null && high !== null && <span className="small quiet figures">{plain(low, decimals)}–{plain(high, decimals)}</span>}
                </li>
              );
            }}
          />
        </>
      )}
    </Fold>
  );
}
