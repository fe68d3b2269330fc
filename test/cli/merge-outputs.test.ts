import { countyForm } from "../fixtures/county-form";
import { machineWith } from "./machine";

// Plans and areas are read once, which takes seconds on a busy machine.
jest.setTimeout(60_000);

const DAY = "2026-01-08T09:00:00Z";
const FORMS = [["in/a.xlsx", countyForm("喀什市", { cells: { I7: 99.5 }, modified: DAY })], ["in/b.xlsx", countyForm("喀什市", { cells: { I7: 98 }, modified: DAY })]] as const;
const LIST = ["areas.csv", new TextEncoder().encode("area,due\n喀什市,\n")] as const;

describe("what a merge writes", () => {
  it.each([
    [["in/b.xlsx", "--out", "in/a.xlsx"], "in/a.xlsx"], [["in", "--out", "o.xlsx", "--csv", "in/a.xlsx"], "in/a.xlsx"], [["in", "--out", "o.xlsx", "--csv", "o.xlsx"], "o.xlsx"],
    [["in", "--out", "o.xlsx", "--expected", "areas.csv", "--csv", "areas.csv"], "areas.csv"], [["in", "--out", "o.xlsx", "--csv", "d_structure.xml", "--sdmx", "d.csv"], "d_structure.xml"],
  ])("%j would write over something and cannot run", async (argv, file) => {
    const { files, zhibiao, said } = machineWith([...FORMS, LIST]);
    expect(await zhibiao("merge", ...argv)).toBe(2);
    expect(said.note).toContain(file);
    expect([...files]).toEqual([...FORMS, LIST]);
  });

  it("may lie among the forms and be written again", async () => {
    const { zhibiao, json, said } = machineWith(FORMS);
    const merge = () => { said.out = ""; return zhibiao("merge", "in", "--out", "in/汇总.xlsx", "--csv", "in/d.csv", "--sdmx", "in/s.csv", "--parquet", "in", "--json"); };
    expect([await merge(), await merge()]).toEqual([1, 1]);
    expect(json()).toMatchObject({ files: { read: 2, accepted: 2 } });
  });
});

describe("--choose", () => {
  it.each([
    [["--choose", "喀什市=a.xlsx", "--choose", "653101=b.xlsx"], "不止一个"], [["--choose", "喀什市/water-coverage/全区=a.xlsx"], "没有这一行"], [["--choose", "喀什市/water/城市=a.xlsx"], "没有这一行"],
  ])("%j says what does not fit", async (argv, why) => {
    const { zhibiao, said } = machineWith(FORMS);
    expect(await zhibiao("merge", "in", "--out", "o.xlsx", ...argv)).toBe(2);
    expect(said.note).toContain(why);
  });
});

describe("--weight", () => {
  const list = (people: string) => ["areas.csv", new TextEncoder().encode(`area,due,人口\n喀什市,,${people}\n疏附县,,\n`)] as const;
  it.each([
    ["10万", ["--expected", "areas.csv", "--weight", "人口"], "喀什市的人口“10万”"], ["-5", ["--expected", "areas.csv", "--weight", "人口"], "“-5”"],
    ["1", ["--weight", "water-coverage"], "不能相加"], ["1", ["--weight", "water-testing-daily.numerator"], "没有“water-testing-daily.numerator”"],
  ])("%s and %j say what is wrong", async (people, argv, why) => {
    const { zhibiao, said } = machineWith([FORMS[0], list(people)]);
    expect(await zhibiao("merge", "in", "--out", "o.xlsx", ...argv)).toBe(2);
    expect(said.note).toContain(why);
  });
  it("weighs by a column, in figures as people write them, or by an amount of a rate", async () => {
    const { zhibiao, json, said } = machineWith([FORMS[0], list('"１,０００"')]);
    const merge = (...argv: string[]) => { said.out = ""; return zhibiao("merge", "in", "--out", "o.xlsx", "--json", ...argv); };
    await merge("--expected", "areas.csv", "--weight", "人口");
    expect(json()).toMatchObject({ rollUp: expect.arrayContaining([expect.objectContaining({ indicator: "water-coverage", scope: "城市", method: "weighted", value: 99.5, weight: "人口" })]) });
    expect(await merge("--weight", "water-coverage.denominator")).toBe(1);
  });
});

test("a file that was not there before is read when it comes", async () => {
  const { zhibiao, json, said, files } = machineWith(FORMS);
  await zhibiao("merge", "in/a.xlsx", "in/late.xlsx", "--out", "first.xlsx");
  files.set("in/late.xlsx", countyForm("疏附县", { cells: { I8: 98 } }));
  said.out = "";
  await zhibiao("merge", "in/late.xlsx", "--into", "first.xlsx", "--out", "o.xlsx", "--json");
  expect(json()).toMatchObject({ files: { read: 2, accepted: 2 }, quarantine: [] });
});
