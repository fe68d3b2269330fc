import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useState, type ReactNode } from "react";
import { Sign } from "../parts/sign";
import type { Level } from "../session";

/** Entries of a fold that is open from the start; a longer one would push all that comes below it out of sight. */
const FEW = 50;

/** A fold of the dry run: a sign, a word, how many, and what is drawn once it is open. */
export function Fold({ level, title, count, aside, open = false, testId, children }: {
  readonly level: Level; readonly title: string; readonly count: number; readonly aside?: ReactNode; readonly open?: boolean; readonly testId: string; readonly children: () => ReactNode;
}) {
  const [isOpen, setOpen] = useState(open && count <= FEW);
  return (
    <details className="fold" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)} data-testid={testId}>
      <summary>
        <ChevronRightRegular className="chevron" aria-hidden="true" fontSize={12} />
        <Sign level={level} size={14} />
        <b>{title}</b> <span className="count">{count}</span>
        {!isOpen && aside && <span className="fold-aside small quiet">{aside}</span>}
      </summary>
      {isOpen && <div className="fold-body">{children()}</div>}
    </details>
  );
}
