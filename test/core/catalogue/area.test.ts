import { areas } from "../../../src/app/areas";
import { findArea, readAreas } from "../../../src/core/catalogue/area";

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
    ["浦东新区", "310115 浦东新区"], ["吉林/朝阳区", "220104 朝阳区"],
  ])("finds %s", (text, area) => {
    expect(said(text)).toBe(area);
  });

  it.each([
    ["喀什", "653100 喀什地区, 653101 喀什市"], ["昌吉", "652300 昌吉回族自治州, 652301 昌吉市"], ["和田", "653200 和田地区, 653201 和田市, 653221 和田县"],
    ["朝阳区", "110105 朝阳区, 220104 朝阳区"], ["新疆/喀什", "653100 喀什地区, 653101 喀什市"], ["乌鲁木齐", "650100 乌鲁木齐市, 650121 乌鲁木齐县"],
  ])("asks back for %s", (text, candidates) => {
    expect(said(text)).toBe(candidates);
  });

  it.each(["", "某某县", "65", "653199", "65310", "新疆/叶城/喀什市", "广东/喀什市"])("knows no %j", (text) => {
    expect(said(text)).toBe("unknown");
  });
});

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
