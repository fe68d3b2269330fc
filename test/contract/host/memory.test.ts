import { memoryWorkbook } from "../../../src/workbench/host/memory/memory-workbook";
import { describeHostWorkbook } from "./describe";

describeHostWorkbook("memory", async () => memoryWorkbook());
