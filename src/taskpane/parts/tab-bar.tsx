import { useRef, type KeyboardEvent } from "react";
import { usePane, useSession, useWords } from "../face";
import { openTab } from "../opening";
import { TABS } from "../session";

/** The four tabs: ← → Home End move, Enter or Space opens. */
export function TabBar() {
  const pane = usePane();
  const { tab } = useSession();
  const words = useWords();
  const bar = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent, index: number) => {
    const next = targetOf(event.key, index);
    if (next === undefined) return;
    event.preventDefault();
    bar.current?.querySelectorAll("button")[next]?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={words.tabsLabel} ref={bar}>
      {TABS.map((name, index) => (
        <button
          key={name} type="button" role="tab" id={`tab-${name}`} aria-selected={tab === name} aria-controls="body" tabIndex={tab === name ? 0 : -1}
          data-testid={`tab-${name}`} onClick={() => void openTab(pane, name)} onKeyDown={(event) => move(event, index)}
        >
          <span>{words.tabs[name]}</span>
        </button>
      ))}
    </div>
  );
}

/** The tab that a key leads to, around the ends; undefined for any other key. */
function targetOf(key: string, index: number): number | undefined {
  switch (key) {
    case "ArrowRight": return (index + 1) % TABS.length;
    case "ArrowLeft": return (index + TABS.length - 1) % TABS.length;
    case "Home": return 0;
    case "End": return TABS.length - 1;
    default: return undefined;
  }
}
