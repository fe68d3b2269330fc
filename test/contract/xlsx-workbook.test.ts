import { readPaper } from "../../src/adapters/xlsx/paper";
import { xlsxWorkbook } from "../../src/adapters/xlsx/workbook";
import { writeXlsx } from "../../src/adapters/xlsx/writer";
import { BLANK_SHEET } from "../../src/core/sheet/sheet";
import { describeWorkbook, type Opened } from "./workbook";

const blank = () => writeXlsx({ sheets: [{ ...BLANK_SHEET, name: "Sheet1", content: [["别的表"]] }], names: [], parts: [] });

const opened = (bytes: Uint8Array | null): Opened => {
  const workbook = xlsxWorkbook(bytes);
  return { workbook, charts: (sheet) => readPaper(workbook.bytes()).sheets.find(({ name }) => name === sheet)?.charts ?? [] };
};

describeWorkbook("an .xlsx file", async () => opened(blank()));
describeWorkbook("an .xlsx file yet to be made", async () => opened(null));
