import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { writeXlsx } from "../src/adapters/xlsx/writer";
import { samplePaper } from "./sample";

/** Writes the workbook behind 打开示例; the same bytes every time. */
writeFileSync(resolve(__dirname, "../assets/sample.xlsx"), writeXlsx(samplePaper()));
