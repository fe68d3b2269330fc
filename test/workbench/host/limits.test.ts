import { memoryWorkbook, officeInNode, type MemoryWorkbook, type OfficeInNode } from "./office-node";

let book: MemoryWorkbook;
let office: OfficeInNode;

async function open(options: Parameters<typeof officeInNode>[1] = {}): Promise<void> {
  book = memoryWorkbook();
  office = await officeInNode(book, options);
}

afterEach(() => office.close());

/** Writes a cell, and what came of it: its value afterwards or the error's code. */
async function writeOnce(options: Excel.RunOptions = {}): Promise<unknown> {
  try {
    await office.Excel.run(options, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["ok"]];
      await context.sync();
    });
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
  return cell();
}

function cell(): unknown {
  return book.read({ sheet: book.activeSheet(), row: 0, column: 0, rows: 1, columns: 1 })[0]?.[0]?.value;
}

describe("payload (docs:concepts/resource-limits-and-performance-optimization)", () => {
  test("a request above 5 MB is RequestPayloadSizeLimitExceeded and nothing of it is done", async () => {
    await open();
    const text = "字".repeat(1000);
    const run = office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [["first"]];
      sheet.getRange("B1:C1000").values = Array.from({ length: 1000 }, () => [text, text]);
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(cell()).toBe("");
  });

  test("an answer above the limit is ResponsePayloadSizeLimitExceeded", async () => {
    await open({ limitBytes: 2000 });
    const sheet = book.activeSheet();
    for (let row = 0; row < 40; row++) book.write({ sheet, row, column: 0, rows: 1, columns: 1 }, [["一段比较长的说明文字，一段比较长的说明文字"]]);
    const run = office.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:A40").load("values");
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });
});

describe("traffic", () => {
  test("one entry a batch, the library's release batch included", async () => {
    await open();
    const before = office.host.traffic().length;
    await writeOnce();
    await office.host.idle();
    const batches = office.host.traffic().slice(before);
    expect(batches).toHaveLength(2);
    expect(batches.every(({ bytes }) => bytes > 100)).toBe(true);
  });

  test("nothing to release, no second batch", async () => {
    await open();
    const before = office.host.traffic().length;
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.load("items/name");
      await context.sync();
    });
    await office.host.idle();
    expect(office.host.traffic().length - before).toBe(1);
  });
});

describe("failing on purpose", () => {
  test("the n-th batch from now fails with the code, before anything of it is done", async () => {
    await open();
    office.host.failBatch(2, "GeneralException");
    const run = office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.values = [["one"]];
      await context.sync();
      range.values = [["two"]];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "GeneralException" });
    expect(cell()).toBe("one");
  });
});

describe("cell editing (docs:excel/excel-add-ins-advanced-programming-concepts, delayForCellEdit)", () => {
  test("without the option a batch is refused with InvalidOperationInCellEditMode", async () => {
    await open();
    const end = book.beginEditing();
    await expect(writeOnce()).resolves.toBe("InvalidOperationInCellEditMode");
    end();
    await expect(writeOnce()).resolves.toBe("ok");
  });

  test("⚠ with it the batch waits until editing ends (host-over-univer §3)", async () => {
    await open();
    const end = book.beginEditing();
    const written = writeOnce({ delayForCellEdit: true });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(cell()).toBe("");
    end();
    await expect(written).resolves.toBe("ok");
  });
});

describe("the queue", () => {
  test("batches run one after the other in the order they came", async () => {
    await open();
    const write = (value: number): Promise<void> => office.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[value]];
      await context.sync();
    });
    await Promise.all([write(1), write(2), write(3)]);
    expect(cell()).toBe(3);
  });

  test("⚠ the first batch waits for the grid (host-over-univer §1)", async () => {
    let draw = (): void => undefined;
    const drawn = new Promise<void>((resolve) => {
      draw = resolve;
    });
    book = memoryWorkbook();
    const started: string[] = [];
    const opening = officeInNode({ ...book, ready: drawn, begin: () => (started.push("batch"), book.begin()) });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(started).toEqual([]);
    draw();
    office = await opening;
    expect(started).toEqual(["batch"]);
    await expect(writeOnce()).resolves.toBe("ok");
  });

  test("a batch is one undo step", async () => {
    await open();
    await book.type(book.activeSheet(), "A1", "typed");
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [["marked"]];
      sheet.getRange("B1").values = [["✖"]];
      await context.sync();
    });
    await book.undo();
    expect(book.read({ sheet: book.activeSheet(), row: 0, column: 0, rows: 1, columns: 2 })[0]?.map(({ value }) => value)).toEqual(["typed", ""]);
  });
});

describe("protection (d.ts WorksheetProtection)", () => {
  const change = (act: (sheet: Excel.Worksheet) => unknown): Promise<unknown> => office.Excel.run(async (context) => {
    act(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  });

  beforeEach(async () => {
    await open();
    await change((sheet) => {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect({ allowAutoFilter: true });
    });
  });

  test("values of locked cells are AccessDenied, of unlocked ones not", async () => {
    await expect(change((sheet) => (sheet.getRange("A1").values = [[1]]))).rejects.toMatchObject({ code: "AccessDenied", debugInfo: { errorLocation: "Range.values" } });
    await change((sheet) => (sheet.getRange("B1").values = [[1]]));
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ["a fill", (sheet) => (sheet.getRange("B1").format.fill.color = "#FFFF00")],
    ["a number format", (sheet) => (sheet.getRange("B1").numberFormat = [["0.0"]])],
    ["a column width", (sheet) => (sheet.getRange("B1").format.columnWidth = 90)],
    ["a row", (sheet) => sheet.getRange("2:2").insert("Down")],
    ["a validation rule", (sheet) => (sheet.getRange("B1").dataValidation.rule = { list: { inCellDropDown: true, source: "a" } })],
    ["a conditional format", (sheet) => sheet.getRange("B1").conditionalFormats.add("Custom")],
    ["a merge", (sheet) => sheet.getRange("B1:C1").merge()],
    ["protecting again", (sheet) => sheet.protection.protect()],
  ])("%s is AccessDenied unless it was allowed", async (_, act) => {
    await expect(change(act)).rejects.toMatchObject({ code: "AccessDenied" });
  });

  test("what was allowed goes", async () => {
    await change((sheet) => sheet.protection.unprotect());
    await change((sheet) => sheet.protection.protect({ allowFormatCells: true, allowFormatColumns: true, allowInsertRows: true }));
    await change((sheet) => {
      sheet.getRange("A1").format.fill.color = "#FFFF00";
      sheet.getRange("B1").format.columnWidth = 90;
      sheet.getRange("2:2").insert("Down");
    });
    expect(book.style({ sheet: book.activeSheet(), row: 0, column: 0, rows: 1, columns: 1 }).fill).toBe("#FFFF00");
  });

  test("a password is asked for", async () => {
    await change((sheet) => sheet.protection.unprotect());
    await change((sheet) => sheet.protection.protect({}, "密"));
    await expect(change((sheet) => sheet.protection.unprotect("x"))).rejects.toMatchObject({ code: "AccessDenied" });
    await change((sheet) => sheet.protection.unprotect("密"));
    expect(book.protection(book.activeSheet())).toBeNull();
  });
});
