import { IUniverInstanceService, LifecycleService, LifecycleStages, UndoCommandId } from "@univerjs/core";
import type { Language } from "../../core/kernel/codes";
import { BLANK_SHEET, type Paper } from "../../core/sheet/sheet";
import type { HostWorkbook, Life, SheetId, View } from "../host/host-workbook";
import { beside } from "./beside";
import { cells } from "./cells";
import { Events } from "./events";
import { geometry } from "./geometry";
import { Grid, type Refusal } from "./grid";
import { load, workbookData } from "./load-paper";
import { locks } from "./locks";
import { looks } from "./looks";
import { Painting } from "./painting";
import { rows } from "./rows";
import { rules } from "./rules";
import { select, selection } from "./selection";
import { nextSheetId, sheets } from "./sheets";
import { drawnFill, notesOf, type ShownNote } from "./shown";
import { followStructure } from "./structure";
import { toPaper } from "./to-paper";
import { areaAt, editing, guardTyping, paste, type } from "./typing";
import { startUniver } from "./univer";
import { validations } from "./validations";

/** A conditional format is drawn anew up to this long after the result that it asks for. */
const REPAINT_MS = 120;

/** What the page and the tests need of the grid beyond the host's needs. */
export interface GridExtras {
  /** The fill a person sees as `#RRGGBB`, conditional formats included; null for none. */
  cellFill(sheet: SheetId, address: string): Promise<string | null>;
  /** The notes of a sheet. */
  notes(sheet: SheetId): ShownNote[];
  /** Replaces all there is by a workbook from paper. */
  load(paper: Paper): Promise<void>;
  /** The whole workbook on paper. */
  paper(): Paper;
  /** That sheets came, went, or changed name, order, visibility or turn. */
  onSheets(listener: () => void): () => void;
  /** Entries turned away, as they happen. */
  onRefusal(listener: (refusal: Refusal) => void): () => void;
}

/** A workbook in a Univer grid, drawn into the container; it begins with one empty sheet. */
export function univerWorkbook(container: HTMLElement, language: Language = "zh-CN"): HostWorkbook & GridExtras {
  const grid = new Grid(startUniver(container, language));
  const painting = start(grid);
  const workbook: HostWorkbook = {
    ...sheets(grid), ...cells(grid), ...looks(grid), ...geometry(grid), ...rows(grid), ...rules(grid), ...validations(grid), ...locks(grid),
    ...beside(grid, { parts: new Map(), settings: new Map() }), ...view(grid), ...life(grid, painting),
  };
  return { ...workbook, ...extras(grid, workbook) };
}

function start(grid: Grid): Painting {
  grid.open(workbookData([{ id: nextSheetId(), sheet: { ...BLANK_SHEET, name: "Sheet1" } }]));
  const painting = new Painting(grid);
  followStructure(grid);
  guardTyping(grid, new Events(grid));
  return painting;
}

function view(grid: Grid): View {
  return {
    selection: () => selection(grid),
    select: (area) => select(grid, area),
    editing: () => editing(grid),
    type: (sheet, address, text) => type(grid, sheet, address, text),
    paste: (sheet, address, given) => paste(grid, sheet, address, given),
    undo: () => undo(grid),
  };
}

async function undo(grid: Grid): Promise<void> {
  grid.injector.get(IUniverInstanceService).focusUnit(grid.unit);
  await grid.commands.executeCommand(UndoCommandId);
}

function life(grid: Grid, painting: Painting): Life {
  return {
    ready: grid.injector.get(LifecycleService).onStage(LifecycleStages.Rendered),
    begin: () => {
      grid.undo.begin(grid.unit);
      return () => grid.undo.end();
    },
    settle: () => settle(grid, painting),
    on: (listener) => grid.on(listener),
  };
}

async function settle(grid: Grid, painting: Painting): Promise<void> {
  painting.flush();
  await grid.results.settle();
}

function extras(grid: Grid, workbook: HostWorkbook): GridExtras {
  return {
    cellFill: async (sheet, address) => {
      const { row, column } = areaAt(sheet, address);
      await workbook.settle();
      await new Promise((done) => setTimeout(done, REPAINT_MS));
      return drawnFill(grid, sheet, row, column);
    },
    notes: (sheet) => notesOf(grid, sheet),
    load: (paper) => load(grid, workbook, paper),
    paper: () => toPaper(grid, workbook),
    onSheets: (listener) => grid.onSheets(listener),
    onRefusal: (listener) => grid.onRefusal(listener),
  };
}
