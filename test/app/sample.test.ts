import { readFileSync } from "node:fs";
import path from "node:path";
import { samplePaper } from "../../scripts/sample";
import { readXlsx } from "../../src/adapters/xlsx/reader";
import { writeXlsx } from "../../src/adapters/xlsx/writer";
import { catalogue } from "../../src/app/catalogue";
import { FORM, checkRead } from "../../src/app/check";

const file = readFileSync(path.resolve(__dirname, "../../assets/sample.xlsx"));
const checked = checkRead(readXlsx(file, { namespaces: FORM.namespaces }), catalogue());

describe("the sample workbook", () => {
  it("is what scripts/make-sample.ts writes", () => {
    expect(Buffer.from(writeXlsx(samplePaper())).equals(file)).toBe(true);
  });

  it("shows every kind of mistake that this version finds in a form", () => {
    expect(new Set(checked.findings.map(({ code }) => code))).toEqual(new Set([
      "value/missing", "value/not-a-number", "value/text-number", "value/negative", "value/above-maximum",
      "unit/slip", "value/status-conflict", "unit/mismatch", "target/shortfall",
    ]));
  });

  it("finds each mistake once, in the order of the sheet", () => {
    expect(checked.findings.map(({ code, place }) => `${place?.cell} ${code}`)).toEqual([
      "I9 value/missing", "I13 target/shortfall", "I16 value/text-number", "I17 unit/slip", "I17 target/shortfall", "I20 value/not-a-number",
      "I23 target/shortfall", "I24 unit/mismatch", "I25 value/above-maximum", "I25 unit/slip", "I26 value/above-maximum", "I29 value/text-number",
      "I31 value/status-conflict", "I32 target/shortfall", "I33 value/not-a-number", "I34 value/negative", "I35 target/shortfall",
    ]);
  });

  it("has counts that reconcile", () => {
    const { expected, reported, missing, notApplicable, pending, unreadable, errors, warnings, infos } = checked.summary;
    expect(reported + missing + notApplicable + pending + unreadable).toBe(expected);
    expect({ expected, errors, warnings, infos }).toEqual({ expected: 34, errors: 8, warnings: 2, infos: 7 });
  });

  it("was read without changing what was typed", () => {
    expect(checked.observations.find(({ cell }) => cell === "I17")).toMatchObject({ raw: 0.986, value: 0.986 });
  });
});
