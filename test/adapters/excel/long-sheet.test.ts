import { excelWorkbook } from "../../../src/adapters/excel/workbook";
import { memoryWorkbook } from "../../../src/workbench/host/memory/memory-workbook";
import { officeInNode } from "../../workbench/host/office-node";

/** More than two blocks: the first 1,000 rows come with the sheet’s size, each further block in a round trip of its own; one adds what office.js asks first. */
const [ROWS, COLUMNS] = [4200, 15];

it("a sheet of more than two blocks is read whole, a block a round trip", async () => {
  const memory = memoryWorkbook();
  const numbers = Array.from({ length: ROWS }, (_, row) => Array.from({ length: COLUMNS }, (_unused, column) => row * COLUMNS + column));
  memory.write({ sheet: memory.activeSheet(), row: 0, column: 0, rows: ROWS, columns: COLUMNS }, numbers);
  const { host, close } = await officeInNode(memory);
  try {
    const read = await excelWorkbook().read({ identitySheet: "_", namespaces: [], wanted: () => ["Sheet1"] });
    expect(read.sheets[0]?.cells.map((row) => row.map(({ value }) => value))).toEqual(numbers);
    expect(host.traffic()).toHaveLength(6);
  } finally {
    await close();
  }
}, 60_000);
