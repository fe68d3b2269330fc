import type { Checked } from "../app/check";

/** Whose form it is, as the contract writes it; null for a workbook that is no template of ours. */
export function templateJson({ recognised }: Checked): object | null {
  if (!recognised) return null;
  const { plan, area, areaCode, areaType, period, version, submission } = recognised.identity;
  return { plan, area, areaCode, areaType, period, version, submission };
}
