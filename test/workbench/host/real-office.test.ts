import { memoryWorkbook, officeInNode, type MemoryWorkbook, type OfficeInNode } from "./office-node";

let book: MemoryWorkbook;
let office: OfficeInNode;

beforeEach(async () => {
  book = memoryWorkbook();
  office = await officeInNode(book);
});

afterEach(() => office.close());

test("the unmodified office.js starts and sends plain Excel.run to the host", async () => {
  const { Excel, Office } = office;
  expect([Office.context.host, Office.context.platform, Office.context.displayLanguage]).toEqual(["Excel", "PC", "zh-CN"]);
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
    range.values = [[1, 2], [3, "=A1+1"]];
    range.load("values,address");
    await context.sync();
    return [range.values, range.address];
  });
  expect(read).toEqual([[[1, 2], [3, 2]], "Sheet1!A1:B2"]);
});
