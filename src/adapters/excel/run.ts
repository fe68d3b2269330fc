import { hostError } from "./errors";

/**
 * Runs one command in Excel; what the host refuses comes out as `HostError`. While a person edits a cell Excel refuses
 * the whole batch with `editing`: nothing was done, and the face may ask again.
 */
export async function run<T>(body: (context: Excel.RequestContext) => Promise<T>, options: Excel.RunOptions = {}): Promise<T> {
  try {
    return await Excel.run(options, body);
  } catch (thrown) {
    throw hostError(thrown);
  }
}

/** For commands of many round trips, in the midst of which a person may begin to edit a cell: Excel then waits for the end of that. */
export const WAITING: Excel.RunOptions = { delayForCellEdit: true };
