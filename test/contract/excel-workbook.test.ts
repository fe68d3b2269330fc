import { excelWorkbook } from "../../src/adapters/excel/workbook";
import { memoryWorkbook } from "../../src/workbench/host/memory/memory-workbook";
import { officeInNode } from "../workbench/host/office-node";
import { describeWorkbook } from "./workbook";

describeWorkbook("Excel through the real office.js", async () => {
  const { close } = await officeInNode(memoryWorkbook());
  return { workbook: excelWorkbook(), close };
});
