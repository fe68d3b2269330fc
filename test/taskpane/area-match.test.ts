import { matchArea } from "../../src/taskpane/filling";
import { AREAS } from "./fake-actions";

test.each([
  ["喀什市", "known 653101"],
  ["  喀什市 ", "known 653101"],
  ["653101", "known 653101"],
  ["新疆维吾尔自治区/喀什地区/喀什市", "known 653101"],
  ["新城区", "several 150102 610102"],
  ["陕西省/西安市/新城区", "known 610102"],
  ["喀什", "unknown 喀什"],
  ["", "empty"],
])("%p reads as %s", (typed, expected) => {
  const match = matchArea(typed, AREAS);
  const shown = { known: () => [match.kind === "known" && match.area.code], several: () => (match.kind === "several" ? match.areas.map(({ code }) => code) : []), unknown: () => [match.kind === "unknown" && match.name], empty: () => [] };
  expect([match.kind, ...shown[match.kind]()].join(" ")).toBe(expected);
});

test("a code of four digits is that of a prefecture", () => {
  const kashgar = { code: "653100", name: "喀什地区", path: "新疆维吾尔自治区", areaType: "city" } as const;
  expect(matchArea("6531", [kashgar])).toEqual({ kind: "known", area: kashgar });
  expect(matchArea("新疆维吾尔自治区/喀什地区", [kashgar])).toEqual({ kind: "known", area: kashgar });
});
