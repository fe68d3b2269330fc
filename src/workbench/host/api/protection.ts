import type { Context } from "../context";
import { fault } from "../errors";
import { record, text, truth } from "../given";
import type { ProtectOptions, SheetId } from "../host-workbook";
import { richClass } from "../thing";

/** What Excel's protection may allow; those after `allowSort` are shown as false and asked for in vain. */
const ALLOWANCES = [
  "allowFormatCells", "allowFormatColumns", "allowAutoFilter", "allowInsertRows", "allowDeleteRows", "allowSort",
  "allowFormatRows", "allowInsertColumns", "allowDeleteColumns", "allowInsertHyperlinks", "allowPivotTables", "allowEditObjects", "allowEditScenarios",
] as const;

const KEPT: readonly string[] = ALLOWANCES.slice(0, 6);

/** Protection of a sheet. */
export const protection = richClass<SheetId>({
  name: "WorksheetProtection",
  values: {
    protected: { since: "1.2", get: (id, { workbook }) => workbook.protection(id) !== null },
    options: { since: "1.2", get: (id, { workbook }) => shown(workbook.protection(id)) },
  },
  methods: {
    protect: { since: "1.2", call: protect },
    unprotect: { since: "1.2", call: (id, [password], { workbook }) => (isGiven(password) ? workbook.unprotect(id, text(password)) : workbook.unprotect(id)) },
  },
});

/** d.ts: "Protects a worksheet. Fails if the worksheet has already been protected." */
async function protect(id: SheetId, [options, password]: readonly unknown[], { workbook }: Context): Promise<void> {
  if (workbook.protection(id)) throw fault("AccessDenied", "the sheet is protected already");
  const allowed = parse(record(options));
  await (isGiven(password) ? workbook.protect(id, allowed, text(password)) : workbook.protect(id, allowed));
}

function parse(options: { readonly [name: string]: unknown }): ProtectOptions {
  const allowed: { [name: string]: boolean } = {};
  for (const [name, value] of Object.entries(options)) {
    if (name === "selectionMode" || value === null) continue;
    if (!ALLOWANCES.some((allowance) => allowance === name)) throw fault("InvalidArgument", `protection option ${name}`);
    if (KEPT.includes(name)) allowed[name] = truth(value);
  }
  return allowed;
}

function shown(options: ProtectOptions | null): { [name: string]: unknown } {
  const given: { readonly [name: string]: unknown } = options ?? {};
  return Object.fromEntries([...ALLOWANCES.map((name) => [name, given[name] === true] as const), ["selectionMode", "Normal"] as const]);
}

function isGiven(password: unknown): boolean {
  return password !== null && password !== undefined;
}
