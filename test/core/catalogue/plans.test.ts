import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import definitions from "../../../assets/indicators/indicators.json";
import { catalogue } from "../../../src/app/catalogue";
import type { Figure, Plan, PlanDocument } from "../../../src/core/catalogue/indicator";
import { parseTarget } from "../../../src/core/target/parse";
import type { Clause } from "../../../src/core/target/target";
import { findUnit } from "../../../src/core/unit/units";

const PLANS = path.resolve(__dirname, "../../../../shared/plans");

/** The published text of each plan. */
const TEXTS: Readonly<Record<string, string>> = {
  "xj-muni-14": "000-xinjiang-municipal-infrastructure-14fyp.txt", "xj-urban-2025": "001-xinjiang-urban-development-opinions-2025.txt",
  "urumqi-14": "002-urumqi-14fyp-outline.txt", "kashgar-urban-2024": "003-kashgar-urbanization-tasks-2024-2025.txt",
  "kuytun-urban-2026": "004-kuytun-urban-development-strategy-2026.txt",
};

const ASSETS = path.resolve(__dirname, "../../../assets/catalogue");
const DOCUMENTS = Object.keys(TEXTS).map((id) => JSON.parse(readFileSync(path.join(ASSETS, `${id}.json`), "utf8")) as PlanDocument);

const plans = catalogue().plans.map((plan) => [plan.id, plan] as const);

/** The figures that a test of one figure refuses, as words: an empty list says that all hold. */
function refused(plan: Plan, holds: (figure: Figure) => boolean): string[] {
  return plan.figures.filter((figure) => !holds(figure)).map(({ indicator, scope, kind, period, published, place }) => [indicator, scope, kind, period, published, place].join(" | "));
}

function numbersOf({ value, low, high }: Figure): number[] {
  return [value, low, high].filter((number) => number !== undefined);
}

/** Relations that an expression may print for a figure: a table's column prints a change or a total as the number alone. */
function printable({ kind, relation }: Figure): readonly string[] {
  return kind === "change" || kind === "cumulative" ? [relation, "=", "relative"] : [relation];
}

/** The clauses of a figure's own expression that may be about its scope: those that name it, else those that name none. */
function clausesFor(figure: Figure): readonly Clause[] {
  const { clauses } = parseTarget(figure.published, { unit: figure.unitPublished });
  const scoped = clauses.filter(({ scope }) => scope === figure.scope);
  return scoped.length > 0 ? scoped : clauses.filter(({ scope }) => scope === undefined);
}

function isSaid(figure: Figure): boolean {
  const fits = clausesFor(figure).filter(({ value, low, high, unit }) =>
    value === figure.value && low === figure.low && high === figure.high && (unit === undefined || findUnit(unit)?.canonical === figure.unit));
  return fits.some(({ relation }) => printable(figure).includes(relation));
}

describe.each(plans)("%s against itself", (_, plan) => {
  const indicatorOf = ({ indicator }: Figure) => plan.indicators.find(({ id }) => id === indicator);
  const [base, last] = [Number(plan.baseYear), Number(plan.horizon.at(-1))];

  it("says each figure once, and where", () => {
    const keys = plan.figures.map(({ indicator, name, scope, kind, period, place, published }) => [indicator, name, scope, kind, period, place, published].join("|"));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(refused(plan, ({ place, name, published }) => [place, name, published].every((text) => text.trim() === text && text !== ""))).toEqual([]);
  });

  it("holds what its own expressions say", () => {
    expect(refused(plan, isSaid)).toEqual([]);
  });

  it("keeps every figure within its indicator's bounds and measures it in the indicator's dimension", () => {
    expect(refused(plan, (figure) => {
      const { minimum = -Infinity, maximum = Infinity } = indicatorOf(figure) ?? {};
      return figure.kind === "change" || figure.unit !== indicatorOf(figure)?.unit || numbersOf(figure).every((number) => number >= minimum && number <= maximum);
    })).toEqual([]);
    expect(refused(plan, (figure) => {
      const [own, theirs] = [findUnit(figure.unit)?.dimension, findUnit(indicatorOf(figure)?.unit ?? "")?.dimension];
      const perHead = figure.name.includes("人均") && (theirs === `${own}/人` || own === `${theirs}/人`);
      return own === theirs || perHead || figure.kind === "change";
    })).toEqual([]);
  });

  it("speaks of the years of the plan", () => {
    expect(refused(plan, ({ kind, period }) => {
      const [first = 0, end = first] = period.split("-").map(Number);
      const aims = kind === "target" ? first > base && end <= last + 5 : first >= base - 10 && end <= last;
      return first <= end && aims && (kind !== "actual" || end <= Math.max(base, Number(plan.horizon[0])));
    })).toEqual([]);
  });

  it("names who leads together with who answers", () => {
    expect(refused(plan, ({ lead, responsible }) => (lead === undefined) === (responsible === undefined))).toEqual([]);
  });

  it("uses every indicator and every scope that it names", () => {
    const named = new Set(plan.figures.map(({ indicator }) => indicator));
    expect(plan.indicators.filter(({ id }) => !named.has(id)).map(({ id }) => id)).toEqual([]);
    const spoken = new Set(plan.figures.map(({ scope }) => scope));
    const made = new Set(plan.scopes.flatMap(({ within = [], parts = [] }) => [within, parts].flat()));
    expect(plan.scopes.filter(({ name }) => !spoken.has(name) && !made.has(name)).map(({ name }) => name)).toEqual([]);
  });

  it("asks in its form for what it sets a target for", () => {
    const aimedAt = new Set(plan.figures.filter(({ kind }) => kind === "target").map(({ indicator }) => indicator));
    expect(plan.form.filter((id) => !aimedAt.has(id))).toEqual([]);
  });
});

