import type { SheetArea, SheetId, Sheets } from "../host-workbook";
import { blankSheet, sheetIn, type Book, type MemorySheet } from "./book";
import { rewrite, renamedSheet } from "./formula/rewrite";
import type { Memory } from "./memory";

/** The sheets of a memory workbook. */
export function memorySheets(memory: Memory): Sheets {
  const sheet = (id: SheetId): MemorySheet => sheetIn(memory.book, id);
  return {
    sheets: () => memory.book.sheets.map(({ id, name, visibility }) => ({ id, name, visibility })),
    activeSheet: () => memory.book.active,
    addSheet(name) {
      const id = memory.change((book) => add(book, name));
      memory.tell({ kind: "sheetAdded", area: corner(id) });
      return id;
    },
    removeSheet(id) {
      memory.change((book) => remove(book, sheetIn(book, id)));
      memory.tell({ kind: "sheetRemoved", area: corner(id) });
    },
    renameSheet: (id, name) => memory.change((book) => rename(book, sheetIn(book, id), name)),
    moveSheet: (id, to) => memory.change((book) => {
      book.sheets.splice(to, 0, ...book.sheets.splice(book.sheets.indexOf(sheetIn(book, id)), 1));
    }),
    setVisibility: (id, visibility) => memory.change((book) => {
      sheetIn(book, id).visibility = visibility;
      if (book.active === id && visibility !== "visible") book.active = book.sheets.find((other) => other.visibility === "visible")?.id ?? id;
    }),
    activateSheet(id) {
      if (memory.book.active === sheet(id).id) return;
      memory.book.active = id;
      memory.tell({ kind: "activated", area: corner(id) });
    },
    tabColor: (id) => sheet(id).tabColor,
    setTabColor: (id, color) => memory.change((book) => {
      sheetIn(book, id).tabColor = color;
    }),
  };
}

function corner(sheet: SheetId): SheetArea {
  return { sheet, row: 0, column: 0, rows: 1, columns: 1 };
}

function add(book: Book, name: string): SheetId {
  const id = `{${String(book.next++).padStart(8, "0")}-0000-4000-8000-000000000000}`;
  book.sheets.push(blankSheet(id, name));
  return id;
}

function remove(book: Book, { id, name }: MemorySheet): void {
  const place = book.sheets.findIndex((other) => other.id === id);
  book.sheets.splice(place, 1);
  if (book.active === id) book.active = (book.sheets.slice(place).find(shown) ?? book.sheets.findLast(shown))?.id ?? "";
  mentions(book, name, "");
}

function shown({ visibility }: MemorySheet): boolean {
  return visibility === "visible";
}

function rename(book: Book, sheet: MemorySheet, name: string): void {
  mentions(book, sheet.name, name);
  sheet.name = name;
}

function mentions(book: Book, from: string, to: string): void {
  const change = renamedSheet(from, to);
  book.names = book.names.map((name) => ({ ...name, reference: rewrite(name.reference, change) }));
  for (const sheet of book.sheets) {
    for (const [key, cell] of sheet.cells) if (cell.formula !== undefined) sheet.cells.set(key, { ...cell, formula: rewrite(cell.formula, change) });
    sheet.rules = sheet.rules.map((rule) => ({ ...rule, formula: rewrite(rule.formula, change) }));
  }
}
