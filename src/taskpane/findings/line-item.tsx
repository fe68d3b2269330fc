import { useSession, usePane, useWords } from "../face";
import { cellOf, codeOf, isOpen as isUnsettled, type Group, type Line } from "./groups";
import { Sign } from "../parts/sign";
import { noteOf } from "./explaining";
import { sentenceOf } from "./saying";

/** One line of the check list: its sign, named for those who do not see it, and its sentence; once explained, the explanation, and the sentence only while its row is open. */
export function LineItem({ line, group, isOpen }: { readonly line: Line; readonly group: Group; readonly isOpen: boolean }) {
  const pane = usePane();
  const session = useSession();
  const { language } = session;
  const words = useWords();
  const settled = !isUnsettled(line);
  const text = sentenceOf(pane, line, language);
  const note = noteOf(session, group);
  return (
    <p
      className={settled ? "line settled" : "line"} data-testid="finding" data-code={codeOf(line)} data-severity={line.level} data-cell={group.alike ? "" : cellOf(line)}
      data-waived={settled} {...(group.alike && { "data-count": group.lines.length })}
    >
      <Sign level={line.level} word={words.levels[line.level].name} />
      <span>
        {(!settled || isOpen) && text}
        {settled && <span className="explained">{`${words.check.states.explained}${note && words.check.colon}`}<span lang="zh-CN">{note}</span></span>}
      </span>
    </p>
  );
}
