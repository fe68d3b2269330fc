import { fault } from "../errors";
import { text } from "../given";
import { thing, richClass } from "../thing";

/** The add-in's own settings in the workbook, the same that `Office.context.document.settings` shows. */
export const settings = richClass<null>({
  name: "SettingCollection",
  items: (_, { workbook }) => [...workbook.settings.keys()].map((key) => thing(setting, key)),
  item: (_, key, { workbook }) => (workbook.settings.has(text(key)) ? thing(setting, text(key)) : missing(key)),
  methods: {
    add: {
      since: "1.4",
      call(_, [key, value], { workbook }) {
        workbook.settings.set(text(key), value);
        return thing(setting, text(key));
      },
    },
    getCount: { since: "1.4", call: (_, __, { workbook }) => workbook.settings.size },
    getItemOrNullObject: { since: "1.4", call: (_, [key], { workbook }) => (workbook.settings.has(text(key)) ? thing(setting, text(key)) : null) },
  },
});

const setting = richClass<string>({
  name: "Setting",
  identity: (key) => ({ Key: key, _Id: key }),
  values: {
    key: { since: "1.4", get: (key) => key },
    value: {
      since: "1.4",
      get: (key, { workbook }) => (workbook.settings.has(key) ? workbook.settings.get(key) : missing(key)),
      set(key, value, { workbook }) {
        workbook.settings.set(key, value);
      },
    },
  },
  methods: {
    delete: {
      since: "1.4",
      call(key, _, { workbook }) {
        workbook.settings.delete(key);
      },
    },
  },
});

function missing(key: unknown): never {
  throw fault("ItemNotFound", `setting ${String(key)}`);
}
