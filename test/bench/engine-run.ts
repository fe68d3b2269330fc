import { readObservations } from "../../src/core/observation/read";
import type { Observation } from "../../src/core/observation/observation";
import { readXlsx } from "../../src/adapters/xlsx/reader";
import { writeXlsx } from "../../src/adapters/xlsx/writer";
import { FORM } from "../../src/app/check";
import { makeTemplate } from "../../src/core/template/make";
import { recognise } from "../../src/core/template/recognise";
import { renderTemplate } from "../../src/core/template/render";
import { RULES } from "../../src/core/validation/rules/index";
import { rulesOf } from "../../src/core/validation/logic/held-rule";
import { validate } from "../../src/core/validation/validate";
import { SYNTHETIC_REQUEST, syntheticCatalogue } from "../fixtures/synthetic-plan";
import { median } from "./median";

const INDICATORS = 200;
const SUBMISSIONS = 2_200;
const RUNS = 3;

/** Values of a made-up submission, most of them good; by a fixed sequence, so that every run judges the same. */
function filled(observations: readonly Observation[], seed: number): Observation[] {
  return observations.map((observation, index) => {
    const value = 90 + ((seed * 7919 + index * 104_729) % 1000) / 100;
    return { ...observation, typed: { kind: "number", value }, raw: value, value, status: "reported" };
  });
}

/** CPU seconds of the full rule set over every submission of a country, on one core. */
function measure(): object {
  const catalogue = syntheticCatalogue(INDICATORS);
  const made = makeTemplate(catalogue, SYNTHETIC_REQUEST);
  if (!made.ok) throw new Error("no synthetic template");
  const read = recognise(readXlsx(writeXlsx(renderTemplate(made.value), { created: "2026-01-01T00:00:00Z" }), { namespaces: FORM.namespaces }), catalogue);
  if (!read) throw new Error("no synthetic form");
  // Reading cells is the reader's work, which `intake` measures.
  const form = { ...read, sheet: { ...read.sheet, cells: read.sheet.cells.map((row) => row.map(({ value, formula }) => ({ value, ...(formula !== undefined && { formula }) }))) } };
  const empty = readObservations(form);
  const submissions = Array.from({ length: SUBMISSIONS }, (_, index) => filled(empty, index));
  const previous = { period: "2024", values: new Map(empty.map(({ key }, index) => [key, 90 + (index % 100) / 10])) };
  const seconds = median(Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    let findings = 0;
    for (const observations of submissions) findings += validate(form, observations, previous).findings.length;
    const { user, system } = process.cpuUsage(before);
    if (findings === 0) throw new Error("nothing was found, so nothing was judged");
    return (user + system) / 1e6;
  }));
  const rules = RULES.length + rulesOf(form.template).length;
  const observations = INDICATORS * SUBMISSIONS;
  return { observations, rules, seconds, checksPerSecond: Math.round((observations * RULES.length) / seconds) };
}

process.stdout.write(JSON.stringify(measure()));
