import kashgarUrban2024 from "../../assets/catalogue/kashgar-urban-2024.json";
import kuytunUrban2026 from "../../assets/catalogue/kuytun-urban-2026.json";
import urumqi14 from "../../assets/catalogue/urumqi-14.json";
import xjMuni14 from "../../assets/catalogue/xj-muni-14.json";
import xjUrban2025 from "../../assets/catalogue/xj-urban-2025.json";
import definitions from "../../assets/indicators/indicators.json";
import { loadCatalogue } from "../core/catalogue/load";
import type { Catalogue } from "../core/catalogue/indicator";

let loaded: Catalogue | undefined;

/** Every plan that ships with the product, read on first use; throws a plain Error where a document of ours is faulty. */
export function catalogue(): Catalogue {
  loaded ??= load();
  return loaded;
}

function load(): Catalogue {
  const result = loadCatalogue([xjMuni14, xjUrban2025, urumqi14, kashgarUrban2024, kuytunUrban2026], definitions);
  if (result.ok) return result.value;
  throw new Error(`the catalogue is faulty: ${result.faults.map(({ code, plan, path, found }) => `${plan} ${path} ${code} ${found}`).join("; ")}`);
}
