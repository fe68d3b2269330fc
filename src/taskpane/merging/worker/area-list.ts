import { readCsv } from "../../../adapters/csv/read";
import { expectedFrom } from "../../../app/expected";
import type { Area } from "../../../core/catalogue/area";
import type { ExpectedArea } from "../../../core/merge/completeness";
import type { ListFault } from "../state";

/** What a list of areas names, or the first thing that is wrong with it. */
export type ReadAreaList = { readonly ok: true; readonly areas: readonly ExpectedArea[] } | { readonly ok: false; readonly fault: Omit<ListFault, "file"> };

/** Reads a list of areas: header `area,due` (due may be missing), UTF-8 or GB18030. */
export function readAreaList(bytes: Uint8Array, areas: readonly Area[]): ReadAreaList {
  const { heads, lines } = readCsv(bytes);
  if (!heads.includes("area")) return { ok: false, fault: { code: "no-column", area: "" } };
  const named = lines.map(({ text }) => ({ area: text("area"), due: text("due") })).filter(({ area }) => area !== "");
  if (named.length === 0) return { ok: false, fault: { code: "empty", area: "" } };
  const expected = expectedFrom(named, areas);
  if (expected.ok) return { ok: true, areas: expected.value };
  const [fault] = expected.faults;
  return { ok: false, fault: { code: fault?.code ?? "empty", area: fault?.area ?? "" } };
}
