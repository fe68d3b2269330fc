import { HostError } from "../../app/ports";
import { hostError } from "./errors";

/** Told when a command waits because a cell is being edited, and again when it no longer does. */
export type EditingListener = (waiting: boolean) => void;

/**
 * Runs one command. While a person edits a cell Excel refuses; the command then waits for the edit to end
 * (`delayForCellEdit`) and the listener may say so. Host failures come out as `HostError`.
 */
export async function run<T>(body: (context: Excel.RequestContext) => Promise<T>, whenEditing?: EditingListener): Promise<T> {
  try {
    return await Excel.run(body);
  } catch (thrown) {
    const error = hostError(thrown);
    if (error.code !== "editing") throw error;
    return waitAndRun(body, error, whenEditing);
  }
}

async function waitAndRun<T>(body: (context: Excel.RequestContext) => Promise<T>, refused: HostError, whenEditing?: EditingListener): Promise<T> {
  if (!whenEditing) throw refused;
  whenEditing(true);
  try {
    return await Excel.run({ delayForCellEdit: true }, body);
  } catch (thrown) {
    throw hostError(thrown);
  } finally {
    whenEditing(false);
  }
}
