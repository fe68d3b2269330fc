import { initialGzKb, paneFiles } from "./pane-size";

/** Gzipped, before the merge screen opens (contracts.md). */
const PANE_BUDGET_KB = 190;

/** Prints what the pane weighs, file by file, and says whether it keeps the budget. */
function budget(): boolean {
  const files = [...paneFiles()].sort((a, b) => b.packed - a.packed);
  for (const { name, packed } of files) console.log(`${(packed / 1024).toFixed(1).padStart(8)} KB  ${name}`);
  const total = initialGzKb(files);
  const kept = total <= PANE_BUDGET_KB;
  console.log(`${total.toFixed(1).padStart(8)} KB  gzipped in all; the budget is ${PANE_BUDGET_KB} KB: ${kept ? "kept" : `over by ${(total - PANE_BUDGET_KB).toFixed(1)} KB`}`);
  return kept;
}

try {
  process.exitCode = budget() ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
