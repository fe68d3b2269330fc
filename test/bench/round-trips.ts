import { excelWorkbook } from "../../src/adapters/excel/workbook";
import { checkWorkbook } from "../../src/app/check";
import { insertTemplate } from "../../src/app/insert";
import { clearMarks, markFindings } from "../../src/app/mark";
import type { Catalogue } from "../../src/core/catalogue/indicator";
import { HEADS } from "../../src/core/template/columns";
import { makeTemplate } from "../../src/core/template/make";
import { memoryWorkbook } from "../../src/workbench/host/memory/memory-workbook";
import { SYNTHETIC_REQUEST, syntheticCatalogue } from "../fixtures/synthetic-plan";
import { officeInNode } from "../workbench/host/office-node";

/** What one command costs: batches that office.js sent, its releases included, and their bytes. */
export type RoundTrips = { readonly command: "insert" | "check" | "mark" | "clear"; readonly rows: number; readonly cells: number; readonly batches: number; readonly bytes: number };

/** Rows of the small and the large form. */
export const SIZES = [60, 1000] as const;

/** Counts the round trips of all four commands, in order, on a fresh workbook with a form of so many rows. */
export async function countRoundTrips(rows: number): Promise<RoundTrips[]> {
  const { host, close } = await officeInNode(memoryWorkbook());
  try {
    const workbook = excelWorkbook();
    const plans = syntheticCatalogue(rows);
    const form = formOf(plans);
    const count = async (command: RoundTrips["command"], act: () => Promise<unknown>): Promise<RoundTrips> => {
      const before = host.traffic().length;
      await act();
      // office.js releases what it tracked in a turn after the command has answered.
      await new Promise((resolve) => { setTimeout(resolve, 0); });
      await host.idle();
      const batches = host.traffic().slice(before);
      return { command, rows, cells: rows * HEADS.length, batches: batches.length, bytes: batches.reduce((sum, { bytes }) => sum + bytes, 0) };
    };
    return [
      await count("insert", () => insertTemplate(workbook, plans, form)),
      await count("check", () => checkWorkbook(workbook, plans)),
      await count("mark", () => markFindings(workbook, plans, "zh-CN", new Date(0))),
      await count("clear", () => clearMarks(workbook, plans)),
    ];
  } finally {
    await close();
  }
}

function formOf(plans: Catalogue) {
  const made = makeTemplate(plans, SYNTHETIC_REQUEST);
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made.value;
}

/** Both sizes, for bench.json. */
export async function run(): Promise<object> {
  const counted: RoundTrips[] = [];
  for (const rows of SIZES) counted.push(...await countRoundTrips(rows));
  return counted;
}
