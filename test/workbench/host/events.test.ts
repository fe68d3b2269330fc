import { memoryWorkbook, officeInNode, type MemoryWorkbook, type OfficeInNode } from "./office-node";

let book: MemoryWorkbook;
let office: OfficeInNode;
let sheet: string;

beforeEach(async () => {
  book = memoryWorkbook();
  sheet = book.activeSheet();
  office = await officeInNode(book);
});

afterEach(() => office.close());

type Told = { readonly type: string; readonly address?: string };

/** Listens, does something, and tells what came, in order. */
async function told(listen: (context: Excel.RequestContext, hear: (event: unknown) => Promise<void>) => void, act: () => Promise<unknown>): Promise<Told[]> {
  const events: Told[] = [];
  await office.Excel.run(async (context) => {
    listen(context, async (event) => {
      events.push(event as Told);
    });
    await context.sync();
  });
  await act();
  await office.host.idle();
  return events;
}

const ownWrite = (): Promise<void> => office.Excel.run(async (context) => {
  context.workbook.worksheets.getActiveWorksheet().getRange("C3:D3").values = [[1, 2]];
  await context.sync();
});

test("typing reaches onChanged of the sheet with its details (d.ts ChangedEventDetail)", async () => {
  const events = await told(({ workbook }, hear) => workbook.worksheets.getActiveWorksheet().onChanged.add(hear), () => book.type(sheet, "B2", "98.5"));
  expect(events).toMatchObject([{
    type: "WorksheetChanged", address: "B2", changeType: "RangeEdited", source: "Local", triggerSource: "Unknown", worksheetId: sheet,
    details: { valueBefore: "", valueAfter: 98.5, valueTypeBefore: "Empty", valueTypeAfter: "Double" },
  }]);
});

test("an own write is told as ThisLocalAddin, without details for several cells (office-js#5347)", async () => {
  const events = await told(({ workbook }, hear) => workbook.worksheets.onChanged.add(hear), ownWrite);
  expect(events).toMatchObject([{ address: "C3:D3", triggerSource: "ThisLocalAddin", details: undefined }]);
});

test("events of a batch come after its answer", async () => {
  const order: string[] = [];
  await told(({ workbook }, hear) => workbook.worksheets.onChanged.add(async (event) => {
    order.push("event");
    await hear(event);
  }), () => office.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
    await context.sync();
    order.push("answer");
  }));
  expect(order).toEqual(["answer", "event"]);
});

test("a removed listener hears no more; nobody is told who did not ask", async () => {
  const events: unknown[] = [];
  const listener = await office.Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async (event) => void events.push(event));
    await context.sync();
    return added;
  });
  await book.type(sheet, "A1", "1");
  await office.host.idle();
  await office.Excel.run(listener.context, async (context) => {
    listener.remove();
    await context.sync();
  });
  await book.type(sheet, "A1", "2");
  await office.host.idle();
  expect(events).toHaveLength(1);
});

test("runtime.enableEvents = false silences (docs:excel/excel-add-ins-events)", async () => {
  const events = await told(({ workbook, runtime }, hear) => {
    workbook.worksheets.onChanged.add(hear);
    runtime.enableEvents = false;
  }, () => book.type(sheet, "A1", "1"));
  expect(events).toEqual([]);
});

test("an event's getRange leads to the cells", async () => {
  const [event] = await told(({ workbook }, hear) => workbook.worksheets.onChanged.add(hear), () => book.type(sheet, "B2", "7"));
  const values = await office.Excel.run(async (context) => {
    const range = (event as unknown as Excel.WorksheetChangedEventArgs).getRange(context);
    range.load("values,address");
    await context.sync();
    return [range.address, range.values];
  });
  expect(values).toEqual(["Sheet1!B2", [[7]]]);
});

test("rows, sorting, formats, protection and undo are told as what they are", async () => {
  const events = await told(({ workbook: { worksheets } }, hear) => {
    worksheets.onChanged.add(hear);
    worksheets.onFormatChanged.add(hear);
    worksheets.onRowSorted.add(hear);
    worksheets.onProtectionChanged.add(hear);
  }, async () => {
    book.insertRows(sheet, 7, 2);
    book.deleteRows(sheet, 7, 2);
    book.sortRows({ sheet, row: 0, column: 0, rows: 2, columns: 2 }, [1, 0]);
    book.setStyle({ sheet, row: 0, column: 0, rows: 1, columns: 1 }, { bold: true });
    await book.protect(sheet, {});
  });
  expect(events.map((event) => ({ ...event }))).toMatchObject([
    { type: "WorksheetChanged", address: "8:9", changeType: "RowInserted", changeDirectionState: { insertShiftDirection: "Down" } },
    { type: "WorksheetChanged", address: "8:9", changeType: "RowDeleted", changeDirectionState: { deleteShiftDirection: "Up" } },
    { type: "WorksheetChanged", address: "A1:B2", changeType: "RangeEdited" },
    { type: "WorksheetRowSorted", address: "A1:B2" },
    { type: "WorksheetFormatChanged", address: "A1" },
    { type: "WorksheetProtectionChanged", isProtected: true },
  ]);
});

test("sheets that come, go and are activated are told", async () => {
  const events = await told(({ workbook: { worksheets } }, hear) => {
    worksheets.onAdded.add(hear);
    worksheets.onDeleted.add(hear);
    worksheets.onActivated.add(hear);
  }, async () => {
    const id = book.addSheet("二");
    book.activateSheet(id);
    book.removeSheet(id);
  });
  expect(events.map(({ type }) => type)).toEqual(["WorksheetAdded", "WorksheetActivated", "WorksheetDeleted"]);
});

test("selections reach the sheet, all sheets and the workbook", async () => {
  const events = await told(({ workbook }, hear) => {
    workbook.worksheets.getActiveWorksheet().onSelectionChanged.add(hear);
    workbook.worksheets.onSelectionChanged.add(hear);
    workbook.onSelectionChanged.add(hear);
  }, async () => book.select({ sheet, row: 1, column: 1, rows: 2, columns: 1 }));
  expect(events.map(({ address }) => address)).toEqual(["B2:B3", "B2:B3", undefined]);
});

test("a pane that loads anew hears nothing of the one before, and its ranges are forgotten", async () => {
  const events = await told(({ workbook }, hear) => workbook.worksheets.onChanged.add(hear), async () => {
    office.host.connect(() => undefined);
    await book.type(sheet, "A1", "1");
  });
  expect(events).toEqual([]);
});
