import { fault } from "../errors";
import { richClass } from "../thing";

/** Protection of the workbook's structure; this host has none to give. */
export const workbookProtection = richClass<null>({
  name: "WorkbookProtection",
  values: { protected: { since: "1.7", get: () => false } },
  methods: {
    protect: { since: "1.7", call: () => { throw fault("NotImplemented", "workbook protection"); } },
    unprotect: { since: "1.7", call: () => null },
  },
});
