import { Button } from "@fluentui/react-components";
import { BroomRegular } from "@fluentui/react-icons/svg/broom";
import { HighlightRegular } from "@fluentui/react-icons/svg/highlight";
import { usePane, useSession, useWords } from "../face";
import { showAll } from "./going";
import { isFiltered } from "../findings/listing";
import { clear, mark } from "./marking";

/** How much the list holds, and the two ways to take it to the sheet and off again. */
export function ListTools({ rows, lines }: { readonly rows: number; readonly lines: number }) {
  const pane = usePane();
  const { filter, work } = useSession();
  const { check: words, levels } = useWords();
  const narrowed = isFiltered(filter);
  const onlyLevel = isFiltered({ ...filter, level: null }) ? null : filter.level;
  return (
    <div className="tools">
      <span className="small quiet">
        {narrowed ? `${onlyLevel ? words.filtered(levels[onlyLevel].name, rows) : words.narrowed(rows)} ` : words.size(rows, lines)}
        {narrowed && <button type="button" className="link" onClick={() => showAll(pane)}>{words.showAll}</button>}
      </span>
      <Button appearance="transparent" size="small" icon={<HighlightRegular fontSize={16} />} data-testid="mark-findings" disabledFocusable={work !== null} onClick={() => void mark(pane)}>{words.mark}</Button>
      <Button appearance="transparent" size="small" icon={<BroomRegular fontSize={16} />} data-testid="clear-marks" disabledFocusable={work !== null} onClick={() => void clear(pane)}>{words.clear}</Button>
    </div>
  );
}
