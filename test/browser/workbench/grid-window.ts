import type { GridExtras } from "../../../src/workbench/grid/univer-workbook";
import type { Change, HostWorkbook, SheetArea } from "../../../src/workbench/host/host-workbook";

/** What the grid's test page offers; addresses have one letter. */
export type GridWindow = {
  grid: {
    readonly workbook: HostWorkbook & GridExtras;
    /** Puts a new workbook with one empty sheet in place of the one there. */
    blank(): Promise<void>;
    area(address: string, sheet?: string): SheetArea;
    values(address: string): (string | number | boolean)[][];
    formulas(address: string): (string | number | boolean)[][];
    /** Changes of a kind since `blank`. */
    heard(kind: Change["kind"]): Change[];
    /** Entries turned away since `blank`: `locked`, or the title of the message. */
    readonly refusals: string[];
    /** Runs one case of the host's contract on a blank workbook; throws when it fails. */
    runCase(index: number): Promise<void>;
  };
};
