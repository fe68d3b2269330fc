import type { Catalogue } from "../../src/core/catalogue/indicator";
import { SYNTHETIC_REQUEST, syntheticCatalogue } from "../fixtures/synthetic-plan";

/** The plan whose document the synthetic one takes the place of: a page knows no others. */
const PLAN = "xj-muni-14";

/** A synthetic plan of so many rows under the name of one that the pane knows. */
export function longCatalogue(rows: number): Catalogue {
  const { plans } = syntheticCatalogue(rows);
  return { plans: plans.map((plan) => ({ ...plan, id: PLAN, figures: plan.figures.map((figure) => ({ ...figure, plan: PLAN })) })) };
}

/** The request that gives its form one row an indicator. */
export const LONG_REQUEST = { ...SYNTHETIC_REQUEST, plan: PLAN } as const;
