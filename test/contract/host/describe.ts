import type { HostWorkbook } from "../../../src/workbench/host/host-workbook";
import { hostWorkbookCases } from "./contract";

/** The contract over one kind of workbook, as a jest suite. */
export function describeHostWorkbook(name: string, make: () => Promise<HostWorkbook>): void {
  describe(`HostWorkbook over ${name}`, () => {
    for (const { name: what, run } of hostWorkbookCases) test(what, async () => run(await make()));
  });
}
