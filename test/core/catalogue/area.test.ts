import { areas } from "../../../src/app/areas";
import { findArea, readAreas, type Area } from "../../../src/core/catalogue/area";

function said(text: string): string {
  const found = findArea(areas(), text);
  if (found.kind === "found") return `${found.area.code} ${found.area.name}`;
  return found.kind === "unknown" ? "unknown" : found.candidates.map(({ code, name }) => `${code} ${name}`).join(", ");
}

describe("findArea", () => {
  it.each([
    ["喀什市", "653101 喀什市"], [" 喀什市 ", "653101 喀什市"], ["653101", "653101 喀什市"], ["６５３１０１", "653101 喀什市"], ["6531", "653100 喀什地区"],
    ["653100", "653100 喀什地区"], ["叶城", "653126 叶城县"], ["塔什库尔干", "653131 塔什库尔干塔吉克自治县"], ["奎屯", "654003 奎屯市"], ["石河子市", "659001 石河子市"],
    ["新疆维吾尔自治区/喀什地区/喀什市", "653101 喀什市"], ["新疆/喀什/喀什市", "653101 喀什市"], ["喀什/叶城", "653126 叶城县"], ["新疆／石河子", "659001 石河子市"],
    ["新疆喀什地区喀什市", "653101 喀什市"], ["喀什地区喀什市", "653101 喀什市"], ["东莞市", "441900 东莞市"], ["北京市", "110000 北京市"],
    ["克州", "653000 克孜勒苏柯尔克孜自治州"], ["博州", "652700 博尔塔拉蒙古自治州"], ["昌吉州", "652300 昌吉回族自治州"], ["伊犁州", "654000 伊犁哈萨克自治州"],
    ["焉耆县", "652826 焉耆回族自治县"], ["塔县", "653131 塔什库尔干塔吉克自治县"], ["察布查尔", "654022 察布查尔锡伯自治县"], ["塔什库", "653131 塔什库尔干塔吉克自治县"],
    ["新疆叶城", "653126 叶城县"], ["新疆克州阿图什", "653001 阿图什市"], ["新疆/克州/阿图什", "653001 阿图什市"],
    ["浦东新区", "310115 浦东新区"], ["吉林/朝阳区", "220104 朝阳区"],
  ])("finds %s", (text, area) => {
    expect(said(text)).toBe(area);
  });

  it.each([
    ["喀什", "653100 喀什地区, 653101 喀什市"], ["昌吉", "652300 昌吉回族自治州, 652301 昌吉市"], ["和田", "653200 和田地区, 653201 和田市, 653221 和田县"],
    ["朝阳区", "110105 朝阳区, 220104 朝阳区"], ["新疆/喀什", "653100 喀什地区, 653101 喀什市"], ["乌鲁木齐", "650100 乌鲁木齐市, 650121 乌鲁木齐县"],
    ["巴州", "511902 巴州区, 652800 巴音郭楞蒙古自治州"], ["乌鲁木", "650100 乌鲁木齐市, 650121 乌鲁木齐县"], ["新疆喀什", "653100 喀什地区, 653101 喀什市"],
  ])("asks back for %s", (text, candidates) => {
    expect(said(text)).toBe(candidates);
  });

  it.each(["", "某某县", "65", "653199", "65310", "新疆/叶城/喀什市", "广东/喀什市"])("knows no %j", (text) => {
    expect(said(text)).toBe("unknown");
  });
});

function offered(text: string): readonly Area[] {
  const found = findArea(areas(), text);
  return found.kind === "found" ? [found.area] : found.kind === "ambiguous" ? found.candidates : [];
}

/** Each of 3,312 areas is looked up in the list several times. */
const WHOLE_LIST_MS = 60_000;

const KIND = /(?:市|县|区|旗|盟|地区|林区|自治州|自治县|自治旗)$/u;

test("every area of the country is among those meant by its name, its name without its kind, its code and its path", () => {
  const missed = areas().flatMap((area) => {
    const short = area.name.replace(KIND, "");
    const texts = [area.name, area.code, area.path, ...(short.length > 1 ? [short] : [])];
    return texts.filter((text) => !offered(text).includes(area)).map((text) => `${text}: ${area.path}`);
  });
  expect(missed).toEqual([]);
}, WHOLE_LIST_MS);

test("a code or a path means one area, a full name only those of that very name", () => {
  for (const area of areas()) {
    expect([offered(area.code), offered(area.path)]).toEqual([[area], [area]]);
    expect(offered(area.name).every(({ name }) => name === area.name)).toBe(true);
  }
}, WHOLE_LIST_MS);

test("the beginning of a name never means an area that does not begin so", () => {
  const beginnings = new Set(areas().flatMap(({ name }) => [name.slice(0, 2), name.slice(0, 3)]).filter((text) => text.length > 1));
  const first = (text: string) => ({ text, wrong: offered(text).filter(({ name }) => name[0] !== text[0]), found: offered(text).length > 0 });
  expect([...beginnings].map(first).filter(({ wrong, found }) => wrong.length > 0 || !found)).toEqual([]);
}, WHOLE_LIST_MS);

describe("the list of areas", () => {
  it("has six-digit codes, each once, and 28 county names that several share", () => {
    const codes = areas().map(({ code }) => code);
    expect(codes.every((code) => /^\d{6}$/u.test(code))).toBe(true);
    expect(new Set(codes).size).toBe(codes.length);
    const counties = areas().filter(({ code }) => !code.endsWith("00")).map(({ name }) => name);
    expect(new Set(counties.filter((name, index) => counties.indexOf(name) !== index)).size).toBe(28);
  });

  it("says where an area lies and as what it reports", () => {
    expect(readAreas({ "65": "新疆维吾尔自治区", "6531": "喀什地区", "653101": "喀什市", "653121": "疏附县", "659001": "石河子市" })).toEqual([
      { code: "653100", name: "喀什地区", path: "新疆维吾尔自治区/喀什地区", areaType: "city" },
      { code: "653101", name: "喀什市", path: "新疆维吾尔自治区/喀什地区/喀什市", areaType: "city" },
      { code: "653121", name: "疏附县", path: "新疆维吾尔自治区/喀什地区/疏附县", areaType: "county" },
      { code: "659001", name: "石河子市", path: "新疆维吾尔自治区/石河子市", areaType: "city" },
    ]);
  });
});
