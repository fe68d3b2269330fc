import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkManifest } from "./manifest/check";

const ROOT = path.resolve(__dirname, "..");

/** The file's content; undefined when there is none. */
function contentOf(file: string): Buffer | undefined {
  const full = path.join(ROOT, file);
  return existsSync(full) ? readFileSync(full) : undefined;
}

/** Checks the manifest named on the command line, prints every fault, and says whether there was one. */
function validate(file: string): boolean {
  const faults = checkManifest({
    xml: readFileSync(file, "utf8"), read: contentOf, commands: contentOf("src/taskpane/commands.ts")?.toString("utf8"),
  });
  for (const { code, line, path: place, todo } of faults) console.log(`${file}:${line}  ${code}  ${place}\n    ${todo}`);
  console.log(faults.length === 0 ? `${file}: 没有问题 no fault found` : `${file}: 改 ${faults.length} 处 ${faults.length} fault(s) to fix`);
  return faults.length === 0;
}

process.exitCode = validate(process.argv[2] ?? "manifest.xml") ? 0 : 1;
