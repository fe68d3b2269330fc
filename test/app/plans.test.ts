import { catalogue } from "../../src/app/catalogue";
import { PLAN_TITLES, loadPlan, planAtHand } from "../../src/app/plans";

test("every plan is offered by the title that its document has, in the same order", () => {
  expect(PLAN_TITLES).toEqual(catalogue().plans.map(({ id, title, shortTitle, baseYear, horizon }) => ({ id, title, shortTitle, baseYear, horizon })));
});

test.each(PLAN_TITLES.map(({ id }) => id))("%s is fetched alone and whole, once", async (id) => {
  expect(planAtHand(id)).toBeUndefined();
  const fetched = await loadPlan(id);
  expect(fetched.plans).toEqual(catalogue().plans.filter((plan) => plan.id === id));
  expect([await loadPlan(id), planAtHand(id)]).toEqual([fetched, fetched]);
});

test("a plan there is not gives a catalogue without it", async () => {
  expect(await loadPlan("nowhere")).toEqual({ plans: [] });
});
