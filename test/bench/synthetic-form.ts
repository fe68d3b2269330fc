import type { Paper, Sheet } from "../../src/core/sheet/sheet";
import { identityPart, identitySheet, readIdentity } from "../../src/core/template/identity";
import { makeTemplate } from "../../src/core/template/make";
import { renderTemplate } from "../../src/core/template/render";
import type { Identity, Template } from "../../src/core/template/template";
import { SYNTHETIC_REQUEST, syntheticCatalogue } from "../fixtures/synthetic-plan";
import { INTAKE_ROWS, ROWS_A_SHEET, SHEETS } from "./intake-size";

const PLANS = syntheticCatalogue(INTAKE_ROWS);

/** The synthetic plan's template for an area. */
export function syntheticTemplate(area: string): Template {
  const made = makeTemplate(PLANS, { ...SYNTHETIC_REQUEST, area });
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made.value;
}

/** Its form, the rows spread over six sheets of the same shape. */
export function sixSheets(template: Template): Paper {
  const papers = Array.from({ length: SHEETS }, (_, sheet) => renderTemplate({ ...template, rows: template.rows.slice(sheet * ROWS_A_SHEET, (sheet + 1) * ROWS_A_SHEET) }));
  const forms = papers.map(({ sheets: [form] }, index): Sheet => (index === 0 ? form : { ...form, name: `${form.name}_${index + 1}` }));
  const { parts = [], names = [] } = papers[0] ?? {};
  const identity: Identity = { ...(readIdentity({ sheets: [], parts }) as Identity), sheets: forms.map(({ name }) => name) };
  return { sheets: [...forms, identitySheet(identity)], names, parts: [identityPart(identity)] };
}
