import type { Conflict } from "../../../core/merge/conflict";
import type { Merged } from "../../../core/merge/merge";
import { chinaTime } from "../../../core/report/china-time";
import { areaId, type Submission } from "../../../core/merge/submission";

/** A file that may speak for an area, with the day it is of as `2025-01-12`; null where nobody knows. */
export type Side = { readonly file: string; readonly day: string | null };

/** A line of the list of conflicts: an area whose files may be taken whole, or one key at which they differ. */
export type ConflictEntry =
  | { readonly kind: "area"; readonly id: string; readonly area: string; readonly sides: readonly Side[] }
  | { readonly kind: "key"; readonly id: string; readonly name: string; readonly scope: string; readonly decimals: number; readonly conflict: Conflict };

/** Conflicts area by area; those in which something still waits for a choice come first. */
export function conflictEntries({ areas, frame, received }: Merged): readonly ConflictEntry[] {
  const rows = new Map(frame.map((row) => [row.key, row]));
  const days = new Map(received.map(({ file, ...rest }) => [file, dayOf(rest)]));
  const differing = areas.filter(({ conflicts }) => conflicts.length > 0);
  const waits = (area: Merged["areas"][number]) => area.conflicts.some(({ chosen }) => chosen === null);
  return [...differing.filter(waits), ...differing.filter((area) => !waits(area))].flatMap((area) => {
    const files = [...new Set(area.conflicts.flatMap(({ values }) => values.map(({ file }) => file)))];
    const whole: ConflictEntry = { kind: "area", id: areaId({ areaCode: area.code, area: area.name }), area: area.name, sides: files.map((file) => ({ file, day: days.get(file) ?? null })) };
    const keys = [...area.conflicts].sort((one, other) => Number(one.chosen !== null) - Number(other.chosen !== null)).map((conflict): ConflictEntry => {
      const row = rows.get(conflict.key);
      return { kind: "key", id: `${whole.id} ${conflict.key}`, name: row?.indicator.name ?? conflict.key, scope: row?.scope ?? "", decimals: row?.indicator.decimals ?? 0, conflict };
    });
    return [whole, ...keys];
  });
}

function dayOf(file: Pick<Submission, "date"> | object): string | null {
  return "date" in file && file.date !== null ? chinaTime(file.date).slice(0, DAY) : null;
}

/** Characters of `2025-01-12`. */
const DAY = 10;
