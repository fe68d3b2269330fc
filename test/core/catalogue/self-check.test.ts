import { catalogue } from "../../../src/app/catalogue";
import type { Figure } from "../../../src/core/catalogue/indicator";
import { contradictionsOf, selfCheck } from "../../../src/core/catalogue/self-check";

const [plan] = catalogue().plans.filter(({ id }) => id === "xj-muni-14");
const checks = plan ? selfCheck(plan) : [];

const contradictionsIn = (figure: Figure) => (plan ? contradictionsOf(plan, figure) : []);

describe("xj-muni-14 against itself", () => {
  it("finds what it says twice in two ways, and every number of it printed so", () => {
    const found = checks.filter(({ verdict }) => verdict === "mismatch").map(({ kind, scope, period, published, recomputed }) => [kind, scope, period, published, recomputed]);
    expect(found).toEqual(expect.arrayContaining([
      ["difference", "城镇", "2015-2020", 4.23, 4.73], ["annual-mean", "全区", "2016-2020", 364.96, 360], ["stated-twice", "县城", "2020", 98.55, 99.24],
      ["stated-twice", "城市", "2015", 32.36, 34.74], ["stated-twice", "城市", "2020", 35.93, 35.88], ["range-of-parts", "城镇", "2015", 13.69, 17.72],
    ]));
  });

  it("holds each of the thirty growth columns against its two years", () => {
    const columns = checks.filter(({ place }) => place.endsWith("增长幅度"));
    expect(columns).toHaveLength(30);
    expect(columns.map(({ verdict }) => verdict).filter((verdict) => verdict !== "ok")).toEqual(["rounding", "rounding"]);
  });

  it("tells whoever uses a figure of its contradictions, on either side", () => {
    const figures = plan?.figures.filter(({ scope, value, period }) => scope === "县城" && period === "2020" && (value === 98.55 || value === 99.24)) ?? [];
    expect(figures).toHaveLength(2);
    for (const figure of figures) expect(contradictionsIn(figure).map(({ kind }) => kind)).toEqual(["stated-twice"]);
    const sound = plan?.figures.find(({ scope, value }) => scope === "城市" && value === 99.24);
    expect(sound && contradictionsIn(sound)).toEqual([]);
  });
});
