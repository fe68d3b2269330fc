import type { Plan } from "../catalogue/indicator";
import { isArea, type Aside, type ExpectedArea } from "./completeness";
import { resolveArea, type Choice, type Resolved, type Superseded } from "./conflict";
import { areaId, type PlaceOf, type Received, type Submission } from "./submission";
import type { Why } from "./why";

/** What is merged: one plan and one period. */
export type MergeRequest = {
  readonly plan: Plan;
  readonly period: string;
  /** Areas that should report; null when nobody said. Any other area is then set aside, unless `admitted` names it. */
  readonly expected: readonly ExpectedArea[] | null;
  /** Further areas that may report where the expected ones are those of the plan; empty where a person gave a list. */
  readonly admitted: readonly string[];
  /** True to set aside forms with findings of error severity. */
  readonly strict: boolean;
  readonly choices: readonly Choice[];
};

/** Every file in its place. */
export type Sorted = {
  readonly asides: readonly Aside[];
  /** Areas with a file that stands, by code, those without a code last. */
  readonly areas: readonly Resolved[];
  /** Files that are superseded by one that was itself set aside. */
  readonly orphans: readonly Superseded[];
};

/** Puts every file in its place: set aside, standing for its area, or superseded by one that stands. */
export function sortOut(received: readonly Received[], request: MergeRequest, placeOf: PlaceOf): Sorted {
  const asides: Aside[] = [];
  const byArea = new Map<string, Submission[]>();
  const expects = expectation(request);
  for (const file of received) {
    const why = whyAside(file, request, expects);
    if (why) asides.push({ received: file, why });
    else if (file.kind === "submission") addTo(byArea, areaId(file), file);
  }
  const orphans: Superseded[] = [];
  const areas = [...byArea.values()].flatMap((submissions): Resolved[] => {
    const resolved = resolveArea(submissions, request.choices, placeOf);
    const returned = request.strict ? resolved.standing.filter((submission) => errorsIn(submission) > 0) : [];
    if (returned.length === 0) return [resolved];
    asides.push(...returned.map((submission): Aside => ({ received: submission, why: { code: "strict", errors: errorsIn(submission) } })));
    orphans.push(...resolved.superseded.filter(({ by }) => returned.includes(by)));
    const rest = submissions.filter((submission) => !returned.includes(submission) && !orphans.some((orphan) => orphan.submission === submission));
    return rest.length === 0 ? [] : [resolveArea(rest, request.choices, placeOf)];
  });
  return { asides: asides.sort(byFile), areas: areas.sort(byCode), orphans };
}

function addTo(groups: Map<string, Submission[]>, id: string, submission: Submission): void {
  const group = groups.get(id);
  if (group) group.push(submission);
  else groups.set(id, [submission]);
}

function errorsIn({ counts }: Submission): number {
  return counts.error;
}

function whyAside(file: Received, { plan, period }: MergeRequest, expects: (submission: Submission) => boolean): Why | undefined {
  if (file.kind === "unread") return file.why;
  if (file.plan !== plan.id) return { code: "other-plan", plan: file.plan, period: file.period };
  if (file.period !== period) return { code: "other-period", plan: file.plan, period: file.period };
  return expects(file) ? undefined : { code: "area-unexpected", area: file.area };
}

/** Whether an area may report. */
function expectation({ expected, admitted }: MergeRequest): (submission: Submission) => boolean {
  if (expected === null) return () => true;
  const byCode = new Map(expected.flatMap((area) => (area.code === null ? [] : [[area.code, area] as const])));
  const byName = new Map(expected.map((area) => [area.name, area]));
  return (submission) => {
    const listed = (submission.areaCode !== null && byCode.get(submission.areaCode)) || byName.get(submission.area);
    return (listed && isArea(listed, submission)) || admitted.includes(submission.area);
  };
}

function byFile(one: Aside, other: Aside): number {
  return one.received.file < other.received.file ? -1 : 1;
}

function byCode(one: Resolved, other: Resolved): number {
  if (one.code !== other.code) return one.code === null ? 1 : other.code === null ? -1 : one.code < other.code ? -1 : 1;
  return one.name < other.name ? -1 : 1;
}
