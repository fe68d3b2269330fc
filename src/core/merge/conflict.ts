import type { Said } from "../validation/finding";
import { areaId, cellCount, formOf, statusAt, valueAt, type PlaceOf, type Submission } from "./submission";

/** What a person decided where several files speak for one area; an empty key means the whole file. `file` is its path or its digest. */
export type Choice = { readonly area: string; readonly key: string; readonly file: string };

/** Why one of several files stands: it is newer, a person chose it, the other is an equal copy, or nobody put anything into the other. */
export type StandingWhy = "newer" | "chosen" | "copy" | "blank";

/** A file that another one of the same area and form stands in place of. `same` where both say the same at every key, whichever is newer. */
export type Superseded = { readonly submission: Submission; readonly by: Submission; readonly why: StandingWhy; readonly same?: true };

/** One key at which files of an area differ. `chosen` is null while it waits for a person. */
export type Conflict = {
  readonly area: string;
  readonly areaCode: string | null;
  readonly key: string;
  readonly values: readonly Said[];
  readonly chosen: string | null;
  readonly why: "newer" | "chosen" | "sameDate" | "noDate";
};

/** What the files of one area come to. */
export type Resolved = {
  readonly code: string | null;
  readonly name: string;
  /** Files that stand, the one that decides first. */
  readonly standing: readonly Submission[];
  readonly superseded: readonly Superseded[];
  /** Keys at which the standing files differ, neither newer: no value until a person chooses. */
  readonly open: ReadonlySet<string>;
  /** Keys at which another file than the first stands. */
  readonly chosen: ReadonlyMap<string, Submission>;
  readonly conflicts: readonly Conflict[];
};

/** Whether two rows say the same: number, status, the text where no number could be read, and the target that was handed down. */
function sameRow(one: Submission, at: number, other: Submission, otherAt: number): boolean {
  return Object.is(one.values[at], other.values[otherAt]) && one.statuses[at] === other.statuses[otherAt] && one.texts.get(at) === other.texts.get(otherAt) && one.targets[at] === other.targets[otherAt];
}

/** Whether two forms say the same at every key; a key that only one of them has makes a difference. */
function sameForm(one: Submission, other: Submission, placeOf: PlaceOf): boolean {
  return one.keys.length === other.keys.length && one.keys.every((key, at) => {
    const otherAt = placeOf(other, key);
    return otherAt !== undefined && sameRow(one, at, other, otherAt);
  });
}

/** The newer first; those without a date, whose place in time nobody knows, first of all; then by file. */
function newestFirst(one: Submission, other: Submission): number {
  if (one.date !== other.date) return one.date === null ? -1 : other.date === null ? 1 : one.date > other.date ? -1 : 1;
  return one.file < other.file ? -1 : 1;
}

/**
 * Decides between the files of one area. Files of the same form (area type and unit): the newest stands, an equal copy and an
 * older one are superseded; where the newest differ at equal dates, or a date is not known, all of them stand and the keys at
 * which they differ stay open. A form that nobody put anything into gives way to one that is not newer but filled. Files of different forms stand together; a key that
 * both have is decided in the same way, but a row that one of them leaves blank is the other's.
 */
export function resolveArea(submissions: readonly Submission[], choices: readonly Choice[], placeOf: PlaceOf): Resolved {
  const [first] = submissions;
  if (!first) throw new Error("an area without a file has nothing to decide");
  const groups = new Map<string, Submission[]>();
  for (const submission of submissions) {
    const form = formOf(submission);
    const group = groups.get(form);
    if (group) group.push(submission);
    else groups.set(form, [submission]);
  }
  const decided = [...groups.values()].map((group) => decide(group.sort(newestFirst), choices, placeOf));
  const standing = decided.flatMap(({ standing }) => standing).sort(newestFirst);
  const superseded = decided.flatMap(({ superseded }) => superseded);
  const { areaCode: code, area: name } = standing[0] ?? first;
  const nothing = { code, name, standing, superseded, open: new Set<string>(), chosen: new Map<string, Submission>(), conflicts: [] };
  return submissions.length === 1 ? nothing : { ...nothing, ...compare(standing, superseded, choices, placeOf) };
}

function decide(group: readonly Submission[], choices: readonly Choice[], placeOf: PlaceOf): Pick<Resolved, "standing" | "superseded"> {
  const picked = group.find((submission) => choices.some((choice) => choice.key === "" && names(choice, submission)));
  if (picked) return { standing: [picked], superseded: group.filter((submission) => submission !== picked).map((submission) => ({ submission, by: picked, why: "chosen", ...(sameForm(picked, submission, placeOf) && { same: true }) })) };
  const newest = group.find(({ date }) => date !== null);
  const standing: Submission[] = [];
  const superseded: Superseded[] = [];
  for (const submission of group) {
    const twin = standing.find((other) => other.digest === submission.digest || sameForm(other, submission, placeOf));
    if (twin) superseded.push({ submission, by: twin, why: twin.date === submission.date || twin.digest === submission.digest ? "copy" : "newer", same: true });
    else if (newest && submission.date !== null && submission.date !== newest.date) superseded.push({ submission, by: newest, why: "newer" });
    else standing.push(submission);
  }
  return withoutBlanks({ standing, superseded });
}

