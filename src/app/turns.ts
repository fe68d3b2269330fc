import type { Steps } from "../core/kernel/steps";
import type { Workbook } from "./ports";

/** Does long work, and lets others have their turn between its steps where the workbook's page asks for it. */
export async function inTurns<T>(steps: Steps<T>, workbook: Pick<Workbook, "breathe">): Promise<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    const pause = workbook.breathe?.();
    if (pause) await pause;
  }
}
