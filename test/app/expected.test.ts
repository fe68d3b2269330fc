import { areas } from "../../src/app/areas";
import { expectedFrom } from "../../src/app/expected";

const from = (...lines: readonly (readonly [area: string, due?: string])[]) => expectedFrom(lines.map(([area, due = ""]) => ({ area, due })), areas());

test("names and codes are found; a due day lasts until midnight in China; an unknown name is taken as it is", () => {
  expect(from(["喀什市", "2025-3-1"], ["653125"], ["开发区", "2025年3月1日"])).toEqual({ ok: true, value: [
    { code: "653101", name: "喀什市", day: "2025-03-01", due: "2025-03-01T15:59:59Z" },
    { code: "653125", name: "莎车县", day: null, due: null },
    { code: null, name: "开发区", day: "2025-03-01", due: "2025-03-01T15:59:59Z" },
  ] });
});

test("all that is wrong with a list is told at once", () => {
  expect(from(["鼓楼区"], ["999999"], ["喀什市", "三月"], ["莎车县"], ["653125"], ["疏附县", "2025-02-30"])).toMatchObject({ ok: false, faults: [
    { code: "ambiguous", area: "鼓楼区" }, { code: "code-unknown", area: "999999" }, { code: "due-unreadable", area: "喀什市", due: "三月" }, { code: "due-unreadable", area: "疏附县", due: "2025-02-30" }, { code: "twice", area: "莎车县" },
  ] });
});
