export { officeInNode, type OfficeInNode } from "../../../src/workbench/host/node";
export { memoryWorkbook, type MemoryWorkbook } from "../../../src/workbench/host/memory/memory-workbook";
