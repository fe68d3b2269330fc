import type { Catalogue } from "../core/catalogue/indicator";
import { formPaper } from "../core/record/form-paper";
import { IDENTITY_SHEET, readIdentity } from "../core/template/identity";
import type { ReadWorkbook } from "../core/sheet/cells";
import { makeTemplate } from "../core/template/make";
import { recognise } from "../core/template/recognise";
import type { Identity, Template } from "../core/template/template";
import { FORM, catalogueFor } from "./check";
import type { PlanSource } from "./plans";
import type { Workbook } from "./ports";

/** What inserting did: the new sheet and its rows, or the form that was there before (nothing is written then). */
export type Inserted =
  | { readonly kind: "inserted"; readonly sheet: string; readonly rows: number }
  | { readonly kind: "exists"; readonly identity: Identity };

/**
 * Whether an identity is all that is left of a form whose sheet a person deleted. A form that this version cannot read,
 * of another plan or with its heads changed, is no leftover: its numbers still need their identity.
 */
function isLeftOver(read: ReadWorkbook, identity: Identity, catalogue: Catalogue): boolean {
  const known = makeTemplate(catalogue, identity).ok;
  return known && !read.sheets.some(({ name }) => name === identity.sheet) && recognise(read, catalogue) === undefined;
}

/** Adds the form to the workbook as a new sheet, unless it holds one; other sheets stay as they are. */
export async function insertTemplate(workbook: Workbook, plans: PlanSource, template: Template): Promise<Inserted> {
  const read = await workbook.read(FORM);
  const identity = readIdentity(read);
  const left = identity !== undefined && isLeftOver(read, identity, await catalogueFor(read, plans));
  if (identity && !left) return { kind: "exists", identity };
  const names = read.sheets.map(({ name }) => name).filter((name) => !left || name !== IDENTITY_SHEET);
  const paper = formPaper(template, names);
  await workbook.insert(paper, left);
  return { kind: "inserted", sheet: paper.sheets[0].name, rows: template.rows.length };
}
