import type { HostWorkbook, SheetId } from "../host-workbook";
import { memoryBeside } from "./beside";
import { blankSheet } from "./book";
import { Calculation } from "./calculation";
import { memoryCells } from "./cells";
import { memoryGeometry } from "./geometry";
import { memoryLocks } from "./locks";
import { Memory } from "./memory";
import { memoryRows } from "./rows";
import { memoryRules } from "./rules";
import { memorySheets } from "./sheets";
import { memoryView, type Hands } from "./view";

/** How a memory workbook begins. */
export type MemoryOptions = { /** Names of its sheets; without them one, `Sheet1`. */ readonly sheets?: readonly string[] };

/** A memory workbook, and hands to open a cell for editing. */
export type MemoryWorkbook = HostWorkbook & Hands;

/**
 * A workbook in plain memory for tests: the contract of `HostWorkbook` without a grid.
 * It computes the formulas of our template and a few functions beside; anything else is #NAME?.
 */
export function memoryWorkbook(options: MemoryOptions = {}): MemoryWorkbook {
  const sheets = (options.sheets ?? ["Sheet1"]).map((name, index) => blankSheet(idOf(index + 1), name));
  const memory = new Memory({ sheets, active: idOf(1), names: [], next: sheets.length + 1 });
  const calculation = new Calculation(memory);
  const parts = {
    ...memorySheets(memory),
    ...memoryCells(memory, calculation),
    ...memoryGeometry(memory),
    ...memoryRows(memory),
    ...memoryRules(memory, calculation),
    ...memoryLocks(memory),
    ...memoryBeside(memory),
  };
  return {
    ...parts,
    ...memoryView(memory, parts),
    ready: Promise.resolve(),
    begin: () => memory.begin(),
    settle: () => Promise.resolve(),
    on: (listener) => memory.on(listener),
  };
}

function idOf(number: number): SheetId {
  return `{${String(number).padStart(8, "0")}-0000-4000-8000-000000000000}`;
}
