import { loadCatalogue } from "../core/catalogue/load";
import type { Catalogue, Plan } from "../core/catalogue/indicator";

/** Where a use case finds the plan of a form: a catalogue at hand, or a way to fetch the one with that plan in it by its id (without it where there is none). */
export type PlanSource = Catalogue | ((plan: string) => Promise<Catalogue>);

/** What a person chooses a plan by; its document comes when it is asked for. */
export type PlanTitle = Pick<Plan, "id" | "title" | "shortTitle" | "baseYear" | "horizon">;

type Fetch = () => Promise<{ readonly default: unknown }>;

/** A page fetches each document when it is first needed; the one named `first-plan` is needed at once. */
const DOCUMENTS: readonly (readonly [title: PlanTitle, fetch: Fetch])[] = [
  [
    { id: "xj-muni-14", title: "新疆城镇市政基础设施“十四五”规划", shortTitle: "新疆城镇市政“十四五”", baseYear: "2020", horizon: ["2025"] },
    () => import(/* webpackChunkName: "first-plan" */ "../../assets/catalogue/xj-muni-14.json"),
  ],
  [
    { id: "xj-urban-2025", title: "自治区党委自治区人民政府关于进一步推动城市高质量发展的实施意见", shortTitle: "新疆城市高质量发展2025", baseYear: "2025", horizon: ["2030", "2035"] },
    () => import(/* webpackChunkName: "plan-xj-urban-2025" */ "../../assets/catalogue/xj-urban-2025.json"),
  ],
  [
    { id: "urumqi-14", title: "乌鲁木齐市国民经济和社会发展第十四个五年规划和2035年远景目标纲要", shortTitle: "乌鲁木齐“十四五”规划纲要", baseYear: "2020", horizon: ["2025"] },
    () => import(/* webpackChunkName: "plan-urumqi-14" */ "../../assets/catalogue/urumqi-14.json"),
  ],
  [
    { id: "kashgar-urban-2024", title: "喀什地区推进新型城镇化建设重点任务清单（2024-2025）", shortTitle: "喀什城镇化任务清单", baseYear: "2023", horizon: ["2024", "2025"] },
    () => import(/* webpackChunkName: "plan-kashgar-urban-2024" */ "../../assets/catalogue/kashgar-urban-2024.json"),
  ],
  [
    { id: "kuytun-urban-2026", title: "奎屯市城市高质量发展战略方案（征求意见稿）", shortTitle: "奎屯城市高质量发展", baseYear: "2025", horizon: ["2030", "2035"] },
    () => import(/* webpackChunkName: "plan-kuytun-urban-2026" */ "../../assets/catalogue/kuytun-urban-2026.json"),
  ],
];

/** Every plan by its title, in the order in which a person is offered them. */
export const PLAN_TITLES: readonly PlanTitle[] = DOCUMENTS.map(([title]) => title);

const NONE: Catalogue = { plans: [] };
const loaded = new Map<string, Catalogue>();

/** The catalogue with one plan in it, fetched once; empty for a plan there is not. Fails where its document cannot be fetched: asking again tries again. */
export async function loadPlan(id: string): Promise<Catalogue> {
  const [, fetch] = DOCUMENTS.find(([title]) => title.id === id) ?? [];
  const known = loaded.get(id) ?? (fetch ? await load(id, fetch) : NONE);
  loaded.set(id, known);
  return known;
}

/** The catalogue with every plan in it, each fetched once. */
export async function loadPlans(): Promise<Catalogue> {
  const loaded = await Promise.all(PLAN_TITLES.map(({ id }) => loadPlan(id)));
  return { plans: loaded.flatMap(({ plans }) => plans) };
}

/** The catalogue of a plan that was loaded before. */
export function planAtHand(id: string): Catalogue | undefined {
  return loaded.get(id);
}

async function load(id: string, fetch: Fetch): Promise<Catalogue> {
  const [document, definitions] = await Promise.all([fetch(), import(/* webpackChunkName: "indicators" */ "../../assets/indicators/indicators.json")]);
  const read = loadCatalogue([document.default], definitions.default);
  if (read.ok) return read.value;
  throw new Error(`${id} is faulty: ${read.faults.map(({ path, code, found }) => `${path} ${code} ${found}`).join("; ")}`);
}
