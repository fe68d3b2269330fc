import { areas } from "../../src/app/areas";
import { countsWithin, within } from "../../src/app/areas-within";

test("the counts are those of the areas themselves, at every path", () => {
  const all = areas();
  const counts = countsWithin(all);
  const paths = new Set(all.flatMap(({ path }) => [path, path.split("/")[0] ?? ""]).filter((_, index) => index % 17 === 0));
  for (const path of paths) expect([path, counts.get(path)]).toEqual([path, within(path, all).length]);
});
