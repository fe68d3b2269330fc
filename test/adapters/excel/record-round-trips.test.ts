import { excelWorkbook } from "../../../src/adapters/excel/workbook";
import { checkWorkbook } from "../../../src/app/check";
import { insertTemplate } from "../../../src/app/insert";
import { markFindings } from "../../../src/app/mark";
import { repair } from "../../../src/app/repair";
import { submit } from "../../../src/app/submit";
import { makeTemplate } from "../../../src/core/template/make";
import { FIRST_ROW } from "../../../src/core/template/layout";
import { memoryWorkbook } from "../../../src/workbench/host/memory/memory-workbook";
import { SYNTHETIC_REQUEST, syntheticCatalogue } from "../../fixtures/synthetic-plan";
import { officeInNode } from "../../workbench/host/office-node";

const ROWS = 1000;
const NOW = new Date("2026-01-08T02:00:00Z");

/** Excel on the web refuses larger requests (Resource limits and performance optimization for Office Add-ins). */
const PAYLOAD_BYTES = 5 * 1024 * 1024;

it("a filled form of 1,000 rows takes four round trips to be marked with its record, and to be submitted, and eight to be repaired in every row and read again, below the payload limit", async () => {
  const { host, close } = await officeInNode(memoryWorkbook());
  try {
    const [workbook, plans] = [excelWorkbook(), syntheticCatalogue(ROWS)];
    const made = makeTemplate(plans, SYNTHETIC_REQUEST);
    if (!made.ok) throw new Error("no form");
    await insertTemplate(workbook, plans, made.value);
    const rows = Array.from({ length: ROWS }, (_, index) => FIRST_ROW + 1 + index);
    // One in a hundred has slipped and is explained.
    await workbook.write(rows.flatMap((row, index) => [
      { sheet: "填报_2025", cell: `I${row}`, value: index % 100 === 0 ? 0.985 : 98.5 },
      { sheet: "填报_2025", cell: `K${row}`, value: `第 ${row} 行：八月起新建管网投入使用，日供水两万吨，逐月核对过抄表数` },
    ]));
    const count = async (act: () => Promise<unknown>) => {
      const before = host.traffic().length;
      await act();
      await new Promise((resolve) => { setTimeout(resolve, 0); });
      await host.idle();
      return host.traffic().slice(before);
    };
    for (const batches of [await count(() => markFindings(workbook, plans, "zh-CN", NOW)), await count(() => submit(workbook, plans, NOW))]) {
      expect(batches.length).toBeLessThanOrEqual(4);
      for (const { bytes } of batches) expect(bytes).toBeLessThan(PAYLOAD_BYTES);
    }
    await workbook.restore(rows.map((row) => ({ sheet: "填报_2025", cell: `L${row}`, content: "达标" })));
    const repairing = await count(async () => { expect(await repair(workbook, plans, NOW)).toMatchObject({ cells: { length: ROWS } }); });
    expect(repairing.length).toBeLessThanOrEqual(8);
    for (const { bytes } of repairing) expect(bytes).toBeLessThan(PAYLOAD_BYTES);
    const { record, damaged, recognised } = await checkWorkbook(workbook, plans);
    expect([damaged, record.waivers.length, record.snapshots[0]?.rows.length, recognised?.identity.submission?.number]).toEqual([false, ROWS / 100, ROWS, 1]);
  } finally {
    await close();
  }
}, 60_000);
