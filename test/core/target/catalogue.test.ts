import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Plan } from "../../../src/core/catalogue/indicator";
import { parseTarget } from "../../../src/core/target/parse";
import { findUnit } from "../../../src/core/unit/units";

const folder = path.join(__dirname, "../../../assets/catalogue");
const plans = readdirSync(folder).filter((file) => file.endsWith(".json")).map((file) => JSON.parse(readFileSync(path.join(folder, file), "utf8")) as Plan);

/** What a plan's text says of a number, whichever table it stands in: a bare number in a column of changes is a change. */
it.each(plans.map((plan) => [plan.id, plan] as const))("every expression of %s reads to its figure's own relation, numbers and unit", (_, { scopes, figures }) => {
  const names = scopes.map(({ name }) => name).filter((name) => name !== "");
  const misread = figures.filter(({ published, unitPublished, kind, relation, value, low, high, unit }) =>
    !parseTarget(published, { unit: unitPublished, scopes: names }).clauses.some((clause) =>
      (clause.relation === relation || (kind === "change" && relation === "relative" && clause.relation === "=")) &&
      clause.value === value && clause.low === low && clause.high === high && (clause.unit === unit || (value === undefined && low === undefined))));
  expect(misread.map(({ published, place }) => `${published} (${place})`)).toEqual([]);
});

it("knows every unit of every plan by one spelling", () => {
  const units = plans.flatMap(({ figures }) => figures.map(({ unit, unitPublished }) => `${unitPublished} → ${unit}`));
  const wrong = [...new Set(units)].filter((pair) => { const [published = "", unit = ""] = pair.split(" → "); return findUnit(published)?.canonical !== unit || findUnit(unit)?.canonical !== unit; });
  expect(wrong).toEqual([]);
});
