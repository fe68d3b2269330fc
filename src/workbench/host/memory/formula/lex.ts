/** A piece of a formula; `at` is where it begins in the text. */
export type Token = { readonly kind: "number" | "string" | "reference" | "name" | "error" | "operator"; readonly text: string; readonly at: number };

const SHEET = String.raw`(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;

const TOKENS: readonly (readonly [Token["kind"] | "space", RegExp])[] = [
  ["space", /\s+/uy],
  ["string", /"(?:[^"]|"")*"/uy],
  ["error", new RegExp(String.raw`${SHEET}?#(?:N\/A|NAME\?|REF!|DIV\/0!|VALUE!|NUM!|NULL!)`, "uy")],
  ["reference", new RegExp(String.raw`${SHEET}?(?:${COLUMNS}|${CELL}(?::${CELL})?)(?![\p{L}\p{N}_(.])`, "uy")],
  ["number", /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+/uy],
  ["name", /[\p{L}_][\p{L}\p{N}_.]*/uy],
  ["operator", /<>|>=|<=|[-+*/^&=<>%(),]/uy],
];

/** A formula without its leading = → its pieces; undefined when something in it is no formula. */
export function lex(formula: string): Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const found = tokenAt(formula, at);
    if (!found) return undefined;
    if (found.kind !== "space") tokens.push({ kind: found.kind, text: found.text, at });
    at += found.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): { kind: Token["kind"] | "space"; text: string } | undefined {
  for (const [kind, pattern] of TOKENS) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return undefined;
}
