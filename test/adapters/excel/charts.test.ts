import { excelWorkbook } from "../../../src/adapters/excel/workbook";
import { BLANK_SHEET, type BarChart, type Paper } from "../../../src/core/sheet/sheet";
import { memoryWorkbook, officeInNode } from "../../workbench/host/office-node";

function paperOf(charts: number): Paper {
  const cells = (column: number) => ({ row: 0, column, rows: 40, columns: 1 });
  const chart = (index: number): BarChart => ({ title: `图 ${index}`, series: "差距", categories: cells(0), values: cells(1), numberFormat: "0.00", at: { row: index * 15, column: 3, rows: 14, columns: 6 } });
  return { sheets: [{ ...BLANK_SHEET, name: "图", content: Array.from({ length: 40 }, (_, row) => [`指标 ${row}`, row / 7]), charts: Array.from({ length: charts }, (_, index) => chart(index)) }], names: [], parts: [] };
}

async function batchesFor(charts: number): Promise<number> {
  const { host, close } = await officeInNode(memoryWorkbook());
  try {
    await excelWorkbook().insert(paperOf(charts), false);
    // office.js releases what it tracked in a turn after the command has answered.
    await new Promise((resolve) => { setTimeout(resolve, 0); });
    await host.idle();
    return host.traffic().length;
  } finally {
    await close();
  }
}

test("charts cost no round trip of their own, however many there are", async () => {
  const plain = await batchesFor(0);
  expect([await batchesFor(1), await batchesFor(30)]).toEqual([plain, plain]);
});
