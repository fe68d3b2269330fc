import fc from "fast-check";
import { catalogue } from "../../../src/app/catalogue";
import { readObservations } from "../../../src/core/observation/read";
import { HEADS } from "../../../src/core/template/columns";
import { makeTemplate, periodsOf } from "../../../src/core/template/make";
import { recognise } from "../../../src/core/template/recognise";
import { renderTemplate } from "../../../src/core/template/render";
import { readTargetLines } from "../../../src/core/template/own-targets";
import { unitsOf } from "../../../src/core/template/responsible";
import type { Template, TemplateRequest } from "../../../src/core/template/template";
import { readBack } from "../../fixtures/read-back";

const { plans } = catalogue();

function made(request: TemplateRequest): Template | undefined {
  const result = makeTemplate(catalogue(), request);
  return result.ok ? result.value : undefined;
}

/** Any form a person can ask for: any plan, year, kind of area, with components, one unit's tasks or own targets. */
const requests = fc.constantFrom(...plans).chain((plan) => fc.record({
  plan: fc.constant(plan.id), area: fc.constantFrom(plan.area, "喀什市", "莎车县", "某某区"), areaCode: fc.constantFrom("653101", null),
  areaType: fc.constantFrom("city" as const, "county" as const, "both" as const), period: fc.constantFrom(...periodsOf(plan)),
  extra: fc.constantFrom("none", "components", "responsible", "targets"),
})).map(({ extra, ...request }): TemplateRequest => {
  const plan = plans.find(({ id }) => id === request.plan);
  const [unit] = unitsOf(made(request)?.rows ?? []);
  const own = plan && readTargetLines(plan, plan.form.slice(0, 5).map((indicator, line) => ({ line, indicator, scope: "", target: "≥ 42" })));
  if (extra === "targets" && own?.ok) return { ...request, targets: own.value };
  if (extra === "responsible" && unit !== undefined) return { ...request, responsible: unit };
  return extra === "components" ? { ...request, components: true } : request;
});

test("every form is read back with each of its keys, all of them missing, and says again whose it is", () => {
  fc.assert(fc.property(requests, (request) => {
    const template = made(request);
    fc.pre(template !== undefined && template.rows.length > 0);
    const found = recognise(readBack(renderTemplate(template)), catalogue());
    expect(found?.identity).toMatchObject(request);
    const observations = found ? readObservations(found) : [];
    expect(observations.map(({ key }) => key)).toEqual(template.rows.map(({ key }) => key));
    expect(observations.every(({ status, value }) => status === "missing" && value === null)).toBe(true);
  }), { numRuns: 60 });
});

describe.each(plans.map((plan) => [plan.id, plan] as const))("the forms of %s", (id, plan) => {
  const [first = "", ...later] = periodsOf(plan);
  const forms = [first, later.at(-1) ?? first].flatMap((period) => [plan.area, "喀什市", "莎车县"].flatMap((area) => made({ plan: id, area, areaCode: null, areaType: "both", period }) ?? []));

  test("have no two rows that a person could not tell apart", () => {
    for (const { rows } of forms) {
      const labels = rows.map(({ indicator, scope }) => `${indicator.name}|${scope}`);
      expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
    }
  });
  test("keep the plan's order and the fixed heads", () => {
    for (const form of forms) {
      const order = form.rows.map(({ indicator }) => plan.form.indexOf(indicator.id));
      expect(order).toEqual([...order].sort((one, other) => one - other));
      const heads = renderTemplate(form).sheets[0].content[5] ?? [];
      expect(heads.filter((head) => (HEADS as readonly unknown[]).includes(head))).toEqual([...HEADS]);
    }
  });
  test("keep to Excel's limits: messages of 32 and 255 characters, rows of 409 points, one rule for each cell that is for writing", () => {
    for (const form of forms) {
      const [sheet] = renderTemplate(form).sheets;
      for (const { prompt, stop } of sheet.validations) for (const said of [prompt, stop]) {
        expect(said?.title.length ?? 0).toBeLessThanOrEqual(32);
        expect(said?.text.length ?? 0).toBeLessThanOrEqual(255);
      }
      expect(Math.max(...sheet.rowHeights.map((height) => height ?? 0))).toBeLessThanOrEqual(409);
      const cells = sheet.validations.flatMap(({ area }) => Array.from({ length: area.rows * area.columns }, (_, index) => `${area.row + Math.floor(index / area.columns)} ${area.column + (index % area.columns)}`));
      expect(new Set(cells).size).toBe(cells.length);
    }
  });
});
