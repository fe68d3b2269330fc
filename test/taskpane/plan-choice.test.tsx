/** @jest-environment jsdom */
import { act } from "react";
import { fakeActions, type Fake } from "./fake-actions";
import { IDENTITY, TEMPLATE } from "./form";
import { button, byId, choose, click, find, openPane, textOf, type } from "./stage";

const OTHER = { id: "kuytun-urban-2026", title: "奎屯市城市高质量发展战略方案", shortTitle: "奎屯", periods: ["2025", "2026", "2030", "2035"], defaultPeriod: "2026" };

/** Two plans, of which each is there only once it was fetched. */
function twoPlans(): Fake & { fetched: string[] } {
  const fake = fakeActions();
  const [first] = fake.plans();
  const fetched: string[] = [];
  return Object.assign(fake, {
    fetched,
    plans: () => [...(first ? [first] : []), OTHER],
    loadPlan: async (id: string) => { fetched.push(id); },
    preview: (request: Parameters<Fake["preview"]>[0]) => (fetched.includes(request.plan) ? { ...TEMPLATE, request } : null),
  });
}

const isOff = (id: string) => byId(id).getAttribute("aria-disabled") === "true";

test("the plan that the pane opens with is fetched at once, no other", async () => {
  const { fake } = await openPane({ fake: twoPlans() });
  expect((fake as ReturnType<typeof twoPlans>).fetched).toEqual(["xj-muni-14"]);
  expect(document.body.textContent).toContain("将插入 10 行");
});

test("another plan is fetched when it is chosen, with its own years; its targets stand there before anything is written", async () => {
  const fake = twoPlans();
  await openPane({ fake });
  await choose(byId("plan-select"), OTHER.id);
  expect(fake.fetched).toEqual(["xj-muni-14", OTHER.id]);
  expect([...byId("period-select").querySelectorAll("option")].map(({ value }) => value)).toEqual(OTHER.periods);
  expect((byId("period-select") as HTMLSelectElement).value).toBe("2026");
  expect(document.querySelectorAll(".readings li")).toHaveLength(4);
  expect(fake.asked).toEqual(["current"]);
});

test("while it is on its way the pane says so, and nothing can be inserted", async () => {
  const fake = twoPlans();
  let arrive: () => void = () => undefined;
  await openPane({ fake });
  await type(byId("area-input"), "喀什市");
  fake.loadPlan = (id) => new Promise((done) => { arrive = () => { fake.fetched.push(id); done(); }; });
  await choose(byId("plan-select"), OTHER.id);
  expect(find("main").textContent).toContain("正在读规划…");
  expect(isOff("insert-template")).toBe(true);
  await act(async () => arrive());
  expect(find("main").textContent).toContain("将插入 10 行");
  expect(isOff("insert-template")).toBe(false);
});

test("a plan that cannot be fetched can be tried again", async () => {
  const fake = twoPlans();
  const works = fake.loadPlan;
  await openPane({ fake });
  fake.loadPlan = async () => { throw new Error("offline"); };
  await choose(byId("plan-select"), OTHER.id);
  expect(find("main").textContent).toContain("规划没有读到");
  fake.loadPlan = works;
  await click(button("再试一次"));
  expect(find("main").textContent).toContain("将插入 10 行");
});

test("rows for numerator and denominator are asked for by a box, and shown, locked, of a form that is there", async () => {
  const fake = fakeActions();
  const asked: unknown[] = [];
  fake.insert = async (request) => { asked.push(request.components); return { kind: "inserted", sheet: "填报", rows: 10 }; };
  await openPane({ fake });
  const box = () => byId("with-components") as HTMLInputElement;
  expect([box().type, box().checked]).toEqual(["checkbox", false]);
  await type(byId("area-input"), "喀什市");
  await click(box());
  expect(box().checked).toBe(true);
  await click(byId("insert-template"));
  expect(asked).toEqual([true]);
  await openPane({ fake: fakeActions({ current_: { ...IDENTITY, components: true } }) });
  await click(byId("tab-template"));
  expect([box().checked, box().disabled, textOf("insert-template")]).toEqual([true, true, "去检查"]);
});
