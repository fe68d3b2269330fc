import { readRequested } from "../../src/adapters/xlsx/reader";
import { writeXlsx } from "../../src/adapters/xlsx/writer";
import { catalogue } from "../../src/app/catalogue";
import { FORM, checkRead } from "../../src/app/check";
import type { Content, Sheet } from "../../src/core/sheet/sheet";
import { identityPart, readIdentity } from "../../src/core/template/identity";
import { FIRST_ROW, layOut } from "../../src/core/template/layout";
import { renderTemplate } from "../../src/core/template/render";
import type { Identity } from "../../src/core/template/template";
import { kashgarForm } from "../contract/workbook";

const paper = renderTemplate(kashgarForm());
const { columns } = layOut(kashgarForm());
const [whole] = paper.sheets;
const keys = kashgarForm().rows.map(({ key }) => key);
const HALF = 20;

/** A line above the second sheet's heads, so that its rows stand elsewhere. */
const part = (name: string, rows: readonly (readonly Content[])[], above: Content[][] = []): Sheet => ({ ...whole, name, content: [...above, ...whole.content.slice(0, FIRST_ROW), ...rows], validations: [], conditionals: [], paints: [], merges: [] });
const rows = whole.content.slice(FIRST_ROW).map((row, index) => row.map((content, column) => (column === columns["实际值"] ? index + 1 : content)));

function checked(first: Sheet, second: Sheet) {
  const identity: Identity = { ...(readIdentity({ sheets: [], parts: paper.parts }) as Identity), sheet: "一", sheets: ["一", "二"] };
  const aside = { ...whole, name: "旁边", content: [["不读"]], validations: [], conditionals: [], paints: [], merges: [] };
  const read = readRequested(writeXlsx({ sheets: [first, aside, second], names: [], parts: [identityPart(identity)] }), FORM);
  return { read, ...checkRead(read, catalogue()) };
}

describe("a form spread over two sheets", () => {
  it("is read whole, and nothing beside it", () => {
    const { read, observations, summary } = checked(part("一", rows.slice(0, HALF)), part("二", rows.slice(HALF), [["备注"]]));
    expect(read.sheets.map(({ name, cells }) => [name, cells.length > 0])).toEqual([["一", true], ["旁边", false], ["二", true]]);
    expect(observations.map(({ key, sheet, row, value }) => [key, sheet, row, value])).toEqual(keys.map((key, index) =>
      [key, index < HALF ? "一" : "二", index < HALF ? FIRST_ROW + 1 + index : FIRST_ROW + 2 + index - HALF, index + 1]));
    expect(summary).toMatchObject({ expected: keys.length, reported: keys.length, missing: 0 });
  });

  it("counts a row that stands on both sheets once, and says where it stands again", () => {
    const { observations, findings } = checked(part("一", rows.slice(0, HALF)), part("二", rows.slice(HALF - 1)));
    expect(observations).toHaveLength(keys.length);
    expect(findings.filter(({ code }) => code === "structure/row-duplicated").map(({ place, facts }) => [place?.sheet, place?.cell, facts])).toEqual([["二", "I7", { first: `I${FIRST_ROW + HALF}` }]]);
    const sheets = findings.map(({ place }) => place?.sheet);
    expect(sheets.lastIndexOf("一")).toBeLessThan(sheets.indexOf("二"));
  });

  it("is found where one of the sheets was renamed", () => {
    expect(checked(part("一", rows.slice(0, HALF)), part("改名", rows.slice(HALF))).observations.map(({ key }) => key)).toEqual(keys);
  });
});
