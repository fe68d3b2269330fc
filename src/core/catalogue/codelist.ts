import * as z from "zod/mini";
import type { Definition, PlanDocument } from "./indicator";

// An add-in's page may forbid code made from text, which is how zod speeds itself up.
z.config({ jitless: true });

const text = z.string().check(z.minLength(1));
const year = z.string().check(z.regex(/^(19|20)\d\d$/u));
/** A year, or the first and last of several. */
const period = z.string().check(z.regex(/^(19|20)\d\d(-(19|20)\d\d)?$/u));
const slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u));
const number = z.number();

const relation = z.enum(["=", ">=", ">", "<=", "<", "between", "approx", "cumulative", "relative", "deferred", "qualitative"]);
const kind = z.enum(["actual", "target", "change", "cumulative"]);

const scope = z.strictObject({
  name: text, areaType: z.exactOptional(z.enum(["city", "county"])), within: z.exactOptional(text),
  area: z.exactOptional(text), whole: z.exactOptional(z.boolean()), each: z.exactOptional(z.boolean()), parts: z.exactOptional(z.array(text)),
});

const component = z.strictObject({ name: text, unit: text, indicator: z.exactOptional(slug) });

const formula = z.strictObject({ numerator: component, denominator: component, factor: number, source: text });

const aliases = z.exactOptional(z.array(text));
const rollUp = z.exactOptional(z.enum(["sum", "ratio", "none"]));
const direction = z.enum(["up", "down"]);
const decimals = z.int().check(z.minimum(0));
/** What may be left out of a definition as of an entry. */
const more = {
  formula: z.exactOptional(formula), minimum: z.exactOptional(number), maximum: z.exactOptional(number), integer: z.exactOptional(z.boolean()),
  parts: z.exactOptional(z.array(slug)), atMost: z.exactOptional(slug),
};

const definition = z.strictObject({ id: slug, name: text, aliases, unit: text, direction, decimals, rollUp: z.enum(["sum", "ratio", "none"]), ...more });

const entry = z.strictObject({
  id: slug, name: text, aliases, category: text, class: z.exactOptional(z.enum(["indicator", "project", "coverage", "standard"])),
  unit: z.exactOptional(text), unitPublished: text, direction: z.exactOptional(direction), decimals: z.exactOptional(decimals), rollUp, ...more,
  aggregateOnly: z.exactOptional(z.boolean()), baselineIndicator: z.exactOptional(slug),
});

const figure = z.strictObject({
  plan: slug, indicator: slug, name: text, scope: z.string(), kind, period, published: text, relation,
  value: z.exactOptional(number), low: z.exactOptional(number), high: z.exactOptional(number), unit: text, unitPublished: text,
  nature: z.exactOptional(z.enum(["约束性", "预期性"])), lead: z.exactOptional(text), responsible: z.exactOptional(text), place: text,
});

/** The shape of the document that holds what all plans share. */
export const definitionsDocument: z.ZodMiniType<{ readonly indicators: readonly Definition[] }> = z.strictObject({ indicators: z.array(definition) });

const rule = z.strictObject({
  id: slug, version: text, code: z.enum(["logic/part-above-whole", "logic/sum", "logic/ratio", "logic/order"]), expression: text,
  stage: z.enum(["试行", "核实", "强制"]), from: z.exactOptional(year), until: z.exactOptional(year), source: text,
});

/** The shape of a plan document, as its JSON file holds it. */
export const planDocument: z.ZodMiniType<PlanDocument> = z.strictObject({
  id: slug, title: text, shortTitle: text, issuer: text, area: text, baseYear: year, horizon: z.array(year).check(z.minLength(1)), table: text, version: text,
  scopes: z.array(scope), indicators: z.array(entry), form: z.array(slug), rules: z.exactOptional(z.array(rule)), figures: z.array(figure),
});
