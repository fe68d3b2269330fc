import { onCellsChanged } from "../adapters/excel/changes";
import { excelWorkbook } from "../adapters/excel/workbook";
import { catalogue } from "../app/catalogue";
import { checkWorkbook } from "../app/check";
import { insertTemplate } from "../app/insert";
import { clearMarks, markFindings } from "../app/mark";
import { sentence } from "../core/report/sentence";
import { makeTemplate, periodsOf } from "../core/template/make";
import type { TemplateRequest } from "../core/template/template";
import type { PaneActions } from "./actions";

/** The pane's actions on the workbook that Excel has open. */
export function excelActions(): PaneActions {
  const workbook = excelWorkbook();
  const plans = catalogue();
  return {
    plans: () => plans.plans.map((plan) => ({ id: plan.id, title: plan.title, shortTitle: plan.shortTitle, periods: periodsOf(plan), defaultPeriod: plan.horizon.at(-1) ?? plan.baseYear })),
    lookUpArea: async (text) => (await import("./area-look-up")).lookUpArea(text),
    preview: (request) => templateOf(request) ?? null,
    async current() {
      const { recognised, summary } = await checkWorkbook(workbook, plans);
      return recognised && { ...recognised.identity, sheet: recognised.sheet.name, counts: summary };
    },
    async insert(request) {
      const template = templateOf(request);
      if (!template) throw new Error(`no template for ${request.plan} ${request.period}`);
      return insertTemplate(workbook, plans, template);
    },
    check: () => checkWorkbook(workbook, plans),
    mark: (language) => markFindings(workbook, plans, language, new Date()),
    clear: () => clearMarks(workbook, plans),
    select: (sheet, cell) => workbook.select(sheet, cell),
    write: (sheet, cell, value) => workbook.write([{ sheet, cell, value }]),
    onChange: async (listener) => {
      const stop = await onCellsChanged(listener);
      return () => { void stop(); };
    },
    sentence,
  };

  function templateOf(request: TemplateRequest) {
    const made = makeTemplate(plans, request);
    return made.ok ? made.value : undefined;
  }
}
