import { memoryWorkbook, officeInNode, type MemoryWorkbook, type OfficeInNode } from "./office-node";

/** What our Excel adapter asks of the rich API, member by member. */
let book: MemoryWorkbook;
let office: OfficeInNode;
let sheet: string;

beforeEach(async () => {
  book = memoryWorkbook();
  sheet = book.activeSheet();
  office = await officeInNode(book);
});

afterEach(() => office.close());

/** Runs on the active sheet and syncs before it answers. */
function onSheet<V>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<V> | V): Promise<V> {
  return office.Excel.run(async (context) => {
    const result = await act(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return result;
  });
}

/** The properties of an object after a sync. */
async function loaded<O extends OfficeExtension.ClientObject & { load(names: string): unknown }>(object: O, names: string): Promise<O> {
  object.load(names);
  await object.context.sync();
  return object;
}

const code = (act: Parameters<typeof onSheet>[0]): Promise<string> => onSheet(act).then(() => "none", (error: OfficeExtension.Error) => error.code);

describe("worksheets", () => {
  test("are added, found by name in any case and by id, counted, first and last", async () => {
    const seen = await onSheet(async (_, context) => {
      const { worksheets } = context.workbook;
      const added = await loaded(worksheets.add("填报"), "name,id,position");
      worksheets.add();
      const byId = worksheets.getItem(added.id).load("name");
      const lower = worksheets.getItem("SHEET1").load("name");
      const last = worksheets.getLast().load("name");
      const count = worksheets.getCount();
      await context.sync();
      return [added.name, added.position, byId.name, lower.name, last.name, count.value];
    });
    expect(seen).toEqual(["填报", 1, "填报", "Sheet1", "Sheet3", 3]);
  });

  test.each([["a/b", "InvalidArgument"], ["", "InvalidArgument"], ["x".repeat(32), "InvalidArgument"], ["sheet1", "ItemAlreadyExists"]])("the name %p is %s", async (name, expected) => {
    expect(await code((_, { workbook }) => workbook.worksheets.add(name))).toBe(expected);
  });

  test("are renamed, moved, hidden, very hidden, activated, coloured, without gridlines", async () => {
    await onSheet(async (first, { workbook: { worksheets } }) => {
      const second = worksheets.add("B");
      const third = worksheets.add("C");
      second.name = "乙";
      third.position = 0;
      third.visibility = "VeryHidden";
      second.activate();
      second.tabColor = "#0F6B5C";
      second.showGridlines = false;
      first.visibility = "Hidden";
    });
    expect(book.sheets().map(({ name, visibility }) => [name, visibility])).toEqual([["C", "veryHidden"], ["Sheet1", "hidden"], ["乙", "visible"]]);
    expect([book.activeSheet(), book.tabColor(book.activeSheet()), book.gridlines(book.activeSheet())]).toEqual([book.sheets()[2]?.id, "#0F6B5C", false]);
  });

  test("a very hidden sheet cannot be deleted (d.ts Worksheet.delete: InvalidOperation), a hidden one can", async () => {
    const id = book.addSheet("B");
    book.setVisibility(id, "veryHidden");
    expect(await code((_, { workbook }) => workbook.worksheets.getItem("B").delete())).toBe("InvalidOperation");
    book.setVisibility(id, "hidden");
    expect(await code((_, { workbook }) => workbook.worksheets.getItem("B").delete())).toBe("none");
    expect(book.sheets()).toHaveLength(1);
  });

  test("one sheet stays visible", async () => {
    expect([await code((only) => only.delete()), await code((only) => (only.visibility = "Hidden"))]).toEqual(["InvalidOperation", "InvalidOperation"]);
  });
});

describe("ranges", () => {
  test("are reached by address, indexes, cell, offset, size and each other", async () => {
    const addresses = await onSheet(async (ws, context) => {
      const start = ws.getRange("C4:E9");
      const reached = [
        ws.getRange(), ws.getRange("4:9"), ws.getRangeByIndexes(1, 2, 3, 4), ws.getCell(0, 27), start.getCell(1, 1), start.getRow(2), start.getColumn(0), start.getLastCell(),
        start.getOffsetRange(-1, 2), start.getResizedRange(1, -1), start.getEntireColumn(), start.getEntireRow(), start.getRowsAbove(2), start.getRowsBelow(), start.getBoundingRect("A1"),
        start.getIntersection("D5:Z5"),
      ];
      for (const range of reached) range.load("address");
      const none = start.getIntersectionOrNullObject("A1");
      await context.sync();
      return [...reached.map(({ address }) => address.slice("Sheet1!".length)), none.isNullObject];
    });
    expect(addresses).toEqual(["1:1048576", "4:9", "C2:F4", "AB1", "D5", "C6:E6", "C4:C9", "E9", "E3:G8", "C4:D10", "C:E", "4:9", "C2:E3", "C10:E10", "A1:E9", "D5:E5", true]);
  });

  test.each(["nonsense", "A0", "ZZZZ1", "A".repeat(8200)])("the address %p is InvalidArgument", async (address) => {
    expect(await code((ws) => ws.getRange(address).load("address"))).toBe("InvalidArgument");
  });

  test("beside the sheet is InvalidArgument", async () => {
    expect(await code((ws) => ws.getRange("A1").getOffsetRange(-1, 0).load("address"))).toBe("InvalidArgument");
  });

  test("say what they hold: values, formulas, text, formats, types, place and size", async () => {
    const { values, formulas, text, numberFormat, valueTypes, rowIndex, columnIndex, rowCount, columnCount, cellCount } = await onSheet(async (ws) => {
      const range = ws.getRange("B2:F2");
      range.numberFormat = [["0.00", "General", null as unknown as string, "General", "General"]];
      range.values = [[3.5, "字", true, "=B2/0", ""]];
      return loaded(range, "values,formulas,text,numberFormat,valueTypes,rowIndex,columnIndex,rowCount,columnCount,cellCount");
    });
    expect({ values, formulas, text, numberFormat, valueTypes }).toEqual({
      values: [[3.5, "字", true, "#DIV/0!", ""]],
      formulas: [[3.5, "字", true, "=B2/0", ""]],
      text: [["3.50", "字", "TRUE", "#DIV/0!", ""]],
      numberFormat: [["0.00", "General", "General", "General", "General"]],
      valueTypes: [["Double", "String", "Boolean", "Error", "Empty"]],
    });
    expect([rowIndex, columnIndex, rowCount, columnCount, cellCount]).toEqual([1, 1, 1, 5, 5]);
  });

  test("the used range: of values, of looks too, null when there is none", async () => {
    const seen = await onSheet(async (ws, context) => {
      const before = ws.getUsedRangeOrNullObject(true);
      await context.sync();
      ws.getRange("B2").values = [[1]];
      ws.getRange("D4").format.fill.color = "#FFFF00";
      const [values, all] = [ws.getUsedRangeOrNullObject(true).load("address"), ws.getUsedRangeOrNullObject().load("address")];
      await context.sync();
      return [before.isNullObject, values.address, all.address];
    });
    expect(seen).toEqual([true, "Sheet1!B2", "Sheet1!B2:D4"]);
  });

  test("are merged, taken apart, cleared in three ways, selected, inserted and deleted by rows", async () => {
    await onSheet((ws) => {
      ws.getRange("A1:D1").merge();
      ws.getRange("A2:B3").merge(true);
      ws.getRange("A3").unmerge();
      ws.getRange("A5:C5").values = [[1, 2, 3]];
      ws.getRange("A5:C5").format.font.bold = true;
      ws.getRange("A5").clear("Contents");
      ws.getRange("B5").clear("Formats");
      ws.getRange("C5").clear();
      ws.getRange("5:5").insert("Down");
      ws.getRange("1:1").delete("Up");
      ws.getRange("B5").select();
    });
    expect(book.merges(sheet).map(({ row, columns }) => [row, columns])).toEqual([[0, 2]]);
    expect(book.read({ sheet, row: 4, column: 0, rows: 1, columns: 3 })[0]?.map(({ value }) => value)).toEqual(["", 2, ""]);
    expect(book.selection()).toEqual({ sheet, row: 4, column: 1, rows: 1, columns: 1 });
  });

  test("cells inserted in part of a row are NotImplemented rather than guessed", async () => {
    expect(await code((ws) => ws.getRange("B2").insert("Down").load("address"))).toBe("NotImplemented");
  });
});

describe("format", () => {
  test("looks are written and read, null where cells differ", async () => {
    const seen = await onSheet(async (ws) => {
      const { format } = ws.getRange("A1:B1");
      format.font.name = "宋体";
      format.font.size = 9.5;
      format.font.color = "#0f6b5c";
      format.font.underline = "Single";
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Center";
      format.indentLevel = 1;
      format.wrapText = true;
      ws.getRange("A1").format.font.bold = true;
      const all = await loaded(ws.getRange("A1:B1"), "format/horizontalAlignment,format/verticalAlignment,format/indentLevel,format/wrapText,format/fill/color,format/font/name,format/font/size,format/font/color,format/font/underline,format/font/bold,format/font/italic");
      return all.format.toJSON();
    });
    expect(seen).toMatchObject({
      horizontalAlignment: "Center", verticalAlignment: "Center", indentLevel: 1, wrapText: true, fill: { color: "#FFFFFF" },
      font: { name: "宋体", size: 9.5, color: "#0F6B5C", underline: "Single", bold: null, italic: false },
    });
  });

  test("columns and rows have sizes in points, hide and fit their text", async () => {
    const seen = await onSheet(async (ws) => {
      ws.getRange("A:B").format.columnWidth = 60;
      ws.getRange("3:3").format.rowHeight = 33;
      ws.getRange("C:C").columnHidden = true;
      ws.getRange("4:4").rowHidden = true;
      ws.getRange("A1").values = [["一二三四五六七八九十".repeat(3)]];
      ws.getRange("A1").format.wrapText = true;
      ws.getRange("A1").format.autofitRows();
      const range = await loaded(ws.getRange("A3:C4"), "columnHidden,rowHidden,format/columnWidth,format/rowHeight");
      return [range.columnHidden, range.rowHidden, range.format.columnWidth, range.format.rowHeight];
    });
    expect(seen).toEqual([null, null, null, null]);
    expect([book.columnWidth(sheet, 1), book.rowHeight(sheet, 2), book.columnHidden(sheet, 2), book.rowHidden(sheet, 3)]).toEqual([60, 33, true, true]);
    expect(book.rowHeight(sheet, 0)).toBeGreaterThan(60);
  });

  test("borders are drawn round and inside", async () => {
    await onSheet((ws) => {
      const range = ws.getRange("B2:C3");
      for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const) {
        const border = range.format.borders.getItem(edge);
        border.style = "Continuous";
        border.color = "#D5DADD";
        border.weight = "Hairline";
      }
    });
    const hair = { style: "hair", color: "#D5DADD" };
    expect(book.style({ sheet, row: 1, column: 1, rows: 1, columns: 1 })).toEqual({ top: hair, left: hair, bottom: hair, right: hair });
    expect(book.style({ sheet, row: 2, column: 2, rows: 1, columns: 1 })).toEqual({ bottom: hair, right: hair });
  });

  test("cells are unlocked", async () => {
    const locked = await onSheet(async (ws) => {
      ws.getRange("B1:B2").format.protection.locked = false;
      const [part, whole] = [ws.getRange("B1:B2").format.protection.load("locked"), ws.getRange("A1:B2").format.protection.load("locked")];
      await part.context.sync();
      return [part.locked, whole.locked];
    });
    expect(locked).toEqual([false, null]);
  });
});

