import type { CellChange, WorkbookChange } from "../../adapters/xlsx/patch";
import { a1 } from "../../core/sheet/address";
import type { Content, Paper, Sheet } from "../../core/sheet/sheet";

/**
 * What turns the file that `before` was read from into `after`, touching as little as can be: cells where only contents
 * differ, whole sheets where more does. A renamed sheet is the old one gone and a new one come.
 */
export function changeBetween(before: Paper, after: Paper): WorkbookChange {
  const old = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
  const there = new Set(after.sheets.map(({ name }) => name));
  const kept = after.sheets.flatMap((sheet) => {
    const was = old.get(sheet.name);
    return was ? [{ was, sheet }] : [];
  });
  const names = after.names.filter((name) => !before.names.some((other) => same(other, name)));
  const parts = after.parts.filter((part) => !before.parts.some((other) => other.xml === part.xml));
  return {
    remove: before.sheets.map(({ name }) => name).filter((name) => !there.has(name)),
    replace: kept.filter(({ was, sheet }) => !sameBesidesContent(was, sheet)).map(({ sheet }) => sheet),
    cells: kept.filter(({ was, sheet }) => sameBesidesContent(was, sheet)).flatMap(({ was, sheet }) => cellChanges(was, sheet)),
    add: { sheets: after.sheets.filter(({ name }) => !old.has(name)), names, parts },
  };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function sameBesidesContent(one: Sheet, other: Sheet): boolean {
  return same({ ...one, content: [], selected: undefined }, { ...other, content: [], selected: undefined });
}

function cellChanges(was: Sheet, now: Sheet): CellChange[] {
  const rows = Math.max(was.content.length, now.content.length);
  return Array.from({ length: rows }, (_, row) => rowChanges(now.name, row, was.content[row] ?? [], now.content[row] ?? [])).flat();
}

function rowChanges(sheet: string, row: number, was: readonly Content[], now: readonly Content[]): CellChange[] {
  const columns = Math.max(was.length, now.length);
  return Array.from({ length: columns }, (_, column): CellChange[] => {
    const content = now[column] ?? null;
    return same(was[column] ?? null, content) ? [] : [toChange(sheet, a1(row, column), content)];
  }).flat();
}

function toChange(sheet: string, cell: string, content: Content): CellChange {
  if (typeof content !== "object" || content === null) return { sheet, cell, value: content };
  return { sheet, cell, value: content.value ?? null, formula: content.formula };
}
