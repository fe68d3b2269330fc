import { readXlsx } from "../../src/adapters/xlsx/reader";
import { FORM, checkRead } from "../../src/app/check";
import { catalogue } from "../../src/app/catalogue";
import type { Surroundings } from "../../src/cli/command";
import { run } from "../../src/cli/run";
import { ONE_CORE } from "./machine";

const text = (content: string) => new TextEncoder().encode(content);

/** A machine with these files, and what the command said on it. */
async function zhibiao(options: string, given: Readonly<Record<string, string | Uint8Array>> = {}) {
  const files = new Map(Object.entries(given).map(([name, content]) => [name, typeof content === "string" ? text(content) : content]));
  const said = { out: "", note: "" };
  const around: Surroundings = {
    files: { read: async (file) => files.get(file) ?? new Uint8Array(), write: async (file, bytes) => { files.set(file, bytes); }, list: async () => undefined },
    out: (line) => { said.out += line; }, note: (line) => { said.note += line; }, stdin: async () => "", now: () => new Date("2026-11-22T08:00:00Z"), threads: ONE_CORE,
  };
  const code = await run(["template", ...options.split(" ")], around);
  const read = (file: string) => checkRead(readXlsx(files.get(file) ?? new Uint8Array(), { namespaces: FORM.namespaces }), catalogue());
  return { code, said, written: [...files.keys()].filter((file) => !(file in given)), read };
}

const XJ = "--plan xj-muni-14 --area 喀什市 --area-type city --period 2025 --out a.xlsx";
const TASKS = "--plan kashgar-urban-2024 --area 莎车县 --area-type county --period 2025 --out a.xlsx";

describe("every plan", () => {
  it.each(["--plan urumqi-14 --area 乌鲁木齐市", "--plan kashgar-urban-2024 --area 喀什市", "--plan kuytun-urban-2026 --area 奎屯市"])("%s makes a form", async (plan) => {
    const { code, read, said } = await zhibiao(`${plan} --area-type city --period 2025 --out a.xlsx`);
    expect([code, said.note]).toEqual([0, ""]);
    expect(read("a.xlsx").summary).toMatchObject({ reported: 0, errors: read("a.xlsx").summary.expected });
  });
  it("is made for an area outside the plan's own too, with a word of warning", async () => {
    const { code, said } = await zhibiao("--plan urumqi-14 --area 喀什市 --area-type city --period 2025 --out a.xlsx");
    expect(code).toBe(0);
    expect(said.note).toContain("喀什市不在乌鲁木齐市");
  });
  it.each([["天山区", "urumqi-14"], ["疏附县", "kashgar-urban-2024"], ["喀什市", "xj-muni-14"]])("says nothing for %s, which lies in the area of %s", async (area, plan) => {
    expect((await zhibiao(`--plan ${plan} --area ${area} --area-type both --period 2025 --out a.xlsx`)).said.note).toBe("");
  });
});

describe("--responsible", () => {
  it("asks for one unit's tasks alone", async () => {
    const [all, some] = [await zhibiao(TASKS), await zhibiao(`${TASKS} --responsible 地区卫健委`)];
    const rows = some.read("a.xlsx").recognised?.template.rows ?? [];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(all.read("a.xlsx").summary.expected);
    expect(rows.every(({ lead }) => lead?.includes("地区卫健委"))).toBe(true);
  });
  it.each([[TASKS, "地区卫健委"], [XJ, "没有写牵头单位"]])("stops at a unit that nobody names: %s", async (options, said) => {
    const { code, said: { note }, written } = await zhibiao(`${options} --responsible 无此局`);
    expect([code, written]).toEqual([2, []]);
    expect(note).toContain(said);
  });
});

describe("--targets", () => {
  const list = "area,indicator,scope,target\r\n653101,城镇污水处理率,城市,99%以上\r\n疏附县,sewage-treatment,县城,96%\r\n";
  it("lets the area's own targets govern, kept with the form", async () => {
    const { code, read, said } = await zhibiao(`${XJ} --targets t.csv`, { "t.csv": list });
    expect([code, said.note]).toEqual([0, ""]);
    const checked = read("a.xlsx");
    expect(checked.recognised?.identity.targets).toEqual([{ indicator: "sewage-treatment", scope: "城市", text: "99%以上" }]);
    expect(checked.progress.find(({ indicator }) => indicator === "sewage-treatment")?.target).toBe("≥ 99");
  });
  it("goes to each area of a list in one run, with progress on stderr", async () => {
    const options = "--plan xj-muni-14 --areas areas.csv --area-type both --period 2025 --out-dir out --targets t.csv --json";
    const { code, read, said, written } = await zhibiao(options, { "t.csv": list, "areas.csv": "area\n喀什市\n疏附县\n疏勒县\n" });
    expect([code, written.length, said.note]).toEqual([0, 3, written.map((file, index) => `${index + 1}/3 ${file.slice("out/".length)}\n`).join("")]);
    expect(written.map((file) => read(file).recognised?.identity.targets?.[0]?.text)).toEqual(["99%以上", "96%", undefined]);
    expect((JSON.parse(said.out) as { files: object[] }).files).toHaveLength(3);
  });
  it("reads the GB18030 that a Chinese Excel writes", async () => {
    const bytes = Buffer.from("617265612c696e64696361746f722c73636f70652c7461726765740a3635333130312c7365776167652d74726561746d656e742cb3c7cad02c39390a", "hex");
    expect((await zhibiao(`${XJ} --targets t.csv`, { "t.csv": bytes })).read("a.xlsx").recognised?.identity.targets).toEqual([{ indicator: "sewage-treatment", scope: "城市", text: "99" }]);
  });
  it.each([
    ["area,indicator,target\n喀什市,没有的率,98\n", "t.csv 第 2 行：没有指标“没有的率”"], ["area,indicator,target\n\n喀什市,城镇污水处理率,很高\n", "t.csv 第 3 行：目标“很高”"],
    ["area,indicator,scope,target\n喀什,城镇污水处理率,城市,98\n", "t.csv 第 2 行：“喀什”有 2 个"], ["area,indicator,scope,target\n喀什市,城镇污水处理率,城镇甲,98\n", "没有范围“城镇甲”"], ["area,target\n", "少 indicator"],
  ])("takes nothing of a list with a line it cannot take: %j", async (lines, said) => {
    const { code, said: { note }, written } = await zhibiao(`${XJ} --targets t.csv`, { "t.csv": lines });
    expect([code, written]).toEqual([2, []]);
    expect(note).toContain(said);
  });
  it("says which target found no row", async () => {
    const { code, said } = await zhibiao(`${XJ} --targets t.csv`, { "t.csv": "area,indicator,scope,target\n喀什市,城镇污水处理率,县城,98\n" });
    expect(code).toBe(0);
    expect(said.note).toContain("没有用到");
  });
});
