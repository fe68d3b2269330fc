import { catalogue } from "../app/catalogue";
import { FORM, checkRead } from "../app/check";
import { keepPrevious, previousOf, type PreviousForm } from "../app/previous";
import { readRequested } from "../adapters/xlsx/reader";
import type { Workbook } from "../app/ports";
import { UsageError, type Arguments, type Surroundings } from "./command";
import { NODE_INFLATER } from "./node-zlib";
import { openFile } from "./open";

/** Last year's workbook, as --previous names it; undefined where it is not given. Throws `UsageError` for one that holds no form. */
export async function takePrevious(args: Arguments, around: Surroundings): Promise<PreviousForm | undefined> {
  const file = args.text("previous");
  if (file === undefined) return undefined;
  const previous = previousOf(checkRead(await openFile(file, around, (bytes) => readRequested(bytes, FORM, NODE_INFLATER)), catalogue()));
  if (!previous) throw new UsageError(`${file} 里没有我们的模板，不能作上年数。给上年上报的那个文件。`, `${file} holds no template of ours. Give the workbook reported last year.`);
  return previous;
}

/** Keeps last year's values in a form; throws `UsageError` where they are not its own. A workbook without a form is left to the command. */
export async function keepFor(workbook: Workbook, previous: PreviousForm, file: string, around: Surroundings): Promise<void> {
  const wrong = await keepPrevious(workbook, catalogue(), previous, around.now());
  if (wrong !== undefined && wrong !== "noForm") throw unfit(wrong, previous, file);
}

/** Why a form given as last year's is not that of this one, in words. */
export function unfit(wrong: "plan" | "area" | "period", { plan, area, period }: PreviousForm, file: string): UsageError {
  const zh = { plan: `是另一个规划（${plan}）的`, area: `是${area}的`, period: `是 ${period} 年的，不早于要检查的这一年` }[wrong];
  const en = { plan: `is of another plan (${plan})`, area: `is of ${area}`, period: `is of ${period}, not earlier` }[wrong];
  return new UsageError(`--previous 的文件${zh}，不能和 ${file} 比。给同一地区上年的文件。`, `--previous ${en} and cannot be compared with ${file}. Give the same area's workbook of the year before.`);
}
