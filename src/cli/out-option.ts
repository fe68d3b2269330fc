import { resolve } from "node:path";
import { UsageError, type Arguments, type Command } from "./command";

/** The one file a command reads and the other it writes; throws `UsageError` where they are not two. */
export function takeInAndOut(args: Arguments, { usage }: Command): { readonly file: string; readonly out: string } {
  const [file] = args.words;
  const out = args.needed("out");
  if (file === undefined || args.words.length > 1) throw new UsageError(`要一个文件。用法：${usage}`, `One file. Usage: ${usage}`);
  if (resolve(file) === resolve(out)) throw new UsageError("--out 不能是原文件。换一个名字，原文件不动。", "--out must be another file, so that the original stays.");
  return { file, out };
}
