import path from "node:path";
import { receive } from "../app/receive";
import { UsageError, type Arguments, type Surroundings } from "./command";
import { FileError } from "./open";
import { intake } from "./receiving";

/** Files that a merge writes, by the option that asks for each. */
export type Outputs = readonly { readonly option: string; readonly file: string }[];

/** What the options ask a merge to write; the folder of `--parquet` is none, since only our own parts of it are written. */
export function outputsOf(args: Arguments): Outputs {
  const sdmx = args.text("sdmx");
  return [
    ...["out", "csv", "sdmx"].flatMap((option) => { const file = args.text(option); return file === undefined ? [] : [{ option, file }]; }),
    ...(sdmx === undefined ? [] : [{ option: "sdmx", file: structureFile(sdmx) }]),
  ];
}

/** The structure file of `data.csv` is `data_structure.xml`. */
export function structureFile(sdmx: string): string {
  return `${sdmx.replace(/\.\w+$/u, "")}_structure.xml`;
}

/** Whether a file is one that the merge itself reads beside the forms or writes, now or the time before. */
export function ownFiles(args: Arguments, outputs: Outputs): (file: string) => boolean {
  const own = new Set([...outputs.map(({ file }) => file), ...["into", "expected"].flatMap((name) => args.text(name) ?? [])].map((file) => path.resolve(file)));
  const parquet = args.text("parquet");
  return (file) => own.has(path.resolve(file)) || (parquet !== undefined && OWN_PART.test(path.relative(parquet, file)));
}

const OWN_PART = /^plan=[^/\\]+[/\\]period=\d+[/\\]data\.parquet$/u;

/** Throws `UsageError` where a merge would write over a filled form, over a list that it reads, or twice into one file. */
export async function refuseOverwriting(outputs: Outputs, args: Arguments, around: Surroundings): Promise<void> {
  const expected = args.text("expected");
  const taken = new Map(expected === undefined ? [] : [[path.resolve(expected), "expected"]]);
  for (const { option, file } of outputs) {
    const other = taken.get(path.resolve(file));
    if (other !== undefined) throw new UsageError(`--${option} 和 --${other} 是同一个文件 ${file}。换一个名字。`, `--${option} and --${other} are the same file ${file}. Give another name.`);
    taken.set(path.resolve(file), option);
    if (await isForm(file, around)) throw new UsageError(`--${option} 会盖掉 ${file}，那是填报表。换一个名字，原文件不动。`, `--${option} would overwrite ${file}, which is a form. Give another name.`);
  }
}

async function isForm(file: string, around: Surroundings): Promise<boolean> {
  try {
    return (await receive(file, await around.files.read(file), intake())).kind === "submission";
  } catch (thrown) {
    if (thrown instanceof FileError) return false;
    throw thrown;
  }
}
