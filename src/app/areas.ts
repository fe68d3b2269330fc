import list from "../../assets/areas/areas.json";
import { readAreas, type Area } from "../core/catalogue/area";
import { unpackAreas, type AreaList } from "../core/catalogue/area-list";

let loaded: readonly Area[] | undefined;

/** Every prefecture, county, district and municipality, by code; made once by scripts/make-areas.ts, read on first use. */
export function areas(): readonly Area[] {
  loaded ??= readAreas(unpackAreas(list as unknown as AreaList));
  return loaded;
}
