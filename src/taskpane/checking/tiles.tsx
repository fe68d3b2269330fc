import { filterByLevel } from "./going";
import { usePane, useSession, useWords } from "../face";
import { LEVELS } from "../session";
import type { Counts } from "./verdict";
import { Sign } from "../parts/sign";

/** The four classes with their numbers; pressing one shows only that class. */
export function Tiles({ counts }: { readonly counts: Counts }) {
  const pane = usePane();
  const { filter } = useSession();
  const words = useWords();
  return (
    <div className="tiles" role="group" aria-label={words.check.filterLabel} data-testid="finding-filter-severity">
      {LEVELS.map((level) => (
        <button
          key={level} type="button" value={level} aria-pressed={filter.level === level}
          className={counts[level] > 0 ? `tile ${level}` : "tile none"} onClick={() => filterByLevel(pane, level)}
        >
          <span className="tile-number"><Sign level={level} size={13} /> {counts[level]}</span>
          <span className="tile-name">{words.levels[level].name}</span>
          <span className="tile-effect">{words.levels[level].effect}</span>
        </button>
      ))}
    </div>
  );
}