describe("validation", () => {
  test("rule, alert and prompt are written apart and kept as one, in any order", async () => {
    const seen = await onSheet(async (ws) => {
      const { dataValidation } = ws.getRange("B2:B9");
      dataValidation.prompt = { title: "请填数", message: "只填数字。", showPrompt: true };
      dataValidation.rule = { decimal: { formula1: 0, formula2: 100, operator: "Between" } };
      dataValidation.errorAlert = { title: "不是数", message: "请填 0 到 100。", style: "Stop", showAlert: true };
      dataValidation.ignoreBlanks = true;
      const read = await loaded(ws.getRange("B3").dataValidation, "type,rule,prompt,errorAlert");
      return read.toJSON();
    });
    expect(seen).toMatchObject({ type: "Decimal", rule: { decimal: { formula1: 0, formula2: 100, operator: "Between" } }, prompt: { title: "请填数" }, errorAlert: { title: "不是数", style: "Stop" } });
    expect(book.validation({ sheet, row: 1, column: 1, rows: 1, columns: 1 })?.area).toEqual({ row: 1, column: 1, rows: 8, columns: 1 });
  });

  test("a list, a length, and none again", async () => {
    await onSheet((ws) => {
      ws.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "不适用,待报" } };
      ws.getRange("A2").dataValidation.rule = { textLength: { formula1: 300, operator: "LessThanOrEqualTo" } };
      ws.getRange("A3").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
      ws.getRange("A3").dataValidation.clear();
    });
    expect(book.validations(sheet).map(({ rule }) => rule)).toEqual([{ kind: "list", values: ["不适用", "待报"] }, { kind: "textLength", operator: "<=", limit: 300 }]);
  });

  test.each<[string, Excel.DataValidationRule]>([
    ["a formula", { custom: { formula: "=A1>0" } }],
    ["a list from cells", { list: { inCellDropDown: true, source: "=Sheet1!A1:A3" } }],
    ["an operator we do not have", { decimal: { formula1: 1, operator: "EqualTo" } }],
  ])("%s is NotImplemented rather than lost", async (_, rule) => {
    expect(await code((ws) => (ws.getRange("A1").dataValidation.rule = rule))).toBe("NotImplemented");
  });
});

