import { readObservations } from "../../src/core/observation/read";
import type { Observation } from "../../src/core/observation/observation";
import { readXlsx } from "../../src/adapters/xlsx/reader";
import { writeXlsx } from "../../src/adapters/xlsx/writer";
import { FORM } from "../../src/app/check";
import { makeTemplate } from "../../src/core/template/make";
import { recognise } from "../../src/core/template/recognise";
import { renderTemplate } from "../../src/core/template/render";
import { EMPTY_RECORD } from "../../src/core/record/form-record";
import { settle } from "../../src/core/record/settle";
import { mayBeExplained } from "../../src/core/validation/explaining";
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

/** The same with an explanation beside every warning, as a form that may be sent has. */
function explained(observations: readonly Observation[], warned: ReadonlySet<string>, seed: number): Observation[] {
  return observations.map((one, index) => (warned.has(one.cell) ? { ...one, note: `新项目投用：${(seed % 12) + 1} 月第 ${index + 1} 期改造完工，已并网运行。` } : one));
}

/** CPU seconds of judging every submission (median); `judge` counts what it found, and has to find something. */
function cost(submissions: readonly (readonly Observation[])[], judge: (observations: readonly Observation[]) => number): number {
  return median(Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    let found = 0;
    for (const observations of submissions) found += judge(observations);
    const { user, system } = process.cpuUsage(before);
    if (found === 0) throw new Error("nothing was found, so nothing was judged");
    return (user + system) / 1e6;
  }));
}

/** CPU seconds of the full rule set, and of laying the explanations over what it finds, over every submission of a country, on one core. */
function measure(): object {
  const catalogue = syntheticCatalogue(INDICATORS);
  const made = makeTemplate(catalogue, SYNTHETIC_REQUEST);
  if (!made.ok) throw new Error("no synthetic template");
  const read = recognise(readXlsx(writeXlsx(renderTemplate(made.value), { created: "2026-01-01T00:00:00Z" }), { namespaces: FORM.namespaces }), catalogue);
  if (!read) throw new Error("no synthetic form");
  // Reading cells is the reader's work, which `intake` measures.
  const form = { ...read, sheet: { ...read.sheet, cells: read.sheet.cells.map((row) => row.map(({ value, formula }) => ({ value, ...(formula !== undefined && { formula }) }))) } };
  const empty = readObservations(form);
  const previous = { period: "2024", values: new Map(empty.map(({ key }, index) => [key, 90 + (index % 100) / 10])) };
  const submissions = Array.from({ length: SUBMISSIONS }, (_, index) => {
    const observations = filled(empty, index);
    const warned = validate(form, observations, previous).findings.filter(mayBeExplained).flatMap(({ place }) => place?.cell ?? []);
    return explained(observations, new Set(warned), index);
  });
  const stored = { record: EMPTY_RECORD, damaged: false };
  const judged = (observations: readonly Observation[]) => validate(form, observations, previous);
  const seconds = cost(submissions, (observations) => settle(form, observations, judged(observations), stored).findings.filter(({ waived }) => waived).length);
  const validatingSeconds = cost(submissions, (observations) => judged(observations).findings.length);
  const rules = RULES.length + rulesOf(form.template).length;
  const observations = INDICATORS * SUBMISSIONS;
  return { observations, rules, seconds, validatingSeconds, checksPerSecond: Math.round((observations * RULES.length) / seconds) };
}

process.stdout.write(JSON.stringify(measure()));
