import type { ReviewWords } from "./review-words";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const day = (date: Date) => `${date.getDate()} ${MONTHS[date.getMonth()]}`;
const rows = (count: number) => `${count} ${count === 1 ? "row" : "rows"}`;

const FAULTS: ReviewWords["fault"] = (code, cell) => {
  switch (code) {
    case "noReason": return `${cell}: a return needs a reason.`;
    case "changedMeanwhile": return `${cell} has changed; look again. Nothing was written.`;
    case "nothingExplained": return `${cell} has no explanation to accept.`;
    case "rowUnknown": return "A row is gone from the form; look again. Nothing was written.";
    case "stillOpen": return "Something is still open, so the form cannot be accepted.";
  }
};

/** The tab Review in English. */
export const REVIEW_EN: ReviewWords = {
  sent: (number, at) => `Submission ${number} · ${day(at)}`,
  notSent: "This form was never submitted.",
  first: "This is the first submission; there is nothing to compare.",
  changedHead: (count) => `${count} ${count === 1 ? "change" : "changes"} since last time`,
  same: "Same as last time",
  since: (at) => `Last sent ${day(at)}`,
  rest: (unchanged, missing) => [`${rows(unchanged)} unchanged`, ...(missing > 0 ? [`${rows(missing)} still missing`] : [])].join(" · "),
  after: (changed) => `${changed} ${changed === 1 ? "cell" : "cells"} changed after submitting, not sent again yet.`,
  kinds: { changed: "Own change", filled: "Filled in", cleared: "Cleared", missing: "Still missing", note: "Explained anew", mended: "Return mended", notMended: "Return still open" },
  statuses: { missing: "empty", notApplicable: "N/A", pending: "pending", unreadable: "unreadable" },
  gone: "This row is gone from the form",
  explained: (count) => `${count} ${count === 1 ? "explanation" : "explanations"}`,
  counts: (accepted, returned, open) => `${accepted} accepted, ${returned} returned, ${open} open`,
  noneExplained: "No row needs an explanation.",
  noNote: "No explanation",
  accept: "Accept",
  giveBack: "Return",
  reason: "What the reporting unit should do",
  others: "Return another row",
  chooseRow: "Choose a row…",
  drop: "Do not return this row",
  ofForm: "Explained for the form",
  unit: "Reviewing unit",
  unitHint: "Such as 喀什地区",
  makeSlip: (count) => `Return slip (${count})`,
  acceptForm: "Accept form",
  accepted: "Form accepted",
  rule: "Review accepts or returns; it never edits values.",
  undecided: (count) => `${count} still open.`,
  slipMade: (sheet) => `Sheet “${sheet}” made; no value changed. Save, and send it back.`,
  formAccepted: "Form accepted; no value changed. Save it.",
  fault: FAULTS,
  slip: {
    title: "Return slip",
    from: (unit, at) => `Returned${unit ? ` by ${unit}` : ""}, ${day(at)}`,
    done: (done, all) => `${done} of ${all} done`,
    asked: "Asked: ",
    mended: (what) => `${what}, done`,
    changed: "Changed; something is still to be fixed or explained.",
    onlyUnit: "Only the reporting unit changes values. Old and new are sent together.",
    left: (count) => `${count} left to do.`,
    allDone: "All returned rows are done. Submit again.",
    toReview: "See what changed since last time",
    toSlip: "See the return slip",
  },
};