describe("conditional formats", () => {
  test("come as add, formula, fill and font, the newest first; priority moves them", async () => {
    const seen = await onSheet(async (ws, context) => {
      const range = ws.getRange("I8:I65");
      for (const [sign, fill] of [["▲", "#FDF0D2"], ["✖", "#FBE3E1"]] as const) {
        const format = range.conditionalFormats.add("Custom");
        format.custom.rule.formula = `=LEFT($N8,1)="${sign}"`;
        format.custom.format.fill.color = fill;
        format.custom.format.font.bold = true;
        format.custom.format.font.color = "#9B1C1C";
        format.stopIfTrue = true;
      }
      const { conditionalFormats } = range;
      conditionalFormats.load("items/type,items/priority,items/stopIfTrue,items/custom/rule/formula");
      const count = conditionalFormats.getCount();
      await context.sync();
      const before = conditionalFormats.items.map(({ type, priority, custom }) => [type, priority, custom.rule.formula]);
      const [, older] = conditionalFormats.items;
      if (older) older.priority = 0;
      await context.sync();
      return [count.value, before];
    });
    expect(seen).toEqual([2, [["Custom", 0, '=LEFT($N8,1)="✖"'], ["Custom", 1, '=LEFT($N8,1)="▲"']]]);
    expect(book.rules(sheet).map(({ formula, style, stop }) => [formula, style, stop])).toEqual([
      ['=LEFT($N8,1)="▲"', { fill: "#FDF0D2", bold: true, color: "#9B1C1C" }, true],
      ['=LEFT($N8,1)="✖"', { fill: "#FBE3E1", bold: true, color: "#9B1C1C" }, true],
    ]);
  });

  test("are deleted one by one or all", async () => {
    const add = (): Promise<unknown> => onSheet((ws) => void ws.getRange("A1:A3").conditionalFormats.add("Custom"));
    await add();
    await add();
    await onSheet(async (ws, context) => {
      const { conditionalFormats } = ws.getRange("A1");
      conditionalFormats.load("items/id");
      await context.sync();
      conditionalFormats.items[0]?.delete();
    });
    expect(book.rules(sheet)).toHaveLength(1);
    await onSheet((ws) => ws.getRange("A1:A3").conditionalFormats.clearAll());
    expect(book.rules(sheet)).toEqual([]);
  });
});

