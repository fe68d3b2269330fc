import { undecidedSentence } from "../../core/report/sentence";
import { usePane, useSession, useWords } from "../face";
import { cellOf, codeOf, type Line } from "../groups";
import { Sign } from "./sign";

/** One line of the check list: its sign, named for those who do not see it, and its sentence. */
export function LineItem({ line }: { readonly line: Line }) {
  const { actions } = usePane();
  const { language } = useSession();
  const words = useWords();
  const text = line.level === "undecided" ? undecidedSentence(line.undecided, language) : actions.sentence(line.finding, language);
  return (
    <p className="line" data-testid="finding" data-code={codeOf(line)} data-severity={line.level} data-cell={cellOf(line)}>
      <Sign level={line.level} word={words.levels[line.level].name} />
      <span>{text}</span>
    </p>
  );
}
