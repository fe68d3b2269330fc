import type { Language } from "../../core/kernel/codes";
import { undecidedSentence } from "../../core/report/sentence";
import { WORDS } from "../face";
import { isOpen, type Group, type Line } from "./groups";
import { say, type Pane } from "../pane";

/** A line in words, with its stop. */
export function sentenceOf({ actions }: Pane, line: Line, language: Language): string {
  return line.level === "undecided" ? undecidedSentence(line.undecided, language) : actions.sentence(line.finding, language);
}

/** A group as a text of its own: row, scope and cell, then each line that is open. */
export function groupText(pane: Pane, { name, cell, expected, lines, alike }: Group, language: Language): string {
  const { check, levels } = WORDS[language];
  const where = alike ? check.alike(lines.length) : [name, expected?.scope, cell].filter(Boolean).join(" ");
  const said = (alike ? lines.slice(0, 1) : lines.filter(isOpen)).map((line) => `${levels[line.level].name}${check.colon}${sentenceOf(pane, line, language)}`);
  return [where || check.wholeWorkbook, ...said].join("\n");
}

/** Puts a group's text on the clipboard, and says so. */
export async function copyGroup(pane: Pane, group: Group): Promise<void> {
  const copied = await pane.copy(groupText(pane, group, pane.store.get().language));
  say(pane, ({ check }) => (copied ? check.copied(group.cell) : check.notCopied));
}
