import type { Checked } from "../app/check";

/** Whose form it is, as the contract writes it; null for a workbook that is no template of ours. */
export function templateJson({ recognised }: Checked): object | null {
  if (!recognised) return null;
  const { sheet: _, ...identity } = recognised.identity;
  return identity;
}
