import { checkWorkbook, type Checked } from "../app/check";
import { explain } from "../app/explain";
import { insertTemplate } from "../app/insert";
import { clearMarks, markFindings } from "../app/mark";
import { loadPlan, planAtHand, PLAN_TITLES, type PlanTitle } from "../app/plans";
import type { LiveWorkbook } from "../app/ports";
import { recheckRows } from "../app/recheck";
import { submit } from "../app/submit";
import { utc } from "../app/utc";
import type { Catalogue } from "../core/catalogue/indicator";
import { isBack } from "../core/record/returns";
import { sentence } from "../core/report/sentence";
import { makeTemplate, periodsOf } from "../core/template/make";
import type { Template, TemplateRequest } from "../core/template/template";
import type { PaneActions, PlanChoice } from "./actions";
import { groupsOf } from "./findings/groups";

/** The pane's actions on a workbook, wherever it lies; `year` is the one that most people report. */
export function workbookActions(workbook: LiveWorkbook, year: number): PaneActions {
  return {
    plans: () => PLAN_TITLES.map((title) => choiceOf(title, String(year))),
    loadPlan: async (plan) => { await loadPlan(plan); },
    lookUpArea: async (text) => (await import(/* webpackChunkName: "areas" */ "./inserting/area-look-up")).lookUpArea(text),
    preview: (request) => templateIn(planAtHand(request.plan), request) ?? null,
    async current() {
      const { recognised, summary, record } = await checkWorkbook(workbook, loadPlan);
      return recognised && { ...recognised.identity, sheet: recognised.sheet.name, counts: summary, isBack: isBack(record) };
    },
    async insert(request) {
      const template = templateIn(await loadPlan(request.plan), request);
      if (!template) throw new Error(`no template for ${request.plan} ${request.period}`);
      return insertTemplate(workbook, loadPlan, template);
    },
    check: async () => (await listed(workbook, { checked: await checkWorkbook(workbook, loadPlan) })).checked,
    mark: async (language) => listed(workbook, await markFindings(workbook, loadPlan, language, new Date())),
    clear: () => clearMarks(workbook, loadPlan),
    explain: (explanation) => explain(workbook, loadPlan, explanation, new Date()),
    submit: () => submit(workbook, loadPlan, new Date()),
    review: async (verdicts, unit, language) => (await reviews()).reviewWorkbook(workbook, loadPlan, verdicts, { unit, role: "复核", at: utc(new Date()) }, language),
    recheckReturned: async (language) => (await reviews()).recheckReturned(workbook, loadPlan, language, new Date()),
    repair: async () => (await import(/* webpackChunkName: "repair" */ "../app/repair")).repair(workbook, loadPlan, new Date()),
    keepPrevious: async (file) => (await import(/* webpackChunkName: "last-year" */ "./checking/last-year-file")).keepFromFile(workbook, file, new Date()),
    report: async (checked, language) => (await import(/* webpackChunkName: "report" */ "./submitting/report-page")).reportPage(checked, new Date(), language),
    reportSheet: async (language) => (await import(/* webpackChunkName: "report" */ "./submitting/report-page")).reportSheet(workbook, loadPlan, new Date(), language),
    readMerged: async (whole) => workbook.read({ ...(await import(/* webpackChunkName: "merge" */ "../app/continue")).MERGED, ...(!whole && { identitySheet: "_zhibiao_none", namespaces: [] }) }),
    writeMerged: workbook.insertPieces ?? null,
    select: (sheet, cell) => workbook.select(sheet, cell),
    write: (sheet, cell, value) => workbook.write([{ sheet, cell, value }]),
    watch: (listener) => workbook.watch(listener),
    recheck: async (checked, changes) => listed(workbook, await recheckRows(workbook, checked, changes)),
    sentence,
  };
}

/** Something done, with the list of its check made in a turn of its own: drawing it is work enough for the next. */
async function listed<Done extends { readonly checked: Checked } | { readonly kind: string }>(workbook: LiveWorkbook, done: Done): Promise<Done> {
  if (!("checked" in done)) return done;
  await workbook.breathe?.();
  groupsOf(done.checked);
  await workbook.breathe?.();
  return done;
}

/** Fetched when somebody reviews. */
function reviews() {
  return import(/* webpackChunkName: "review" */ "../app/review");
}

/** A plan with the year to begin with: this one where the plan reaches so far, else its last. */
function choiceOf(title: PlanTitle, year: string): PlanChoice {
  const periods = periodsOf(title);
  return { id: title.id, title: title.title, shortTitle: title.shortTitle, periods, defaultPeriod: periods.includes(year) ? year : (periods.at(-1) ?? title.baseYear) };
}

function templateIn(catalogue: Catalogue | undefined, request: TemplateRequest): Template | undefined {
  const made = catalogue && makeTemplate(catalogue, request);
  return made?.ok ? made.value : undefined;
}