describe("sheet features", () => {
  test("panes, filter and print layout", async () => {
    const seen = await onSheet(async (ws, context) => {
      ws.freezePanes.freezeAt(ws.getRange("A1:C7"));
      ws.autoFilter.apply(ws.getRange("A7:N65"));
      const { pageLayout } = ws;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4" as Excel.PaperType;
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.leftMargin = 36;
      pageLayout.centerHorizontally = true;
      pageLayout.printGridlines = false;
      pageLayout.setPrintTitleRows("$6:$7");
      pageLayout.setPrintTitleColumns("$A:$B");
      pageLayout.setPrintArea("A1:N70");
      pageLayout.headersFooters.defaultForAllPages.leftFooter = "指标填报助手";
      pageLayout.headersFooters.defaultForAllPages.rightFooter = "第 &P 页 共 &N 页";
      const [frozen, filtered] = [ws.freezePanes.getLocationOrNullObject().load("address"), ws.autoFilter.getRangeOrNullObject().load("address")];
      await context.sync();
      ws.freezePanes.unfreeze();
      ws.autoFilter.remove();
      return [frozen.address, filtered.address];
    });
    expect(seen).toEqual(["Sheet1!A1:C7", "Sheet1!A7:N65"]);
    const { margins, ...layout } = book.printLayout(sheet);
    expect(layout).toEqual({ orientation: "landscape", fitWidth: true, centered: true, repeatRows: { first: 5, last: 6 }, repeatColumns: { first: 0, last: 1 }, area: { row: 0, column: 0, rows: 70, columns: 14 }, footerLeft: "指标填报助手", footerRight: "第 &P 页 共 &N 页" });
    expect(margins?.left).toBeCloseTo(12.7);
    expect([book.frozen(sheet), book.filter(sheet)]).toEqual([{ rows: 0, columns: 0 }, null]);
  });

  test("protection shows what it allows", async () => {
    const seen = await onSheet(async (ws) => {
      ws.protection.protect({ allowAutoFilter: true, allowFormatColumns: true });
      const { protected: isProtected, options } = await loaded(ws.protection, "protected,options");
      return [isProtected, options.allowAutoFilter, options.allowFormatColumns, options.allowFormatCells];
    });
    expect(seen).toEqual([true, true, true, false]);
  });
});

