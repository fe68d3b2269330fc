import type { ObservationStatus } from "../../../src/core/observation/observation";
import type { Figure, Plan } from "../../../src/core/catalogue/indicator";
import { STATUSES, type Received, type Submission, type Unread } from "../../../src/core/merge/submission";
import type { MergeRequest } from "../../../src/core/merge/sort-out";
import { frameOf, knowsKeys } from "../../../src/core/merge/frame";
import { packFindings, SEVERITIES } from "../../../src/core/merge/packed";
import type { Finding } from "../../../src/core/validation/finding";

/** What stands in a row: a number, one of the other statuses, or undefined for an empty row. */
export type Told = number | Exclude<ObservationStatus, "reported"> | undefined;

/** A submission said in few words; every key has its value cell in column I from row 7 on. */
export type Idea = Partial<Omit<Submission, "keys" | "names" | "values" | "statuses" | "rows" | "on" | "put" | "shortfalls" | "texts" | "kind" | "findings" | "worst" | "counts">> & { readonly findings?: readonly Finding[]; readonly told?: Readonly<Record<string, Told>> };

export const ERROR: Finding = { code: "value/missing", severity: "error", facts: {}, waived: false };

export function submission({ told = {}, findings = [], ...idea }: Idea = {}): Submission {
  const keys = Object.keys(told);
  const status = (said: Told): ObservationStatus => (typeof said === "number" ? "reported" : said ?? "missing");
  const file = idea.file ?? "a.xlsx";
  return {
    kind: "submission", digest: `digest of ${file}`, date: null, plan: "made", period: "2025", area: "喀什市", areaCode: "653101", areaType: "both", responsible: "", version: "1",
    sheets: [{ name: "填报_2025", columns: ["I", "J", "K", ""] }], strays: [], targets: keys.map(() => ""), ...idea, file,
    keys, values: Float64Array.from(keys, (key) => { const said = told[key]; return typeof said === "number" ? said : NaN; }),
    statuses: Uint8Array.from(keys, (key) => STATUSES.indexOf(status(told[key]))), rows: Uint32Array.from(keys, (_, at) => at + 7), on: new Uint8Array(keys.length),
    put: Uint8Array.from(keys, (key) => { const said = told[key]; return said === undefined || said === "missing" ? 0 : typeof said === "number" || said === "unreadable" ? 1 : 2; }),
    names: keys.map((key) => (knowsKeys(PLAN, [key]) ? frameOf(PLAN, [key])[0]?.indicator.name ?? key : key)), ...found(findings, keys),
    shortfalls: new Float64Array(keys.length).fill(NaN),
    texts: new Map(keys.flatMap((key, at) => (told[key] === "unreadable" ? [[at, "约5"] as const] : []))),
  };
}

/** What findings come to; they stand where `placeIn` says. */
function found(findings: readonly Finding[], keys: readonly string[]): Pick<Submission, "findings" | "worst" | "counts"> {
  const count = (severity: Finding["severity"]) => findings.filter((finding) => finding.severity === severity && !finding.waived).length;
  const worst = keys.map((key) => Math.max(0, ...findings.filter(({ place, waived }) => !waived && `${place?.indicator}|${place?.scope}` === key).map(({ severity }) => SEVERITIES.indexOf(severity))));
  return { findings: packFindings(findings, { keys, names: [], sheets: [], rows: new Uint32Array(), on: new Uint8Array() }, new Map(keys.map((key, index) => [key, index]))), worst: Uint8Array.from(worst), counts: { error: count("error"), warning: count("warning"), info: count("info") } };
}

export const unread = (file: string, code: Unread["why"]["code"] = "encrypted"): Unread => ({ kind: "unread", file, digest: file, why: { code, detail: "" } });

/** A plan of a total, a rate with a formula, a rate without one and a growth rate, in 城市 and 县城. */
export const PLAN: Plan = {
  id: "made", title: "做的规划", shortTitle: "做的", issuer: "测试", area: "喀什地区", baseYear: "2020", horizon: ["2025"], table: "表1", version: "1",
  scopes: [{ name: "城市", areaType: "city" }, { name: "县城", areaType: "county" }, { name: "全地区", whole: true }],
  indicators: [
    { id: "roads", name: "道路长度", category: "道路", unit: "公里", unitPublished: "公里", direction: "up", minimum: 0, decimals: 1, rollUp: "sum" },
    {
      id: "water", name: "供水普及率", category: "供水", unit: "%", unitPublished: "%", direction: "up", minimum: 0, maximum: 100, decimals: 2, rollUp: "ratio",
      formula: { numerator: { name: "用水人口", unit: "万人" }, denominator: { name: "总人口", unit: "万人" }, factor: 100, source: "测试" },
    },
    { id: "green", name: "绿地率", category: "绿地", unit: "%", unitPublished: "%", direction: "up", minimum: 0, maximum: 100, decimals: 2, rollUp: "ratio" },
    { id: "growth", name: "增长", category: "经济", unit: "%", unitPublished: "%", direction: "up", decimals: 2, rollUp: "none" },
  ],
  form: ["roads", "water", "green", "growth"],
  figures: ["城市", "县城", "全地区"].flatMap((scope) => ["roads", "water", "green", "growth"].map((indicator): Figure => ({
    plan: "made", indicator, name: indicator, scope, kind: "target", period: "2025", published: "≥ 1", relation: ">=", value: 1, unit: "%", unitPublished: "%", place: "表1",
  }))),
};

export function request(idea: Partial<MergeRequest> = {}): MergeRequest {
  return { plan: PLAN, period: "2025", expected: null, admitted: [], strict: false, choices: [], ...idea };
}

export const expectedArea = (name: string, code: string | null = null, due: string | null = null) => ({ name, code, day: due?.slice(0, 10) ?? null, due });

export const filesOf = (files: readonly Received[]) => files.map(({ file }) => file);
