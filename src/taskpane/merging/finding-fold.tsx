import { useRef } from "react";
import type { Severity } from "../../core/validation/finding";
import { usePane, useSession } from "../face";
import { LongList } from "../parts/long-list";
import { Sign } from "../parts/sign";
import { useMergeWords } from "./desk";
import { Fold } from "./fold";
import type { MergeShown } from "./worker/shown";

const SEVERITIES = ["error", "warning", "info"] as const satisfies readonly Severity[];

/** 审核发现: everything that was found in the forms and between them, worst first; what is explained does not count. */
export function FindingFold({ merged }: { readonly merged: MergeShown }) {
  const { folds } = useMergeWords();
  const counts = SEVERITIES.map((severity) => ({ severity, count: merged.counts[severity] }));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return null;
  const aside = counts.filter(({ count }) => count > 0).map(({ severity, count }) => <span key={severity} className="fold-count"><Sign level={severity} size={11} /> {count}</span>);
  return (
    <Fold level={counts.find(({ count }) => count > 0)?.severity ?? "info"} title={folds.findings} count={all} aside={aside} testId="merge-findings">
      {() => <><FindingList findings={merged.findings} />{all > merged.findings.length && <p className="small quiet">{folds.moreFindings(merged.findings.length)}</p>}</>}
    </Fold>
  );
}

function FindingList({ findings }: Pick<MergeShown, "findings">) {
  const { actions } = usePane();
  const { language } = useSession();
  const { folds } = useMergeWords();
  const list = useRef<HTMLUListElement>(null);
  return (
    <LongList
      keys={findings.map((_, index) => String(index))} kept={-1} label={folds.findings} list={list} look="plain" testId="merge-finding-list"
      row={({ index, gap }) => {
        const filed = findings[index];
        if (!filed) return null;
        const { finding, area, file } = filed;
        return (
          <li key={index} className="found-line" data-entry={String(index)} data-code={finding.code} data-severity={finding.severity} style={{ marginTop: gap }}>
            <Sign level={finding.severity} size={11} />
            <span><b>{[area ?? file, finding.place?.name, finding.place?.scope, finding.place?.cell].filter(Boolean).join(" · ")}</b> {actions.sentence(finding, language)}</span>
          </li>
        );
      }}
    />
  );
}
