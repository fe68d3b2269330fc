import { renderTemplate } from "../core/template/render";
import type { Identity, Template } from "../core/template/template";
import { lookAround } from "./check";
import type { Workbook } from "./ports";

/** What inserting did: the new sheet and its rows, or the form that was there before (nothing is written then). */
export type Inserted =
  | { readonly kind: "inserted"; readonly sheet: string; readonly rows: number }
  | { readonly kind: "exists"; readonly identity: Identity };

/** Adds the form to the workbook as a new sheet, unless it holds one; other sheets stay as they are. */
export async function insertTemplate(workbook: Workbook, template: Template): Promise<Inserted> {
  const { identity, sheets } = await lookAround(workbook);
  if (identity) return { kind: "exists", identity };
  const paper = renderTemplate(template, sheets);
  await workbook.insert(paper);
  return { kind: "inserted", sheet: paper.sheets[0].name, rows: template.rows.length };
}
