import list from "../../../assets/areas/areas.json";
import { packAreas, unpackAreas, type AreaList } from "../../../src/core/catalogue/area-list";

const names = unpackAreas(list as unknown as AreaList);

describe("the packed area list", () => {
  it("has every county-level unit of the country", () => {
    expect(Object.keys(names).filter(({ length }) => length === 6)).toHaveLength(2978);
  });
  it("unpacks to what was packed", () => {
    expect(unpackAreas(packAreas(names))).toEqual(names);
    expect(packAreas(names)).toEqual(list);
  });
  it.each([["653101", "喀什市"], ["6531", "喀什地区"], ["65", "新疆维吾尔自治区"], ["659001", "石河子市"], ["110101", "东城区"]])("knows %s as %s", (code, name) => {
    expect(names[code]).toBe(name);
  });
});
