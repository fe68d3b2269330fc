import { besideCases } from "./cases/beside";
import { contentCases } from "./cases/content";
import { handCases } from "./cases/hands";
import { lockCases } from "./cases/locks";
import { lookCases } from "./cases/looks";
import type { Case } from "./cases/places";
import { rowCases } from "./cases/rows";
import { ruleCases } from "./cases/rules";
import { sheetCases } from "./cases/sheets";

/** What every `HostWorkbook` must do; each case begins on a fresh workbook with one empty, visible, active sheet. */
export const hostWorkbookCases: readonly Case[] = [
  ...sheetCases, ...contentCases, ...lookCases, ...rowCases, ...ruleCases, ...lockCases, ...besideCases, ...handCases,
];
