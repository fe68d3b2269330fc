import type { AreaType } from "../../core/kernel/codes";
import type { TemplateRequest } from "../../core/template/template";
import type { Area, AreaLookUp } from "../actions";
import { areaOf, matchArea, tellApart, type AreaMatch } from "./area-match";
import { say, type Pane } from "../pane";
import type { Form, Say } from "../session";

/** A text that the list of areas does not have. */
const NOTHING: AreaLookUp = { found: { kind: "unknown" }, suggested: [] };

/** The form filled as the template in the workbook was. */
export function formOf({ plan, area, areaType, period, components = false }: TemplateRequest): Form {
  return { plan, area, areaType, period, components, picked: null, lookedUp: NOTHING, areaTypeChosen: true };
}

/** What the form asks for with this area. */
export function requestOf({ plan, areaType, period, components }: Form, match: AreaMatch | undefined): TemplateRequest {
  const known = match?.kind === "known" ? match.area : null;
  const name = known?.name ?? (match?.kind === "unknown" ? match.name : "");
  return { plan, area: name, areaCode: known?.code ?? null, areaType, period, ...(components && { components }) };
}

/** Changes the form. */
export function fill(pane: Pane, change: Partial<Form>): void {
  pane.store.set({ form: { ...pane.store.get().form, ...change } });
}

/** Chooses a plan, and its own year with it. */
export async function choosePlan(pane: Pane, id: string): Promise<void> {
  const plan = pane.actions.plans().find((choice) => choice.id === id);
  if (!plan) return;
  fill(pane, { plan: id, period: plan.defaultPeriod });
  await fetchPlan(pane, id);
}

/** Fetches a plan's document, so that its form can be shown; one that failed is tried again. */
export async function fetchPlan(pane: Pane, id: string): Promise<void> {
  const mark = (state: "there" | "failed") => pane.store.set({ fetched: { ...pane.store.get().fetched, [id]: state } });
  if (pane.store.get().fetched[id] === "there") return;
  try {
    await pane.actions.loadPlan(id);
    mark("there");
  } catch {
    mark("failed");
  }
}

/** Chooses the scope by hand. */
export function chooseAreaType(pane: Pane, areaType: AreaType): void {
  fill(pane, { areaType, areaTypeChosen: true });
}

/** Takes what was typed as the area and looks up what it means. */
export async function typeArea(pane: Pane, text: string): Promise<void> {
  fill(pane, { area: text, picked: null, lookedUp: null });
  await settleArea(pane);
  const { form, work, current } = pane.store.get();
  if (form.area === text && !form.picked && !work && !current) sayForm(pane);
}

/** How the form's area reads, once it is looked up; the form then shows it. An area changed meanwhile is looked up instead. */
export async function settleArea(pane: Pane): Promise<AreaMatch> {
  const { form } = pane.store.get();
  const known = areaOf(form);
  if (known) return known;
  const lookedUp = await lookUp(pane, form.area);
  const match = matchArea(form.area, lookedUp.found);
  const now = pane.store.get().form;
  if (now.area !== form.area || now.lookedUp) return settleArea(pane);
  fill(pane, { lookedUp });
  if (match.kind === "known") followScope(pane, match.area);
  return match;
}

/** Where the list of areas cannot be fetched, the name counts as typed. */
async function lookUp(pane: Pane, text: string): Promise<AreaLookUp> {
  try {
    return await pane.actions.lookUpArea(text);
  } catch {
    return NOTHING;
  }
}

/** Takes a suggested area. */
export function pickArea(pane: Pane, area: Area): void {
  fill(pane, { area: area.name, picked: area, lookedUp: { found: { kind: "found", area }, suggested: [area] } });
  followScope(pane, area);
  sayForm(pane);
}

/** Says what the form still needs, or what inserting will do. */
export function sayForm(pane: Pane): void {
  const match = areaOf(pane.store.get().form);
  say(pane, (match && lackOf(match)) ?? (({ status }) => status.onlyAdds));
}

/** Why no form can be inserted for an area that reads so; undefined when it can. */
export function lackOf(match: AreaMatch): Say | undefined {
  switch (match.kind) {
    case "empty": return ({ status }) => status.noArea;
    case "several": return ({ status }) => status.severalAreas(match.typed, tellApart(match.areas));
    case "no-code": return ({ status }) => status.noSuchCode(match.typed);
    case "known": case "unknown": return undefined;
  }
}

function followScope(pane: Pane, area: Area): void {
  if (!pane.store.get().form.areaTypeChosen) fill(pane, { areaType: area.areaType });
}