test("no measure has two ids, by its name or by any other that it goes by", () => {
  const ids = new Map<string, Set<string>>();
  for (const { id, name, aliases = [] } of catalogue().plans.flatMap(({ indicators }) => indicators)) {
    for (const word of [name, ...aliases]) ids.set(word, (ids.get(word) ?? new Set()).add(id));
  }
  expect([...ids].filter(([, same]) => same.size > 1).map(([word, same]) => [word, ...same])).toEqual([]);
});

test("what plans share stands once: an entry of a shared measure repeats nothing", () => {
  const shared = new Set(definitions.indicators.map(({ id }) => id));
  const repeated = DOCUMENTS.flatMap((document) => document.indicators.filter(({ id, direction, rollUp }) => shared.has(id) && (direction ?? rollUp) !== undefined));
  expect(repeated.map(({ id }) => id)).toEqual([]);
  expect([...shared].filter((id) => DOCUMENTS.some((document) => document.indicators.some((entry) => entry.id === id))).length).toBeGreaterThan(50);
});

test("a formula makes a ratio and says whose it is", () => {
  const formulas = catalogue().plans.flatMap(({ indicators }) => indicators).filter(({ formula }) => formula);
  expect(formulas.length).toBeGreaterThan(20);
  for (const { formula, rollUp } of formulas) expect([rollUp, formula?.source]).toEqual(["ratio", expect.stringMatching(/./u)]);
});

// The plans are not ours to ship, so a checkout without them passes this over and says so.
const withTexts = existsSync(PLANS) ? describe : describe.skip;
if (!existsSync(PLANS)) console.warn("The published plans are not beside this repository (../shared/plans): their words are not compared.");

/** A text as one run: no spaces or line breaks, full-width forms as half-width ones. */
function run(text: string): string {
  return text.normalize("NFKC").replace(/\s/gu, "");
}

/** Where a run stands in a text, every time. */
function placesOf(words: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** Characters between a name and its expression where they stand closest. */
function gap(name: string, expression: string, text: string): number {
  const between = (a: number, b: number) => (a < b ? b - a - name.length : a - b - expression.length);
  const ends = placesOf(expression, text);
  return Math.min(...placesOf(name, text).flatMap((a) => ends.map((b) => Math.max(0, between(a, b)))));
}

/** As far as a name stands from its expression in one sentence or one row. */
const ONE_SENTENCE = 60;

/** How a number may stand in an expression: 7 as 7, 7.0 or 7.00. */
function printedAs(value: number): RegExp {
  const [whole = "", fraction = ""] = String(value).split(".");
  return new RegExp(`(?<![\\d.])${whole}${fraction === "" ? "(?:\\.0+)?" : `\\.${fraction}0*`}(?![\\d.]*\\d)`, "u");
}

const IN_WORDS = /[一二两三四五六七八九十百千万半翻]/u;

withTexts.each(plans)("%s beside its published text", (id, plan) => {
  const file = path.join(PLANS, TEXTS[id] ?? "");
  const text = existsSync(file) ? run(readFileSync(file, "utf8")) : "";

  it("finds every expression there, and its name in the same sentence or row", () => {
    expect(text.length).toBeGreaterThan(1000);
    expect(refused(plan, ({ name, published }) => gap(run(name), run(published), text) <= ONE_SENTENCE)).toEqual([]);
  });

  it("finds every number in its expression", () => {
    expect(refused(plan, (figure) => numbersOf(figure).every((number) => printedAs(number).test(run(figure.published)) || IN_WORDS.test(figure.published)))).toEqual([]);
  });
});
