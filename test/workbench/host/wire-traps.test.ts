import type { RequestBody } from "../../../src/workbench/host/wire";
import { createHost } from "../../../src/workbench/host/host";
import { memoryWorkbook, officeInNode, type MemoryWorkbook, type OfficeInNode } from "./office-node";

/** The traps of design/office-host.md §4, through the real library. */
let book: MemoryWorkbook;
let office: OfficeInNode;

beforeEach(async () => {
  book = memoryWorkbook();
  office = await officeInNode(book);
});

afterEach(() => office.close());

/** The error of an Excel.run; fails when there is none. */
async function failure(run: (context: Excel.RequestContext) => Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await office.Excel.run(run);
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error("nothing failed");
}

describe("references", () => {
  const withFormat = (): RequestBody => ({
    Actions: [
      { Id: 1, ActionType: 3, Name: "_KeepReference", ObjectPathId: 3 },
      { Id: 2, ActionType: 1, Name: "", ObjectPathId: 3 },
      { Id: 3, ActionType: 2, Name: "", ObjectPathId: 4, QueryInfo: { Select: ["fill/color"] } },
    ],
    ObjectPaths: {
      1: { Id: 1, ObjectPathType: 1, Name: "" },
      2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
      5: { Id: 5, ObjectPathType: 3, Name: "GetActiveWorksheet", ParentObjectPathId: 2 },
      3: { Id: 3, ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: 5, ArgumentInfo: { Arguments: ["A1"] } },
      4: { Id: 4, ObjectPathType: 4, Name: "Format", ParentObjectPathId: 3 },
    },
  });

  test("a _ReferenceId goes out for the range alone: on its format it would re-point the proxy", async () => {
    const { Results } = await createHost(book).processQuery(withFormat());
    expect(Results.map(({ Value }) => Value)).toEqual([null, { _ReferenceId: "R1" }, { Fill: { Color: "#FFFFFF" } }]);
  });

  test("tracked ranges are released by the library's own batch, untracked ones are never kept", async () => {
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2").untrack().values = [[2]];
      await context.sync();
    });
    await office.host.idle();
    const kept = await office.Excel.run(async (context) => {
      const root = context.workbook as unknown as { _GetReferenceCount(): OfficeExtension.ClientResult<number> };
      const count = root._GetReferenceCount();
      await context.sync();
      return count.value;
    });
    expect(kept).toBe(0);
  });

  test("a kept range follows inserted rows in a later batch", async () => {
    const address = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const kept = sheet.getRange("B5:C6");
      await context.sync();
      sheet.getRange("2:3").insert("Down");
      kept.load("address");
      await context.sync();
      return kept.address;
    });
    expect(address).toBe("Sheet1!B7:C8");
  });

  test("a kept range whose rows are deleted is InvalidReference", async () => {
    const error = await failure(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const kept = sheet.getRange("B5:C6");
      await context.sync();
      sheet.getRange("4:7").delete("Up");
      await context.sync();
      kept.load("address");
      await context.sync();
    });
    expect(error.code).toBe("InvalidReference");
  });
});

describe("writing", () => {
  test("a write of more than 1,500 cells arrives in slices and is put together", async () => {
    const rows = Array.from({ length: 400 }, (_, row) => Array.from({ length: 14 }, (_, column) => row * 14 + column));
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:N400").values = rows;
      await context.sync();
    });
    expect(book.read({ sheet: book.activeSheet(), row: 0, column: 0, rows: 400, columns: 14 }).map((row) => row.map(({ value }) => value))).toEqual(rows);
  });

  test("slices of a matrix that does not fit are refused by _ValidateArraySize", async () => {
    const error = await failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:N399").values = Array.from({ length: 400 }, () => Array(14).fill(1));
      await context.sync();
    });
    expect([error.code, error.debugInfo.errorLocation]).toEqual(["InvalidArgument", "Range._ValidateArraySize"]);
  });

  test("one value is written to every cell; null leaves a cell alone (docs:excel/excel-add-ins-ranges-set-get-values)", async () => {
    const values = await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
      range.values = 7 as unknown as number[][];
      range.values = [[null, 8], [9, null]];
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[7, 8], [9, 7]]);
  });

  test.each([["a 1×1 matrix on a larger range", [[1]]], ["rows of different lengths", [[1, 2], [3]]]])("%s is InvalidArgument", async (_, values) => {
    const error = await failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = values;
      await context.sync();
    });
    expect([error.code, error.debugInfo.errorLocation]).toEqual(["InvalidArgument", "Range.values"]);
  });

  test("an unbounded range reads as null and takes no values (docs:excel/excel-add-ins-ranges-unbounded)", async () => {
    const read = await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("C:C");
      range.load("values,address,cellCount");
      await context.sync();
      return [range.values, range.address, range.cellCount];
    });
    expect(read).toEqual([null, "Sheet1!C:C", 1048576]);
    const error = await failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("C:C").values = 1 as unknown as number[][];
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });
});

