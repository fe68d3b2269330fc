import type { Catalogue } from "../core/catalogue/indicator";
import { IDENTITY_SHEET, readIdentity } from "../core/template/identity";
import { recognise } from "../core/template/recognise";
import { renderTemplate } from "../core/template/render";
import type { Identity, Template } from "../core/template/template";
import { FORM } from "./check";
import type { Workbook } from "./ports";

/** What inserting did: the new sheet and its rows, or the form that was there before (nothing is written then). */
export type Inserted =
  | { readonly kind: "inserted"; readonly sheet: string; readonly rows: number }
  | { readonly kind: "exists"; readonly identity: Identity };

/** Adds the form to the workbook as a new sheet, unless it holds one; other sheets stay as they are. */
export async function insertTemplate(workbook: Workbook, catalogue: Catalogue, template: Template): Promise<Inserted> {
  const read = await workbook.read(FORM);
  const there = recognise(read, catalogue);
  if (there) return { kind: "exists", identity: there.identity };
  // An identity without its form is what is left when a person deleted the sheet.
  const left = readIdentity(read) !== undefined;
  const names = read.sheets.map(({ name }) => name).filter((name) => !left || name !== IDENTITY_SHEET);
  const paper = renderTemplate(template, names);
  await workbook.insert(paper, left);
  return { kind: "inserted", sheet: paper.sheets[0].name, rows: template.rows.length };
}
