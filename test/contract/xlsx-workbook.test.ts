import { xlsxWorkbook } from "../../src/adapters/xlsx/workbook";
import { writeXlsx } from "../../src/adapters/xlsx/writer";
import { BLANK_SHEET } from "../../src/core/sheet/sheet";
import { describeWorkbook } from "./workbook";

const blank = () => writeXlsx({ sheets: [{ ...BLANK_SHEET, name: "Sheet1", content: [["别的表"]] }], names: [], parts: [] });

describeWorkbook("an .xlsx file", async () => ({ workbook: xlsxWorkbook(blank()) }));
describeWorkbook("an .xlsx file yet to be made", async () => ({ workbook: xlsxWorkbook(null) }));
