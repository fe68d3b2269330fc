import { SaxesParser } from "saxes";
import { merge } from "../../../src/core/merge/merge";
import { areaCode, indicatorCode, sdmxRows, wordCode } from "../../../src/core/report/sdmx";
import { sdmxStructure } from "../../../src/core/report/sdmx-structure";
import { request, submission } from "../merge/made";

const date = "2026-01-08T00:00:00Z";
const MERGED = merge([
  submission({ date, told: { "roads|城市": 1.5, "water|城市": "notApplicable", "green|城市": "pending", "growth|城市": "unreadable", "roads|县城": undefined } }),
  submission({ file: "b.xlsx", area: "<开发区> & \u0001", areaCode: null, date, told: { "water.numerator|城市": 1 } }),
  submission({ file: "c.xlsx", area: "疏附县", areaCode: "653121", date, told: { "roads|县城": 1 } }),
  submission({ file: "d.xlsx", area: "疏附县", areaCode: "653121", date, told: { "roads|县城": 2 } }),
], request());

test("each status has its code; what is missing has no value", () => {
  expect([...sdmxRows(MERGED)].map((row) => row.slice(3).join())).toEqual([
    "653101,roads,U57CE5E02,2025,1.5,A,公里", "653101,roads,U53BF57CE,2025,,O,公里", "653101,water,U57CE5E02,2025,,M,%", "653101,green,U57CE5E02,2025,,L,%", "653101,growth,U57CE5E02,2025,,O,%",
    "653121,roads,U53BF57CE,2025,,O,公里", "U003C5F0053D1533A003E0020002600200001,water_numerator,U57CE5E02,2025,1,A,万人",
  ]);
});

test("codes are ids of SDMX", () => {
  for (const code of [wordCode(""), wordCode("城市"), wordCode("😀"), indicatorCode("water-coverage.numerator"), areaCode({ areaCode: null, area: "某某开发区" }), areaCode({ areaCode: "653101", area: "x" })]) expect(code).toMatch(/^[A-Za-z0-9_@$-]+$/u);
});

/** The elements of a document in order, each as its path of local names. */
function elements(xml: string): string[] {
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  const found: string[] = [];
  parser.on("error", (error) => { throw error; });
  parser.on("opentag", ({ local }) => { path.push(local); found.push(path.join("/")); });
  parser.on("closetag", () => { path.pop(); });
  parser.write(xml).close();
  return found;
}

test("the structure file is well formed; its elements stand in the order of the schemas", () => {
  const found = elements(sdmxStructure(MERGED, "2026-01-05T00:00:00Z"));
  const children = (parent: string) => [...new Set(found.filter((path) => path.startsWith(`${parent}/`) && path.slice(parent.length + 1).indexOf("/") < 0).map((path) => path.slice(parent.length + 1)))];
  expect(children("Structure/Header")).toEqual(["ID", "Test", "Prepared", "Sender"]);
  expect(children("Structure/Structures")).toEqual(["Codelists", "ConceptSchemes", "Dataflows", "DataStructures"]);
  expect(children("Structure/Structures/DataStructures/DataStructure/DataStructureComponents")).toEqual(["DimensionList", "AttributeList", "MeasureList"]);
});

test("every code of the data stands in its list", () => {
  const xml = sdmxStructure(MERGED, "2026-01-05T00:00:00Z");
  for (const [, , , ...codes] of sdmxRows(MERGED)) for (const at of [0, 1, 2, 5]) expect(xml).toContain(`<str:Code id="${codes[at]}">`);
});