describe("beside the cells", () => {
  test("names: added from a range or a formula, found, listed, deleted", async () => {
    const seen = await onSheet(async (ws, context) => {
      const { names } = context.workbook;
      const added = await loaded(names.add("审核提示", ws.getRange("N8:N65")), "name,value,formula,type,visible,scope");
      names.add("常数", "=42");
      names.getItem("常数").visible = false;
      const [range, gone, none] = [names.getItem("审核提示").getRange().load("address"), names.getItemOrNullObject("没有"), names.getItem("常数").getRangeOrNullObject()];
      names.load("items/name,items/visible");
      await context.sync();
      return [added.toJSON(), range.address, gone.isNullObject, none.isNullObject, names.items.map(({ name, visible }) => [name, visible])];
    });
    expect(seen).toMatchObject([
      { name: "审核提示", value: "Sheet1!$N$8:$N$65", formula: "=Sheet1!$N$8:$N$65", type: "Range", visible: true, scope: "Workbook" },
      "Sheet1!N8:N65", true, true, [["审核提示", true], ["常数", false]],
    ]);
    expect(await code((ws, { workbook }) => workbook.names.add("审核提示", ws.getRange("A1")))).toBe("ItemAlreadyExists");
    expect(await code((ws, { workbook }) => workbook.names.add("A1", ws.getRange("A1")))).toBe("InvalidArgument");
    await onSheet((_, { workbook }) => workbook.names.getItem("审核提示").delete());
    expect(book.names().map(({ name }) => name)).toEqual(["常数"]);
  });

  test("XML parts by namespace; only one or null (d.ts getOnlyItemOrNullObject)", async () => {
    const xml = '<?xml version="1.0"?><z:form xmlns:z="urn:zhibiao" version="1"><z:plan/></z:form>';
    const seen = await onSheet(async (_, context) => {
      const { customXmlParts } = context.workbook;
      const part = await loaded(customXmlParts.add(xml), "id,namespaceUri");
      const only = customXmlParts.getByNamespace("urn:zhibiao").getOnlyItemOrNullObject();
      const none = customXmlParts.getByNamespace("urn:other").getOnlyItemOrNullObject();
      const text = only.getXml();
      await context.sync();
      only.setXml('<z:form xmlns:z="urn:zhibiao" version="2"/>');
      const changed = customXmlParts.getItem(part.id).getXml();
      customXmlParts.add(xml);
      const two = customXmlParts.getByNamespace("urn:zhibiao").getOnlyItemOrNullObject();
      await context.sync();
      return [part.namespaceUri, text.value, none.isNullObject, changed.value, two.isNullObject];
    });
    expect(seen).toEqual(["urn:zhibiao", xml, true, '<z:form xmlns:z="urn:zhibiao" version="2"/>', true]);
    expect(await code((_, { workbook }) => workbook.customXmlParts.add("kein XML"))).toBe("InvalidArgument");
    await onSheet(async (_, context) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.load("items/id");
      await context.sync();
      for (const part of customXmlParts.items) part.delete();
    });
    expect(book.parts.size).toBe(0);
  });

  test("settings of the workbook", async () => {
    const seen = await onSheet(async (_, context) => {
      const { settings } = context.workbook;
      settings.add("语言", "en-US");
      const found = settings.getItem("语言").load("key,value");
      const gone = settings.getItemOrNullObject("没有");
      await context.sync();
      return [found.value, gone.isNullObject];
    });
    expect(seen).toEqual(["en-US", true]);
  });

  test("the application calculates by itself; suspending is accepted", async () => {
    const seen = await onSheet(async (ws, { workbook }) => {
      workbook.application.suspendApiCalculationUntilNextSync();
      workbook.application.suspendScreenUpdatingUntilNextSync();
      ws.getRange("A1:A2").values = [[2], ["=A1*3"]];
      workbook.application.calculate("Full");
      const [application, result, cell, selected] = [workbook.application.load("calculationMode"), ws.getRange("A2").load("values"), workbook.getActiveCell().load("address"), workbook.getSelectedRange().load("address")];
      workbook.load("name");
      workbook.protection.load("protected");
      await application.context.sync();
      return [application.calculationMode, result.values, cell.address, selected.address, workbook.name, workbook.protection.protected];
    });
    expect(seen).toEqual(["Automatic", [[6]], "Sheet1!A1", "Sheet1!A1", "工作簿1.xlsx", false]);
  });
});
