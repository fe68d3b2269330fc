import type { Plan } from "../catalogue/indicator";
import { tidyRows, type TidyRow } from "../merge/tidy";
import type { Merged } from "../merge/merge";

/** Who keeps the structures that a merge writes, as SDMX names agencies. */
export const AGENCY = "ZHIBIAO";

/**
 * Observation statuses by the codes of SDMX's CL_OBS_STATUS 2.2: A normal; O missing (nothing was filled in, nothing readable
 * stands there, or files differ and nobody has chosen); M missing because the data cannot exist (不适用); L missing although
 * the data exist, not collected yet (待报).
 */
export const OBS_STATUS: { readonly [S in TidyRow["status"]]: "A" | "O" | "M" | "L" } = {
  reported: "A", missing: "O", unreadable: "O", conflict: "O", notApplicable: "M", pending: "L",
};

/** What the codes of `OBS_STATUS` mean, in English and Chinese. */
export const STATUS_NAMES: { readonly [Code in "A" | "O" | "M" | "L"]: readonly [english: string, chinese: string] } = {
  A: ["Normal value", "正常值"], O: ["Missing value", "缺值"], M: ["Missing value; data cannot exist", "缺值：不适用"], L: ["Missing value; data exist but were not collected", "缺值：待报"],
};

/** A code for a word that SDMX would not take as an id: U and the UTF-16 units in hexadecimal. `_Z` (not applicable) stands for an empty one. */
export function wordCode(word: string): string {
  return word === "" ? "_Z" : `U${[...Array(word.length).keys()].map((at) => word.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0")).join("")}`;
}

/** The code of an area: GB/T 2260, or one made from its name where it has none. */
export function areaCode({ areaCode: code, area }: Pick<TidyRow, "areaCode" | "area">): string {
  return code !== null && /^\d+$/u.test(code) ? code : wordCode(area);
}

/** The code of an indicator; a component's dot is no character of an SDMX id. */
export function indicatorCode(id: string): string {
  return id.replace(/\./gu, "_");
}

/** The ids of the structures of a plan, and their version. */
export function structureIds({ id, version }: Plan): { readonly flow: string; readonly structure: string; readonly version: string } {
  const name = id.toUpperCase().replace(/[^A-Z0-9]/gu, "_");
  return { flow: `DF_${name}`, structure: `DSD_${name}`, version: /^\d+$/u.test(version) ? `${version}.0.0` : "1.0.0" };
}

/** The columns of the data file (SDMX-CSV 2.0): what the row is of, its dimensions in the order of the structure, its value, its attributes. */
export const SDMX_COLUMNS = ["STRUCTURE", "STRUCTURE_ID", "ACTION", "REF_AREA", "INDICATOR", "SCOPE", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "UNIT_MEASURE"] as const;

/** The rows of the data file, one an observation; a missing value is an empty field with its status. */
export function* sdmxRows(merged: Merged): Generator<readonly (string | number)[]> {
  const { flow, version } = structureIds(merged.request.plan);
  for (const row of tidyRows(merged)) {
    yield [
      "dataflow", `${AGENCY}:${flow}(${version})`, "I", areaCode(row), indicatorCode(row.indicator), wordCode(row.scope), row.period, row.value ?? "", OBS_STATUS[row.status], row.unit,
    ];
  }
}
