import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** The repository's root. */
export const ROOT = path.resolve(__dirname, "../..");

/** One file of the repository; `file` is relative to the root, with forward slashes. */
export type Source = { readonly file: string; readonly text: string };

/** All files below a folder of the repository, in name order; build products and packages are passed over. */
export function filesBelow(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => !["node_modules", "dist", ".cache", ".git", "shots"].includes(entry.name))
    .flatMap((entry) => {
      const file = folder === "." ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(file) : [file];
    });
}

/** The TypeScript files below a folder. */
export function sourcesBelow(folder: string): Source[] {
  return filesBelow(folder)
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(ROOT, file), "utf8") }));
}

/** A file as the compiler sees it, with parents, so that comments can be found. */
export function parse({ file, text }: Source): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

/** An exported declaration: its name, its docstring ("" for none), its one-based line. */
export type Exported = { readonly name: string; readonly doc: string; readonly line: number };

function isExported(statement: ts.Statement): boolean {
  return ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText());
  const { name } = statement as ts.Statement & { name?: ts.Identifier };
  return name ? [name.text] : [];
}

function docOf(statement: ts.Statement): string {
  return ts.getJSDocCommentsAndTags(statement).map((doc) => doc.getText()).join("\n");
}

/** What a file declares and exports. Names passed on from elsewhere (`export { x } from`) have their docstring there. */
export function exportsOf(source: Source): Exported[] {
  const file = parse(source);
  const all = file.statements.filter(isExported).flatMap((statement) =>
    namesOf(statement).map((name) => ({
      name, doc: docOf(statement), line: file.getLineAndCharacterOfPosition(statement.getStart()).line + 1,
    })));
  return all.filter(({ name, doc }) => doc !== "" || !all.some((other) => other.name === name && other.doc !== ""));
}

/** Line counts of every function with a body in a file. */
export function functionLengths(source: Source): number[] {
  const file = parse(source);
  const lengths: number[] = [];
  const line = (position: number): number => file.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && "body" in node && node.body) lengths.push(line(node.end) - line(node.getStart()) + 1);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return lengths;
}

/** The middle of a list of numbers; 0 of none. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
