import type { Resolved } from "./conflict";
import { areaId, type Submission, type Unread } from "./submission";
import type { Why } from "./why";

/** An area that should report. `day` is the last day that is in time, as written (`2025-03-01`), `due` its last moment (`2025-03-01T15:59:59Z`); null when none was set. */
export type ExpectedArea = { readonly code: string | null; readonly name: string; readonly day: string | null; readonly due: string | null };

/** 未报: nothing came; 退回: what came, or one of several forms, was set aside for its errors; 迟报: it came after the day; 已收: it is in the merge. */
export type ReportStatus = "未报" | "退回" | "迟报" | "已收";

/** How one area stands. `date` is when what stands in the merge first came, whichever copy of it; `file` is what came of it or seems to be its own; `why` says what keeps that out. */
export type AreaLine = {
  readonly code: string | null;
  readonly name: string;
  readonly day: string | null;
  readonly status: ReportStatus;
  readonly date: string | null;
  readonly file: string | null;
  readonly why: Why | null;
};

/** How complete a merge is. Expected = received + late + returned + absent; without a list everything that came was expected. */
export type Completeness = {
  readonly lines: readonly AreaLine[];
  readonly expected: number;
  readonly reported: number;
  /** Share of the expected areas that came in time (0.9 is 90 %); null where none is expected. */
  readonly onTime: number | null;
};

/** A file set aside, and the area it is of, by its form or by its name alone. */
export type Aside = { readonly received: Submission | Unread; readonly why: Why };

/** Whether a list names an area: by code where both have one, else by name. */
export function isArea(expected: { readonly code: string | null; readonly name: string }, area: { readonly areaCode: string | null; readonly area: string }): boolean {
  return expected.code !== null && area.areaCode !== null ? expected.code === area.areaCode : expected.name === area.area;
}

/** Holds what came against what should have come; lines in the order of the list, else by area. */
export function completenessOf(resolved: readonly Resolved[], asides: readonly Aside[], expected: readonly ExpectedArea[] | null): Completeness {
  const areas = expected ?? whatCame(resolved, asides);
  const byArea = new Map(resolved.map((area) => [areaId({ areaCode: area.code, area: area.name }), area]));
  const byName = new Map(resolved.map((area) => [area.name, area]));
  const lines = areas.map((area) => lineOf(area, byArea.get(area.code ?? area.name) ?? byName.get(area.name), asides));
  const count = (...wanted: readonly ReportStatus[]) => lines.filter(({ status }) => wanted.includes(status)).length;
  return { lines, expected: lines.length, reported: count("已收", "迟报"), onTime: lines.length === 0 ? null : count("已收") / lines.length };
}

/** Every area of which a form came, those last of which all were returned. */
function whatCame(resolved: readonly Resolved[], asides: readonly Aside[]): readonly ExpectedArea[] {
  const areas = new Map(resolved.map(({ code, name }) => [areaId({ areaCode: code, area: name }), { code, name }]));
  for (const { received, why } of asides) {
    if (why.code === "strict" && received.kind === "submission" && !areas.has(areaId(received))) areas.set(areaId(received), { code: received.areaCode, name: received.area });
  }
  return [...areas.values()].map(({ code, name }) => ({ code, name, day: null, due: null }));
}

function lineOf(area: ExpectedArea, resolved: Resolved | undefined, asides: readonly Aside[]): AreaLine {
  const { code, name, day, due } = area;
  const own = asides.filter(({ received }) => received.kind === "submission" && isArea(area, received));
  const returned = own.find(({ why }) => why.code === "strict");
  const [standing] = resolved?.standing ?? [];
  if (resolved && standing && !returned && isArea(area, standing)) {
    const date = cameAt(standing, resolved);
    return { code, name, day, status: due !== null && date !== null && date > due ? "迟报" : "已收", date, file: standing.file, why: null };
  }
  const like = returned ?? own[0] ?? asides.find(({ received }) => received.kind === "unread" && resembles(received.file, area));
  return { code, name, day, status: returned ? "退回" : "未报", date: null, file: like?.received.file ?? null, why: like?.why ?? null };
}

/** When what a file says first came: whoever sends the same once more after the day is not late. */
function cameAt(standing: Submission, { superseded }: Resolved): string | null {
  const copies = superseded.flatMap(({ submission, by, same }) => (same && by === standing ? [submission] : []));
  const dates = [standing, ...copies].flatMap(({ date }) => date ?? []).sort();
  return dates[0] ?? null;
}

/** Whether a file's name holds an area's name or code; never more than a hint. */
export function resembles(file: string, { code, name }: Pick<ExpectedArea, "code" | "name">): boolean {
  const last = lastPart(file);
  return last.includes(name) || (code !== null && last.includes(code));
}

function lastPart(file: string): string {
  return file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
}

/** Which of some areas, no two of one code, a file's name is like: the first of the list, none of the name `but`. As `resembles` has it, for thousands of areas. */
export function likeness<A extends Pick<ExpectedArea, "code" | "name">>(areas: readonly A[]): (file: string, but?: string) => A | undefined {
  const places = new Map<string, number>();
  for (const [place, { code, name }] of areas.entries()) for (const text of [name, code]) if (text !== null && !places.has(text)) places.set(text, place);
  const longest = [...places.keys()].reduce((most, text) => Math.max(most, text.length), 0);
  return (file, but) => {
    const last = lastPart(file);
    let first: number | undefined;
    for (let from = 0; from < last.length; from++) for (let to = from + 1; to <= Math.min(last.length, from + longest); to++) {
      const place = places.get(last.slice(from, to));
      if (place !== undefined && (first === undefined || place < first) && areas[place]?.name !== but) first = place;
    }
    return first === undefined ? undefined : areas[first];
  };
}
