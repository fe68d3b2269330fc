import type { Task, Trouble } from "../session";
import type { TroubleWords } from "./words";

const UNDONE: { readonly [T in Task]: string } = {
  open: "Not opened", check: "Not checked", mark: "Marks were not written", clear: "Marks were not cleared",
  insert: "Template was not inserted", write: "Value was not changed", go: "Cell was not reached", explain: "Explanation was not written",
  submit: "Not submitted", previous: "Last year was not kept", report: "Report was not made", review: "Review was not written", repair: "Not repaired", merge: "Not merged",
};

/** What the pane does, as words within a sentence. */
export const TASKS_EN: { readonly [T in Task]: string } = {
  open: "opening", check: "checking", mark: "marking", clear: "clearing marks", insert: "inserting the template", write: "changing the value", go: "going to the cell", explain: "writing the explanation",
  submit: "submitting", previous: "reading last year", report: "making the report", review: "writing the review", repair: "repairing", merge: "merging",
};

/** A trouble in English. */
export function troubleEn(trouble: Trouble, sheet: string): TroubleWords {
  const title = UNDONE[trouble.task];
  const where = sheet ? `Sheet “${sheet}”` : "";
  switch (trouble.code) {
    case "protected":
      return { title, where, ...protectedEn(trouble.task) };
    case "editing":
      return {
        title: "A cell is being edited", where, steps: [], status: "Finish the cell, then try again.",
        body: "Click the sheet, press Enter and try again; Esc drops what you typed.",
      };
    case "busy":
      return { title, where, steps: [], status: `${title}: Excel is busy.`, body: "Excel is busy; wait for it and try again. The sheet is unchanged." };
    case "too-large":
      return {
        title, where, status: `${title}: too large.`, body: "The sheet is too large for Excel to pass on at once. It is unchanged.",
        steps: ["Delete unused rows and columns below and beside the form", "Come back and press Try again"],
      };
    case "unsupported":
      return {
        title, where, status: `${title}: Excel is too old.`, steps: [],
        body: "This Excel is too old; Excel 2021 or newer is needed. The form can be filled without the add-in. The sheet is unchanged.",
      };
    case "gone":
      return {
        title, where, status: `${title}: it is gone.`, steps: [],
        body: "The sheet or cell is no longer there; it may have been deleted or renamed. Try again to read afresh.",
      };
    default:
      return {
        title: `Not done: ${TASKS_EN[trouble.task]}`, where, steps: [], status: `Not done: ${TASKS_EN[trouble.task]}.`,
        body: "The sheet is unchanged. Try again; if it fails, send “For support” to your office.",
      };
  }
}

function protectedEn(task: Task): Pick<TroubleWords, "body" | "steps" | "status"> {
  if (task === "insert") {
    return {
      body: "The workbook’s structure is protected, so no sheet can be added. Other sheets are unchanged.", status: "Not inserted: the workbook is protected.",
      steps: ["Review → Protect Workbook, to take it off", "Type the password of whoever set it", "Come back and press Try again"],
    };
  }
  const marks = task === "mark" || task === "clear";
  return {
    body: marks ? "This sheet has a password and locks the hint column. No value changed; results are below." : "This sheet has a password and locks the cell. No value changed.",
    steps: ["Review → Unprotect Sheet", "Type the password of whoever set it", "Come back and press Try again"],
    status: task === "mark" ? "Checked; only the marks are missing." : `${UNDONE[task]}: protected.`,
  };
}
