import { readCsv } from "../../../adapters/csv/read";
import { expectedFrom } from "../../../app/expected";
import type { Area } from "../../../core/catalogue/area";
import type { ExpectedArea } from "../../../core/merge/completeness";
import type { Weight } from "../../../core/merge/rolled";
import type { ListFault } from "../state";

/** Columns that say who should report and when. */
const OWN: ReadonlySet<string> = new Set(["", "area", "due"]);

/** A column of a list of areas that they can be weighted by. */
export type ListWeight = Extract<Weight, { readonly kind: "list" }>;

/** What a list of areas names, with its further columns of numbers; or the first thing that is wrong with it. */
export type ReadAreaList = { readonly ok: true; readonly areas: readonly ExpectedArea[]; readonly weights: readonly ListWeight[] } | { readonly ok: false; readonly fault: Omit<ListFault, "file"> };

/** Reads a list of areas: header `area,due` (due may be missing), UTF-8 or GB18030. */
export function readAreaList(bytes: Uint8Array, areas: readonly Area[]): ReadAreaList {
  const { heads, lines } = readCsv(bytes);
  if (!heads.includes("area")) return { ok: false, fault: { code: "no-column", area: "" } };
  const named = lines.map(({ text }) => ({ area: text("area"), due: text("due"), text })).filter(({ area }) => area !== "");
  if (named.length === 0) return { ok: false, fault: { code: "empty", area: "" } };
  const expected = expectedFrom(named, areas);
  if (expected.ok) return { ok: true, areas: expected.value, weights: heads.filter((head) => !OWN.has(head)).flatMap((head) => weightIn(head, named, expected.value) ?? []) };
  const [fault] = expected.faults;
  return { ok: false, fault: { code: fault?.code ?? "empty", area: fault?.area ?? "" } };
}

/** A column as weights; undefined where it says anything that is no number from 0 on, or nothing. */
function weightIn(head: string, lines: readonly { text(head: string): string }[], areas: readonly ExpectedArea[]): ListWeight | undefined {
  const filled = lines.flatMap(({ text }, index): [string, number][] => {
    const area = areas[index];
    return area && text(head) !== "" ? [[area.code ?? area.name, Number(text(head).normalize("NFKC").replace(/,/gu, ""))]] : [];
  });
  return filled.length > 0 && filled.every(([, number]) => Number.isFinite(number) && number >= 0) ? { kind: "list", name: head, of: new Map(filled) } : undefined;
}
