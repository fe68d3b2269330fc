import { lookUpArea } from "../../src/taskpane/inserting/area-look-up";
import { matchArea, tellApart, type AreaMatch } from "../../src/taskpane/inserting/area-match";

function shown(match: AreaMatch): string {
  switch (match.kind) {
    case "known": return `${match.area.name} ${match.area.code}`;
    case "several": return tellApart(match.areas).join(" ");
    case "unknown": return match.name;
    case "no-code": return match.typed;
    case "empty": return "";
  }
}

test.each([
  ["喀什市", "known", "喀什市 653101"],
  ["  喀什市 ", "known", "喀什市 653101"],
  ["653101", "known", "喀什市 653101"],
  ["6531", "known", "喀什地区 653100"],
  ["莎车", "known", "莎车县 653125"],
  ["新疆/喀什/喀什市", "known", "喀什市 653101"],
  ["新疆维吾尔自治区/喀什地区/喀什市", "known", "喀什市 653101"],
  ["喀什", "several", "喀什地区 喀什市"],
  ["新城区", "several", "呼和浩特市新城区 西安市新城区"],
  ["某某新区", "unknown", "某某新区"],
  ["659999", "no-code", "659999"],
  ["６５", "no-code", "６５"],
  [" ", "empty", ""],
])("%p is %s: %s", (typed, kind, text) => {
  const match = matchArea(typed, lookUpArea(typed).found);
  expect([match.kind, shown(match)]).toEqual([kind, text]);
});

test("what a text may mean leads what is offered for it, be it a name or a path", () => {
  const offered = (text: string) => lookUpArea(text).suggested.map(({ name }) => name);
  expect(offered("喀什").slice(0, 3)).toEqual(["喀什地区", "喀什市", "疏附县"]);
  expect(offered("新疆/喀什")).toEqual(["喀什地区", "喀什市"]);
  expect(offered("")).toEqual([]);
});