function withoutBlanks({ standing, superseded }: Pick<Resolved, "standing" | "superseded">): Pick<Resolved, "standing" | "superseded"> {
  const filled = standing.filter((submission) => cellCount(submission) > 0);
  const [by] = filled;
  if (!by) return { standing, superseded };
  const blank = standing.filter((submission) => cellCount(submission) === 0);
  const passedOn = superseded.map((one): Superseded => (blank.includes(one.by) ? { submission: one.submission, by, why: one.why } : one));
  return { standing: filled, superseded: [...passedOn, ...blank.map((submission): Superseded => ({ submission, by, why: "blank" }))] };
}

function names(choice: Choice, submission: Submission): boolean {
  return (choice.area === areaId(submission) || choice.area === submission.area) && (choice.file === submission.file || choice.file === submission.digest);
}

/** Holds the files of an area against each other, key by key. */
function compare(standing: readonly Submission[], superseded: readonly Superseded[], choices: readonly Choice[], placeOf: PlaceOf): Pick<Resolved, "open" | "chosen" | "conflicts"> {
  const older = superseded.filter(({ why }) => why === "newer" || why === "chosen").map(({ submission }) => submission);
  const keys = new Set(standing.flatMap((submission) => submission.keys));
  const open = new Set<string>();
  const chosen = new Map<string, Submission>();
  const conflicts: Conflict[] = [];
  for (const key of keys) {
    const asked = standing.filter((submission) => placeOf(submission, key) !== undefined);
    const contenders = speakingAt(key, asked, placeOf);
    const all = [...contenders, ...older.filter((submission) => placeOf(submission, key) !== undefined)];
    const differing = differ(all, key, placeOf);
    const verdict = differing ? verdictOn(contenders, all, key, choices, placeOf) : { stands: contenders[0], why: "newer" as const };
    if (!verdict.stands) open.add(key);
    else if (verdict.stands !== asked[0]) chosen.set(key, verdict.stands);
    if (differing) conflicts.push(conflictOf(all, key, verdict, placeOf));
  }
  return { open, chosen, conflicts };
}

/** Of forms of several kinds (a city's and one of both, two units') those that put something into a row; a blank there is left to the other. */
function speakingAt(key: string, asked: readonly Submission[], placeOf: PlaceOf): readonly Submission[] {
  const [first] = asked;
  if (!first || asked.every((other) => formOf(other) === formOf(first))) return asked;
  const filled = asked.filter((submission) => (submission.put[placeOf(submission, key) ?? -1] ?? 0) > 0);
  return filled.length > 0 ? filled : asked;
}

function differ(submissions: readonly Submission[], key: string, placeOf: PlaceOf): boolean {
  const [first, ...others] = submissions;
  return first !== undefined && others.some((other) => !sameRow(first, placeOf(first, key) ?? -1, other, placeOf(other, key) ?? -1));
}

type Verdict = { readonly stands: Submission | undefined; readonly why: Conflict["why"] };

function verdictOn(contenders: readonly Submission[], all: readonly Submission[], key: string, choices: readonly Choice[], placeOf: PlaceOf): Verdict {
  const picked = all.find((submission) => choices.some((choice) => choice.key === key && names(choice, submission)));
  if (picked) return { stands: picked, why: "chosen" };
  const [first] = contenders;
  const leaders = leadersOf(contenders);
  if (differ(leaders, key, placeOf)) return { stands: undefined, why: leaders.some(({ date }) => date === null) ? "noDate" : "sameDate" };
  const wholeFile = choices.some((choice) => choice.key === "" && first !== undefined && names(choice, first));
  return { stands: first, why: wholeFile ? "chosen" : "newer" };
}

/** The newest of files in order, and those that may be as new because nobody knows their date. */
function leadersOf(contenders: readonly Submission[]): readonly Submission[] {
  const newest = contenders.find(({ date }) => date !== null)?.date;
  return contenders.filter(({ date }) => date === null || date === newest);
}

function conflictOf(submissions: readonly Submission[], key: string, { stands, why }: Verdict, placeOf: PlaceOf): Conflict {
  const { area, areaCode } = submissions[0] as Submission;
  const targets = submissions.map((submission) => submission.targets[placeOf(submission, key) ?? -1] ?? "");
  const asked = new Set(targets).size > 1;
  const values = submissions.map((submission, index): Said => {
    const at = placeOf(submission, key) ?? -1;
    const text = submission.texts.get(at);
    return { file: submission.file, value: valueAt(submission, at), status: statusAt(submission, at), ...(text !== undefined && { text }), ...(asked && { target: targets[index] ?? "" }) };
  });
  return { area, areaCode, key, values, chosen: stands?.file ?? null, why };
}
