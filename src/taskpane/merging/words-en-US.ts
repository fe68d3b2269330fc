import type { MergeWords } from "./words";

const LIST_FAULTS: { readonly [Code in Parameters<MergeWords["expected"]["fault"]>[0]["code"]]: (area: string) => string } = {
  "ambiguous": (area) => `“${area}” is several areas; give the code.`,
  "code-unknown": (area) => `no area has the code ${area}.`,
  "twice": (area) => `${area} stands twice; remove one line.`,
  "due-unreadable": (area) => `the due date of ${area} is no date; write 2025-03-01.`,
  "no-column": () => "the first line must name a column area (area,due).",
  "empty": () => "names no area.",
};

const files = (count: number) => `${count} ${count === 1 ? "file" : "files"}`;
const areas = (count: number) => `${count} ${count === 1 ? "area" : "areas"}`;

/** Merging in English. */
export const mergeEn: MergeWords = {
  title: (period) => (period ? `Merge · ${period}` : "Merge"),
  detail: (name, expected) => `${name} · ${areas(expected)} expected`,
  unlisted: (plan, reported) => `${plan} · ${areas(reported)} reported`,
  drop: { title: "Drop the areas’ workbooks here", or: "or ", choose: "choose files", several: ", several at once", folder: "choose a folder", only: ".xlsx only", more: "Add files", late: "Choose late files" },
  expected: {
    label: "Expected areas", hint: "Other areas are set aside first and never mixed in.", unlistedHint: "Without a list nobody can be missing. Choose an area or a list.", plan: "Areas of the plan", areas: (name, count) => `${name}, ${areas(count)}`, choose: "Choose a list (.csv)…",
    list: (name, count) => `${name} (${areas(count)})`, fault: ({ file, code, area }) => `${file}: ${LIST_FAULTS[code](area)}`,
  },
  how: { title: "How merging works", steps: ["A dry run first: a balance sheet, nothing written", "You look at conflicts and gaps, then write", "New sheets are added; source files stay untouched"] },
  dryRun: "Dry run",
  busy: {
    title: "Dry run…", caption: "files", nothing: "Nothing written yet", reading: "Reading…", cells: (count) => `${count} ${count === 1 ? "cell" : "cells"}`, stop: "Stop", stopped: "Stopped; nothing was kept.",
    status: (at, count) => `Reading file ${at} of ${count}.`, list: "How far the files are read",
  },
  earlier: {
    found: (period, count) => `This workbook holds a merge of ${period}, made of ${files(count)}.`, goOn: "Go on from it", goingOn: (count) => `Going on from the last merge: its ${files(count)} are in.`, without: "Leave it out",
    file: "Go on from it", damaged: (file) => `The record in ${file} cannot be gone on from. Merge all files again.`,
    fault: {
      "damaged": "The record of the merge in this workbook is damaged. Choose the merged workbook downloaded last time and press Go on from it; without one, merge all files again.",
      "plan-unknown": "The merge in this workbook was made by another version. Merge all files again.",
      "unread": "The record of the merge in this workbook did not come back. Choose the merged workbook downloaded last time and press Go on from it; without one, merge all files again.",
    },
  },
  picking: {
    several: "Forms of several plans or years; one is merged at a time", none: "No form to merge", label: "Which one", pair: (plan, period, count) => `${period} · ${plan} (${files(count)})`,
    notTaken: (count) => `${files(count)} not taken`, rest: (count) => `The other ${count === 1 ? "file is" : `${count} are`} read`, restDetail: "Everything not taken is listed above.", remove: (count) => `Remove ${count}`,
    dryRun: (count) => `Dry run with ${count}`, again: "Choose again", status: (aside, rest) => `${files(aside)} not taken, the other ${rest} go on.`,
  },
  balance: {
    label: "Balance sheet", files: "Files", cells: "Cells", areas: "Areas", accepted: "accepted", quarantined: "set aside", superseded: "superseded", reported: "reported", missing: "missing", holds: "balances", fails: "does not balance", unlisted: "no list of areas",
  },
  folds: {
    missing: "Missing", conflicts: "Conflicts", quarantine: "Set aside", findings: "Findings", refused: "Rates are not averaged", etc: (name, count) => (count > 1 ? `${name} …` : name),
    refusedHint: "These came without numerator and denominator; an average over areas is not the whole, so there is no total.", moreFindings: (shown) => `The ${shown} that matter most; the rest are in 问题清单.`,
  },
  missing: { noFile: "no file", copy: "Copy reminder", copied: (count) => `Reminder copied; send it to ${areas(count)}.`, notCopied: "Not copied: the clipboard is closed here." },
  conflicts: {
    wholeFile: (area) => `${area}: all from`, target: (text) => ` (target ${text})`, waits: "Same time, different values: choose one; without a choice there is no value.", noDate: "Nobody knows which is newer: choose one; without a choice there is no value.", newer: "The later one stands; the other stays in the record.", chosen: "Chosen by you; the other stays in the record.",
    date: (day) => day ?? "no date", left: (count) => `${count} still to choose`, waiting: (area, cells) => `${area}: ${cells} ${cells === 1 ? "cell waits" : "cells wait"} for a choice.`,
  },
  release: {
    "link": "Open that folder and choose its files.", "merged-workbook": "To continue from it, press Go on from it.", "strict": "Return it to be mended.", "conflict": "Choose one under Conflicts.",
    "other-plan": "Merge that plan by itself.",
  },
  weight: { label: "Rates without components", none: "No total", by: (name) => `Weighted by ${name}`, hint: "Where weighted, 汇总 and 说明 say so." },
  round: { label: "Preview of rounded sums", none: "None", to: (places) => (places === 0 ? "To whole numbers" : `To ${(10 ** -places).toLocaleString("en-US")}s`), hint: "One more sheet, 舍位预览; the true figures stay." },
  place: {
    before: (first, count) => `The workbook holds “${first}” and ${count - 1} more sheets of the last merge`, instead: "Replace them (changes made in them by hand are lost)", beside: (name) => `Add another set, “${name}”`,
    taken: (wanted, name) => `Another sheet is called “${wanted}”; this goes to “${name}”.`,
  },
  take: { workbook: "Download the merged workbook (.xlsx)", tidy: "Download all observations (.csv)", sdmx: "Download all observations (SDMX)" },
  making: {
    title: { pieces: "Writing…", workbook: "Making the merged workbook…", tidy: "Making the file…", sdmx: "Making SDMX…", structure: "Making SDMX…" },
    hint: { pieces: "Stopped, the workbook is as it was.", file: "Source files stay untouched." }, stopping: "Stopping…", stopped: "Stopped; nothing is left behind.",
  },
  write: (sheet) => `Write “${sheet}”`,
  unbalanced: "The counts do not add up, so nothing can be written. Run again; if it fails, send the files to your office.",
  again: "Run again",
  done: {
    title: (cells) => `${cells} cells written`, sheet: (name) => `New sheet “${name}”; source files untouched.`, file: (name) => `Downloaded as “${name}”; source files untouched.`, rows: { written: "Written", missing: "Missing", record: "Record" },
    written: (cells) => `${cells} cells, as in the dry run`, missing: (names, count) => `${names.join(", ")}${count > names.length ? " …" : ""}: ${areas(count)} left blank, never 0`, none: "None missing", record: "Sources and reasons stand in 冲突, 隔离 and 说明",
    next: "Next", nextCopy: (count) => `Copy the reminder and send it to ${areas(count)}`, nextLate: "Drop late files here: only gaps are filled", open: (name) => `Open “${name}”`, restart: "Merge again",
    status: (cells, replaced) => `${cells} cells written, source files untouched. ${replaced ? "The last merge was replaced." : "Delete the new sheets to undo."}`, downloaded: (name) => `Downloaded ${name}; source files untouched.`,
  },
  caption: "areas",
  status: { local: "Files are read on this computer only.", deciding: "Working it out…", dryRun: "Dry run done, nothing written.", several: "Choose a plan and year, then run.", noForm: "No form to merge; nothing written." },
};
