import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import * as fc from "fast-check";
import { writeParquet } from "../../../src/adapters/parquet/write";
import { merge, type Merged } from "../../../src/core/merge/merge";
import { rollUps } from "../../../src/core/merge/rolled";
import { TIDY_COLUMNS, tidyRows } from "../../../src/core/merge/tidy";
import { partitionOf, tidyColumns } from "../../../src/core/report/tidy-columns";
import { request, submission, type Told } from "../../core/merge/made";

const folder = mkdtempSync(path.join(tmpdir(), "zhibiao-parquet-"));
let database: DuckDBConnection;
beforeAll(async () => { database = await (await DuckDBInstance.create(":memory:")).connect(); });
afterAll(() => { database.closeSync(); rmSync(folder, { recursive: true }); });

const ask = async (sql: string) => (await database.runAndReadAll(sql)).getRowObjectsJS() as Record<string, unknown>[];

/** The query that README shows. */
const README_QUERY = /```sql\n([\s\S]*?)```/u.exec(readFileSync("README.md", "utf8"))?.[1] ?? "";

/** Stores a merge in a folder of its own: DuckDB remembers a file by its name and time, and a test writes faster than clocks tick. */
function store(merged: Merged): string {
  const base = mkdtempSync(path.join(folder, "base-"));
  mkdirSync(path.join(base, partitionOf(merged)), { recursive: true });
  writeFileSync(path.join(base, partitionOf(merged), "data.parquet"), writeParquet(tidyColumns(merged), "test"));
  return base;
}

const told = fc.oneof<fc.Arbitrary<Told>[]>(fc.integer({ min: 0, max: 9 }), fc.constantFrom<Told>("pending", "notApplicable", "unreadable", undefined));
const KEYS = ["roads|城市", "roads|全地区", "water|城市", "water.numerator|城市", "water.denominator|城市", "green|城市"];
const areas = fc.tuple(...["喀什地区", "喀什市", "疏附县", "某某开发区"].map((area, at) => fc.option(fc.array(told, { minLength: KEYS.length, maxLength: KEYS.length }).map((values) => submission({
  file: `${area}.xlsx`, area, areaCode: at === 3 ? null : `65310${at}`, told: Object.fromEntries(KEYS.map((key, index) => [key, values[index]])),
})), { nil: null })));
const someMerge = areas.map((files) => merge(files.filter((file) => file !== null), request()));

describe("a merge as Parquet", () => {
  it("holds the rows of the tidy file, plan and period as its folder says", async () => {
    const merged = merge([submission({ told: { "roads|城市": 12.5, "water|城市": "pending", "green|城市": undefined } }), submission({ file: "=b.xlsx", area: "某某开发区", areaCode: null, told: { "roads|城市": 0 } })], request());
    const base = store(merged);
    const rows = await ask(`SELECT * FROM read_parquet('${base}/*/*/*.parquet', hive_partitioning = true) ORDER BY area, indicator`);
    const own = [...tidyRows(merged)].map((row) => ({ ...row, period: 2025n, plan: "made" })).sort((one, other) => (`${one.area}${one.indicator}` < `${other.area}${other.indicator}` ? -1 : 1));
    expect(rows.map((row) => Object.fromEntries(["plan", ...TIDY_COLUMNS].map((name) => [name, row[name]])))).toEqual(own.map((row) => Object.fromEntries(["plan", ...TIDY_COLUMNS].map((name) => [name, row[name as keyof typeof row]]))));
  });
  it("says how each row enters the whole", () => {
    const merged = merge([submission({ area: "喀什地区", areaCode: "653100", told: { "roads|全地区": 5, "growth|城市": 1 } }), submission({ file: "b.xlsx", told: { "water|城市": 1, "green|城市": 1, "roads|全地区": 1 } })], request());
    const column = (name: string) => tidyColumns(merged).find((each) => each.name === name)?.values;
    const said = (column("indicator") ?? []).map((indicator, at) => [column("area")?.[at], indicator, column("rollUp")?.[at], column("factor")?.[at]]);
    expect(said.sort()).toEqual([["喀什地区", "growth", "none", null], ["喀什地区", "roads", "whole", null], ["喀什市", "green", "none", null], ["喀什市", "roads", "sum", null], ["喀什市", "water", "ratio", 100]].sort());
  });
  it("is a file of heads alone where nothing came", async () => {
    writeFileSync(path.join(folder, "empty.parquet"), writeParquet(tidyColumns(merge([], request())), "test"));
    expect(await ask(`SELECT count(*)::INT AS n FROM '${folder}/empty.parquet'`)).toEqual([{ n: 0 }]);
  });
  it("gives the wholes that the merge gives, asked as README shows", async () => {
    expect(README_QUERY).toContain("read_parquet");
    await fc.assert(fc.asyncProperty(someMerge, async (merged) => {
      const base = store(merged);
      const own = rollUps(merged).filter(({ method, reported }) => method !== "refused" && reported > 0).map(({ indicator, scope, method, value }) => `${indicator}|${scope} ${method} ${value?.toPrecision(12)}`);
      const theirs = (await ask(README_QUERY.replaceAll("'汇总库/", `'${base}/`).replace("'xj-muni-14'", "'made'"))).map(({ indicator, scope, method, value }) => `${String(indicator)}|${String(scope)} ${String(method)} ${(value as number | null)?.toPrecision(12)}`);
      expect(theirs.sort()).toEqual(own.sort());
    }), { numRuns: 60 });
  });
});
