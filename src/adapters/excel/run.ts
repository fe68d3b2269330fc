import { hostError } from "./errors";

/**
 * Runs one command in Excel; what the host refuses comes out as `HostError`. While a person edits a cell Excel refuses
 * the whole batch with `editing`: nothing was done, and the face may ask again.
 */
export async function run<T>(body: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(body);
  } catch (thrown) {
    throw hostError(thrown);
  }
}
