import type { Area } from "../../core/catalogue/area";

/** The list of areas, fetched once. */
export async function areasAtHand(): Promise<readonly Area[]> {
  return (await import(/* webpackChunkName: "areas" */ "../../app/areas")).areas();
}
