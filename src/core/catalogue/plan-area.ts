import type { Plan } from "./indicator";

/** A plan that calls its area 全区 or 全省 is named by who issued it. */
const WHOLE = /^全/u;

/** Whether a name is that of the plan's own area. */
export function isOwnArea({ area, issuer }: Plan, name: string): boolean {
  return name === area || (WHOLE.test(area) && name === issuer);
}

/** Whether an area, by its path 省/地/县, is the plan's own or lies within it. */
export function coversArea({ area, issuer }: Plan, path: string): boolean {
  return path.split("/").some((step) => (WHOLE.test(area) ? issuer.startsWith(step) : step === area));
}
