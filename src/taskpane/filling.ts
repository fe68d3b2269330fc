import type { AreaType } from "../core/kernel/codes";
import type { TemplateRequest } from "../core/template/template";
import type { Area } from "./actions";
import { say, type Pane } from "./pane";
import type { Form } from "./session";

/** How an area as typed reads: one known area, several of that name, one without a code, or nothing typed. */
export type AreaMatch =
  | { readonly kind: "known"; readonly area: Area }
  | { readonly kind: "several"; readonly areas: readonly Area[] }
  | { readonly kind: "unknown"; readonly name: string }
  | { readonly kind: "empty" };

/** Reads an area as typed against what was suggested for it: by name, by code of 4 or 6 digits, or by path. */
export function matchArea(typed: string, suggested: readonly Area[]): AreaMatch {
  const text = typed.trim();
  if (text === "") return { kind: "empty" };
  const exact = suggested.filter(({ code, name, path }) =>
    name === text || code === text || code === `${text}00` || path === text || `${path}/${name}` === text);
  const [area] = exact;
  if (!area) return { kind: "unknown", name: text };
  return exact.length === 1 ? { kind: "known", area } : { kind: "several", areas: exact };
}

/** The form's area: the one picked, else as typed; undefined while it is being looked up. */
export function areaOf({ picked, area, suggested }: Form): AreaMatch | undefined {
  if (picked) return { kind: "known", area: picked };
  return area.trim() === "" || suggested ? matchArea(area, suggested ?? []) : undefined;
}

/** The form filled as the template in the workbook was. */
export function formOf({ plan, area, areaType, period }: TemplateRequest): Form {
  return { plan, area, areaType, period, picked: null, suggested: [], areaTypeChosen: true };
}

/** What the form asks for with this area. */
export function requestOf({ plan, areaType, period }: Form, match: AreaMatch | undefined): TemplateRequest {
  const known = match?.kind === "known" ? match.area : null;
  const name = known?.name ?? (match?.kind === "unknown" ? match.name : "");
  return { plan, area: name, areaCode: known?.code ?? null, areaType, period };
}

/** Changes the form. */
export function fill(pane: Pane, change: Partial<Form>): void {
  pane.store.set({ form: { ...pane.store.get().form, ...change } });
}

/** Chooses a plan, and its own year with it. */
export function choosePlan(pane: Pane, id: string): void {
  const plan = pane.actions.plans().find((choice) => choice.id === id);
  if (plan) fill(pane, { plan: id, period: plan.defaultPeriod });
}

/** Chooses the scope by hand. */
export function chooseAreaType(pane: Pane, areaType: AreaType): void {
  fill(pane, { areaType, areaTypeChosen: true });
}

/** Takes what was typed as the area and looks up what it may mean. */
export async function typeArea(pane: Pane, text: string): Promise<void> {
  fill(pane, { area: text, picked: null, suggested: null });
  const suggested = await lookUp(pane, text);
  if (pane.store.get().form.area !== text || pane.store.get().form.picked) return;
  fill(pane, { suggested });
  const match = matchArea(text, suggested);
  if (match.kind === "known") followScope(pane, match.area);
  sayForm(pane);
}

/** What an area as typed may mean; nothing where the list of areas cannot be fetched, the name then counts as typed. */
export async function lookUp(pane: Pane, text: string): Promise<readonly Area[]> {
  try {
    return await pane.actions.suggestAreas(text.trim());
  } catch {
    return [];
  }
}

/** Takes a suggested area. */
export function pickArea(pane: Pane, area: Area): void {
  fill(pane, { area: area.name, picked: area, suggested: [area] });
  followScope(pane, area);
  sayForm(pane);
}

/** Says what the form still needs, or what inserting will do. */
export function sayForm(pane: Pane): void {
  const match = areaOf(pane.store.get().form);
  say(pane, ({ status }) => {
    if (match?.kind === "empty") return status.noArea;
    return match?.kind === "several" ? status.severalAreas(match.areas.length) : status.onlyAdds;
  });
}

function followScope(pane: Pane, area: Area): void {
  if (!pane.store.get().form.areaTypeChosen) fill(pane, { areaType: area.areaType });
}
