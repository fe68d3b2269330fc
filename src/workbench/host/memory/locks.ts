import { HostFault, type Locks, type SheetArea, type SheetId } from "../host-workbook";
import { sheetIn, type MemorySheet } from "./book";
import { each, paint, styleAt } from "./looks";
import type { Memory } from "./memory";

/** Protection of a memory workbook. */
export function memoryLocks(memory: Memory): Locks {
  const sheet = (id: SheetId): MemorySheet => sheetIn(memory.book, id);
  const protect = (id: SheetId, protection: MemorySheet["protection"]): void => {
    memory.change((book) => {
      sheetIn(book, id).protection = protection;
    });
    memory.forgetSteps();
    memory.tell({ kind: "protection", area: { sheet: id, row: 0, column: 0, rows: 1, columns: 1 } });
  };
  return {
    locked: (area) => locked(sheet(area.sheet), area),
    setLocked: (area, isLocked) => memory.change((book) => paint(sheetIn(book, area.sheet), area, { locked: isLocked })),
    protection: (id) => sheet(id).protection?.options ?? null,
    async protect(id, options, password) {
      protect(id, { options, password });
    },
    async unprotect(id, password) {
      const { protection } = sheet(id);
      if (!protection) return;
      if (protection.password !== undefined && protection.password !== password) throw new HostFault("AccessDenied", "the password is wrong");
      protect(id, null);
    },
  };
}

/** Cells of a very large area are judged by those that have a style of their own and by the first one. */
function locked(sheet: MemorySheet, area: SheetArea): boolean | null {
  const found = new Set<boolean>();
  if (area.rows * area.columns <= sheet.styles.size + 1000) each(area, (row, column) => found.add(styleAt(sheet, row, column).locked !== false));
  else for (const style of [styleAt(sheet, area.row, area.column), ...sheet.styles.values()]) found.add(style.locked !== false);
  return found.size > 1 ? null : !found.has(false);
}
