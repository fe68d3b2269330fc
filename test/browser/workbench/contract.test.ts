import { hostWorkbookCases } from "../../contract/host/contract";
import { type GridPage, openGrid } from "./grid-page";

let grid: GridPage;

beforeAll(async () => {
  grid = await openGrid();
});

afterAll(() => grid.close());

describe("HostWorkbook over Univer, in Chromium", () => {
  test.each(hostWorkbookCases.map(({ name }, index) => [name, index] as const))("%s", async (_, index) => {
    await grid.ask((page, number: number) => page.runCase(number), index);
  });
});
