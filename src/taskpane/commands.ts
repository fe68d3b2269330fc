import { check } from "./checking/checking";
import { goNext, goPrevious } from "./checking/going";
import { insert } from "./inserting/inserting";
import { clear, mark } from "./checking/marking";
import { openTab } from "./opening";
import type { Pane } from "./pane";
import { checkAndReport } from "./submitting/submitting";

/** The ribbon's buttons by the names that the manifest gives them. */
export const COMMAND_NAMES = ["InsertTemplate", "ToggleTaskpane", "CheckWorkbook", "MarkFindings", "ClearMarks", "NextFinding", "OpenReview", "PrintReport", "OpenMerge", "OpenHelp"] as const;

/** What only a key combination calls; `assets/shortcuts.json` gives these and some of the buttons theirs. */
export const SHORTCUT_NAMES = ["PreviousFinding"] as const;

/** One of the ribbon's buttons, or what a key combination calls. */
export type CommandName = (typeof COMMAND_NAMES)[number] | (typeof SHORTCUT_NAMES)[number];

/** What the host tells a button, which waits until `completed` is called; a key combination waits for nothing. */
export type CommandEvent = { completed?(): void };

/** The part of the host that ribbon buttons need. */
export type Ribbon = {
  associate(name: CommandName, run: (event?: CommandEvent) => Promise<void>): void;
  show(): Promise<void>;
  hide(): Promise<void>;
  /** Whether the pane stands open now. */
  visible(): boolean;
  /** Shows a page of the add-in in the browser, beside the workbook. */
  browse(page: string): void;
};

/** The page that says the three steps, the signs and the keys, beside the pane's own. */
const HELP_PAGE = "help.html";

/** Ties each ribbon button and key combination to what the pane's own button does; all but the toggle and the help show the pane first. */
export function associateCommands(pane: Pane, ribbon: Ribbon): void {
  const shown = (work: (pane: Pane) => Promise<void>) => async () => {
    await ribbon.show();
    await work(pane);
  };
  const works: { readonly [Name in CommandName]: () => Promise<void> } = {
    InsertTemplate: shown(insert),
    ToggleTaskpane: () => (ribbon.visible() ? ribbon.hide() : ribbon.show()),
    CheckWorkbook: shown(check),
    MarkFindings: shown(mark),
    ClearMarks: shown(clear),
    NextFinding: shown(goNext),
    PreviousFinding: shown(goPrevious),
    OpenReview: shown((shownPane) => openTab(shownPane, "review")),
    PrintReport: shown(checkAndReport),
    OpenMerge: shown((shownPane) => openTab(shownPane, "merge")),
    OpenHelp: async () => ribbon.browse(HELP_PAGE),
  };
  for (const name of [...COMMAND_NAMES, ...SHORTCUT_NAMES]) {
    ribbon.associate(name, (event) => works[name]().finally(() => event?.completed?.()));
  }
}