describe("null objects", () => {
  test("stay null across batches, through children and scalar methods", async () => {
    const seen = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Nope");
      await context.sync();
      const count = sheet.names.getCount();
      sheet.load("name");
      await context.sync();
      return [sheet.isNullObject, sheet.name, count.value];
    });
    expect(seen).toEqual([true, undefined, undefined]);
  });
});

describe("errors", () => {
  test("earlier actions stay applied, the failing one is named by the library", async () => {
    const error = await failure(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getActiveWorksheet().getRange("A1").values = [["before"]];
      worksheets.getItem("Missing").getRange("A1").values = [["after"]];
      await context.sync();
    });
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    expect([error.code, error.debugInfo.errorLocation]).toEqual(["ItemNotFound", "WorksheetCollection.getItem"]);
    expect((error.debugInfo as { statement?: string }).statement).toContain("worksheets.getItem(");
    expect(book.read({ sheet: book.activeSheet(), row: 0, column: 0, rows: 1, columns: 1 })[0]?.[0]?.value).toBe("before");
  });

  test("a member without an answer is ApiNotFound and says which", async () => {
    const error = await failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().pivotTables.load("items/name");
      await context.sync();
    });
    expect([error.code, error.debugInfo.errorLocation]).toEqual(["ApiNotFound", "Worksheet.pivotTables"]);
    expect(error.message).toContain("Worksheet.pivotTables is unknown to this host");
  });

  test("so is a property that is loaded", async () => {
    const error = await failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("hyperlink");
      await context.sync();
    });
    expect([error.code, error.message.includes("Range.hyperlink")]).toEqual(["ApiNotFound", true]);
  });

  test("what the library itself refuses never reaches the host", async () => {
    const before = office.host.traffic().length;
    const error = await failure(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      return range.values;
    });
    expect([error.code, office.host.traffic().length]).toEqual(["PropertyNotLoaded", before]);
  });
});

describe("query", () => {
  test("collections come with nested properties, from a place on", async () => {
    book.addSheet("二");
    book.setVisibility(book.addSheet("三"), "veryHidden");
    const seen = await office.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ select: "name,visibility,id,protection/protected", top: 2, skip: 1 });
      await context.sync();
      return worksheets.items.map(({ name, visibility, protection }) => [name, visibility, protection.protected]);
    });
    expect(seen).toEqual([["二", "Visible", false], ["三", "VeryHidden", false]]);
  });

  test("items of a collection serve as objects in the next batch", async () => {
    const values = await office.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      const [sheet] = worksheets.items;
      const cell = sheet?.getRange("A1");
      cell?.set({ values: [["x"]], format: { font: { bold: true } } });
      cell?.load("values,format/font/bold");
      await context.sync();
      return [cell?.values, cell?.format.font.bold];
    });
    expect(values).toEqual([[["x"]], true]);
  });

  test("a load without names brings every scalar of the reported set", async () => {
    const json = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load();
      await context.sync();
      return sheet.toJSON();
    });
    expect(json).toMatchObject({ name: "Sheet1", position: 0, visibility: "Visible", showGridlines: true, tabColor: "" });
  });

  test("an object's navigation reaches through: the sheet of a range of a name", async () => {
    book.addName({ name: "审核提示", reference: "=Sheet1!$N$8:$N$9" });
    const seen = await office.Excel.run(async (context) => {
      const range = context.workbook.names.getItem("审核提示").getRange();
      range.load("address,worksheet/name,format/fill/color");
      await context.sync();
      return [range.address, range.worksheet.name, range.format.fill.color];
    });
    expect(seen).toEqual(["Sheet1!N8:N9", "Sheet1", "#FFFFFF"]);
  });

  test("update and retrieve travel as one action each where RichApiRuntime is reported", async () => {
    const host = createHost(book);
    const paths: RequestBody["ObjectPaths"] = { 1: { Id: 1, ObjectPathType: 1, Name: "" }, 2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 }, 3: { Id: 3, ObjectPathType: 3, Name: "GetActiveWorksheet", ParentObjectPathId: 2 } };
    const { Results, Error: error } = await host.processQuery({
      Actions: [{ Id: 1, ActionType: 9, Name: "", ObjectPathId: 3, ObjectState: { name: "新名" } }, { Id: 2, ActionType: 7, Name: "", ObjectPathId: 3, QueryInfo: { Select: ["name"] } }],
      ObjectPaths: paths,
    });
    expect([error, Results[1]?.Value]).toEqual([undefined, { Id: book.activeSheet(), Name: "新名" }]);
  });
});
