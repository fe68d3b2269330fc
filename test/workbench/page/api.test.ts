import { workbenchApi } from "../../../src/workbench/page/api";
import { createHost } from "../../../src/workbench/host/host";
import { memoryWorkbook } from "../host/office-node";

const workbook = { ...memoryWorkbook(), cellFill: async () => null, notes: () => [] };
const api = workbenchApi(workbook, createHost(workbook));
const [sheet] = workbook.sheets();

beforeAll(() => workbook.write({ sheet: sheet?.id ?? "", row: 1, column: 1, rows: 2, columns: 2 }, [[1, 2], [3, 4]]));

test.each([
  ["B3:B2", [[1], [3]]],
  ["C3:B2", [[1, 2], [3, 4]]],
  ["C2:B3", [[1, 2], [3, 4]]],
  ["B:B", [[""], [1], [3]]],
  ["$3:$3", [["", 3, 4]]],
  ["Z9", [[""]]],
])("%s is read in the sheet's order, whole columns and rows up to the last one used", async (address, values) => {
  expect(await api.read(sheet?.name ?? "", address)).toEqual(values);
});
