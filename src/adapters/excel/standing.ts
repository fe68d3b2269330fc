/** What a workbook holds before something is drawn into it, told apart by ids: all of its sheets and parts, and of these what goes. */
export type Standing = {
  readonly sheets: readonly Excel.Worksheet[];
  readonly going: readonly { readonly name: string; readonly sheet: Excel.Worksheet }[];
  readonly names: readonly Excel.NamedItem[];
  readonly parts: readonly Excel.CustomXmlPart[];
};

/** What is being drawn: names of sheets, in small letters, and the namespaces of parts. */
export type Made = { readonly sheets: Set<string>; readonly namespaces: Set<string> };

/** Names of sheets that stepped aside. */
const ASIDE = "_zhibiao_old_";

/** Asks before anything is touched: for all sheets and parts, and for what goes. */
export async function findStanding(context: Excel.RequestContext, sheets: readonly string[], names: readonly string[]): Promise<Standing> {
  const { worksheets, customXmlParts } = context.workbook;
  const named = names.map((name) => context.workbook.names.getItemOrNullObject(name));
  worksheets.load("items/id,items/name");
  customXmlParts.load("items/id,items/namespaceUri");
  await context.sync();
  const wanted = new Set(sheets.map((name) => name.toLowerCase()));
  return {
    sheets: worksheets.items, parts: customXmlParts.items, names: named.filter(({ isNullObject }) => !isNullObject),
    going: worksheets.items.filter(({ name }) => wanted.has(name.toLowerCase())).map((sheet) => ({ name: sheet.name, sheet })),
  };
}

/** A sheet cannot go first: a workbook keeps at least one that is visible. Sheets that an earlier command left aside keep their names. */
export function stepAside({ sheets, going }: Standing): void {
  const taken = new Set(sheets.map(({ name }) => name));
  let number = 0;
  for (const { sheet } of going) {
    while (taken.has(`${ASIDE}${number}`)) number++;
    sheet.name = `${ASIDE}${number++}`;
  }
}

/**
 * Takes away what gave way, now that all of the new stands. Should that fail half way, what is left is asked for and taken away once
 * more; should that fail too, it stays aside: the new is whole, and nothing is undone for the old's sake.
 */
export async function takeAway(context: Excel.RequestContext, { going, parts }: Standing, { namespaces }: Made): Promise<void> {
  const old = { sheets: going.map(({ sheet }) => sheet), parts: parts.filter(({ namespaceUri }) => namespaces.has(namespaceUri)) };
  if (old.sheets.length === 0 && old.parts.length === 0) return;
  try {
    takeOut(old.sheets, old.parts);
    await context.sync();
  } catch {
    await takeLeft(context, old).catch(() => undefined);
  }
}

async function takeLeft(context: Excel.RequestContext, old: { readonly sheets: readonly Excel.Worksheet[]; readonly parts: readonly Excel.CustomXmlPart[] }): Promise<void> {
  const ids = new Set([...old.sheets, ...old.parts].map(({ id }) => id));
  const now = await findStanding(context, [], []);
  takeOut(now.sheets.filter(({ id }) => ids.has(id)), now.parts.filter(({ id }) => ids.has(id)));
  await context.sync();
}

function takeOut(sheets: readonly Excel.Worksheet[], parts: readonly Excel.CustomXmlPart[]): void {
  for (const sheet of sheets) {
    // Excel deletes no very hidden sheet (Worksheet.delete in the API reference).
    sheet.visibility = "Hidden";
    sheet.delete();
  }
  parts.forEach((part) => part.delete());
}

/** After a failure: takes out what was drawn and was not there before, and gives sheets that stepped aside their names again. */
export async function putBack(context: Excel.RequestContext, old: Standing, made: Made): Promise<void> {
  const before = new Set([...old.sheets, ...old.parts].map(({ id }) => id));
  const now = await findStanding(context, [...made.sheets], []);
  takeOut(now.going.flatMap(({ sheet }) => (before.has(sheet.id) ? [] : [sheet])), now.parts.filter(({ id, namespaceUri }) => !before.has(id) && made.namespaces.has(namespaceUri)));
  for (const { name, sheet } of old.going) sheet.name = name;
  await context.sync();
}
