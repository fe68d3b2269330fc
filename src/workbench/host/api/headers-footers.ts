import type { PrintLayout } from "../../../core/sheet/sheet";
import { only, text } from "../given";
import type { SheetId } from "../host-workbook";
import { thing, richClass, type Value } from "../thing";

/** Headers and footers of a sheet: the same on every page. */
export const headersFooters = richClass<SheetId>({
  name: "HeaderFooterGroup",
  values: {
    state: { since: "1.9", get: () => "Default", set: (_, state) => only("Default", state, "state") },
    useSheetMargins: { since: "1.9", get: () => true, set: (_, used) => only(true, used, "useSheetMargins") },
    useSheetScale: { since: "1.9", get: () => true, set: (_, used) => only(true, used, "useSheetScale") },
  },
  children: { defaultForAllPages: { since: "1.9", go: (id) => thing(headerFooter, id) } },
});

const headerFooter = richClass<SheetId>({
  name: "HeaderFooter",
  values: {
    centerFooter: empty("centerFooter"),
    centerHeader: empty("centerHeader"),
    leftFooter: footer("footerLeft"),
    leftHeader: empty("leftHeader"),
    rightFooter: footer("footerRight"),
    rightHeader: empty("rightHeader"),
  },
});

function footer(key: "footerLeft" | "footerRight"): Value<SheetId> {
  return {
    since: "1.9",
    get: (id, { workbook }) => workbook.printLayout(id)[key] ?? "",
    set(id, given, { workbook }) {
      const layout: Partial<PrintLayout> = { [key]: text(given) };
      workbook.setPrintLayout(id, layout);
    },
  };
}

function empty(what: string): Value<SheetId> {
  return { since: "1.9", get: () => "", set: (_, given) => only("", given, what) };
}
