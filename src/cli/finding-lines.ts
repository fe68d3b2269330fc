import { sentence } from "../core/report/sentence";
import type { Finding } from "../core/validation/finding";

/** A finding as a line for people: where, what, and whether it is explained. */
export function findingLine(finding: Finding): string {
  const { place, waived } = finding;
  return `  ${place ? `${place.cell} ${place.name}（${place.scope}）：` : ""}${sentence(finding, "zh-CN")}${waived ? "（已说明）" : ""}`;
}
