import type { Catalogue } from "../catalogue/indicator";
import { cellAt, isFilled, type Cell, type ReadSheet, type ReadWorkbook } from "../sheet/cells";
import { HEADS, ISSUED, type Columns, type Head } from "./columns";
import { formSheets, readIdentity } from "./identity";
import { makeTemplate } from "./make";
import { layOut } from "./layout";
import type { FormSheet, Recognised, RecognisedRow, RenamedHead, Stranger } from "./recognised";
import type { Identity, Template } from "./template";

/** Rows searched for the heads; a person may have put a few lines above them. */
const HEAD_ROWS = 60;

/** So many heads together are no chance; a row with fewer is none of a form. */
const SURE_HEADS = 10;

/** Without these a sheet cannot be read as a form; any other column may be missing. */
const NEEDED: readonly Head[] = ["指标", "范围", "实际值", "状态", "填报说明", "审核提示"];

/** The form in a workbook, wherever its rows and columns stand now; undefined when it holds none of ours that this catalogue knows. */
export function recognise(workbook: ReadWorkbook, catalogue: Catalogue): Recognised | undefined {
  const identity = readIdentity(workbook);
  if (!identity) return undefined;
  const made = makeTemplate(catalogue, identity);
  return made.ok ? recogniseForm(identity, made.value, workbook.sheets) : undefined;
}

/** A known form on sheets as they are now; undefined when none of them has its heads. */
export function recogniseForm(identity: Identity, template: Template, sheets: readonly ReadSheet[]): Recognised | undefined {
  const names = formSheets(identity);
  const named = sheets.filter(({ name }) => names.includes(name));
  const others = sheets.filter(({ name, visibility }) => !names.includes(name) && visibility === "visible");
  const isOurs = (text: string) => layOut(template).all.some(({ head }) => head === text);
  const forms = [...named, ...others].flatMap((sheet) => findHeads(sheet, isOurs) ?? []).slice(0, names.length);
  const [first] = forms;
  return first && { ...first, identity, template, ...findRows(forms, template) };
}

/**
 * Where the heads of a form stand on a sheet; undefined where there are none. With `isOurs`, which tells every head that the
 * form may have, one that was renamed is known by those on either side of it, where most are there.
 */
export function findHeads(sheet: ReadSheet, isOurs?: (text: string) => boolean): FormSheet | undefined {
  for (let offset = 0; offset < Math.min(HEAD_ROWS, sheet.cells.length); offset++) {
    const line = sheet.cells[offset] ?? [];
    if (!mayBeHeads(line)) continue;
    const texts = line.map(({ value }) => plain(value));
    const isWhole = NEEDED.every((head) => texts.includes(head));
    if (!isWhole && (!isOurs || HEADS.filter((head) => texts.includes(head)).length < SURE_HEADS)) continue;
    const row = sheet.area.row + offset;
    const at = (head: string) => { const index = texts.indexOf(head); return index < 0 ? -1 : index + sheet.area.column; };
    const columns = Object.fromEntries([...HEADS, ISSUED].map((head) => [head, at(head)])) as Columns;
    const renamed = isOurs ? renamedHeads(columns, (column) => texts[column - sheet.area.column] ?? "", isOurs).map((one) => ({ ...one, row })) : [];
    const all = { ...columns, ...Object.fromEntries(renamed.map(({ head, column }) => [head, column])) };
    if (NEEDED.every((head) => all[head] >= 0)) return { sheet, headRow: row, columns: all, ...(renamed.length > 0 && { renamed }) };
  }
  return undefined;
}

/** Most rows are done with here. */
function mayBeHeads(line: readonly Cell[]): boolean {
  let texts = 0;
  for (const { value } of line) if (typeof value === "string" && value !== "") texts++;
  return texts >= NEEDED.length;
}

