import ts from "typescript";
import { type Source, parse, sourcesBelow } from "./source";

const core = sourcesBelow("src/core");

/** Whatever is read or called as `Date`, `Math.random`, `console` in a file, as line: name. What belongs to a page or to Node has no type in core. */
function impurities(source: Source): string[] {
  const file = parse(source);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = ts.isIdentifier(node) ? node.text : ts.isPropertyAccessExpression(node) ? node.getText() : "";
    const member = ts.isIdentifier(node) && (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node || ts.isPropertyAssignment(node.parent) || ts.isPropertySignature(node.parent));
    if (!member && ["Date", "Math.random", "console", "performance.now"].includes(text) && !ts.isTypeReferenceNode(node.parent)) {
      found.push(`${source.file}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

test("core asks neither clock, chance nor console", () => {
  expect(core.flatMap(impurities)).toEqual([]);
});

test("the search finds what it looks for", () => {
  const text = "const x = { Date: 1 }; x.Date; new Date(); Math.random(); Date.now();";
  expect(impurities({ file: "sample.ts", text })).toEqual(["sample.ts:1 Date", "sample.ts:1 Math.random", "sample.ts:1 Date"]);
});

/** The `try` blocks of a file that guard anything but `JSON.parse`, whose only way to say "unreadable" is to throw. */
function catches(source: Source): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTryStatement(node) && !node.tryBlock.getText().includes("JSON.parse(")) found.push(source.file);
    ts.forEachChild(node, visit);
  };
  visit(parse(source));
  return found;
}

test("core throws nothing at data: what cannot be read is a Result, what is wrong is a Finding", () => {
  expect(core.flatMap(catches)).toEqual([]);
});

test("core keeps no state: no top-level let", () => {
  const stateful = core.filter((source) => parse(source).statements.some((statement) =>
    ts.isVariableStatement(statement) && !(statement.declarationList.flags & ts.NodeFlags.Const)));
  expect(stateful.map(({ file }) => file)).toEqual([]);
});