/** Heads that are not there while one other text stands between those on either side of them. */
function renamedHeads(columns: Columns, textAt: (column: number) => string, isOurs: (text: string) => boolean): Omit<RenamedHead, "row">[] {
  return HEADS.flatMap((head, index) => {
    const [before, after] = [HEADS[index - 1], HEADS[index + 1]];
    if (columns[head] >= 0 || !before || !after || columns[before] < 0 || columns[after] !== columns[before] + 2) return [];
    const column = columns[before] + 1;
    const found = textAt(column);
    return isOurs(found) ? [] : [{ head, column, found }];
  });
}

/** Text without any white space, since other programs break heads into lines. */
function plain(value: unknown): string {
  if (typeof value !== "string") return "";
  return /\s/.test(value) ? value.replace(/\s+/g, "") : value;
}

function findRows(forms: readonly FormSheet[], template: Template) {
  const placeAt = rowFinder(template);
  const found: (RecognisedRow | undefined)[] = template.rows.map(() => undefined);
  const rows: RecognisedRow[] = [];
  const duplicates: RecognisedRow[] = [];
  const strangers: Stranger[] = [];
  for (const form of forms) {
    const { sheet, columns } = form;
    const on = form === forms[0] ? undefined : { on: form };
    for (let row = form.headRow + 1; row < sheet.area.row + sheet.cells.length; row++) {
      const place = placeAt(cellAt(sheet, row, columns["指标"]).value, cellAt(sheet, row, columns["范围"]).value, cellAt(sheet, row, columns["标识"]).value);
      const expected = place === undefined ? undefined : template.rows[place];
      if (place === undefined || expected === undefined) {
        if (isFilled(cellAt(sheet, row, columns["实际值"]))) strangers.push({ row, ...on });
      } else if (found[place]) duplicates.push({ expected, row, ...on });
      else rows.push(found[place] = { expected, row, ...on });
    }
  }
  return { rows, duplicates, strangers, missing: template.rows.filter((_, place) => !found[place]) };
}

/**
 * The row that a label and a key mean. The label a person reads wins over the hidden key: whoever sorts only the visible
 * columns moves the numbers with their labels. Where rows share a label (the same population below two rates) the key
 * chooses among them, and nothing is found where it names none of them.
 */
function rowFinder({ rows }: Template): RowFinder {
  const finder = FINDERS.get(rows) ?? makeFinder(rows);
  FINDERS.set(rows, finder);
  return finder;
}

/** The place of the row that a label and a key mean. */
type RowFinder = (name: Cell["value"], scope: Cell["value"], key: Cell["value"]) => number | undefined;

/** Of forms whose rows were looked for already; areas of one plan share their rows. */
const FINDERS = new WeakMap<Template["rows"], RowFinder>();

function makeFinder(rows: Template["rows"]): RowFinder {
  const byKey = new Map(rows.map(({ key }, place) => [key, place]));
  const byLabel = new Map<string, number[]>();
  for (const [place, row] of rows.entries()) {
    const text = label(row.indicator.name, row.scope);
    byLabel.set(text, [...(byLabel.get(text) ?? []), place]);
  }
  return inTurn(rows, (name, scope, value) => {
    const [first, ...others] = byLabel.get(label(name, scope)) ?? [];
    const named = byKey.get(String(value ?? ""));
    if (first === undefined) return named;
    return others.length === 0 ? first : [first, ...others].find((place) => place === named);
  });
}

/** Nearly every row is to the letter the one that comes next in the form; only the others are looked for. */
function inTurn(rows: Template["rows"], find: RowFinder): RowFinder {
  let next = 0;
  return (name, scope, key) => {
    const guess = rows[next];
    const isNext = guess !== undefined && name === guess.indicator.name && scope === guess.scope && key === guess.key;
    const found = isNext ? next : find(name, scope, key);
    if (found !== undefined) next = found + 1;
    return found;
  };
}

function label(name: unknown, scope: unknown): string {
  return `${plain(name)}|${plain(scope)}`;
}
