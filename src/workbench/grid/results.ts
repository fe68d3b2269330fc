import type { Injector } from "@univerjs/core";
import { FormulaCalculationSessionService } from "@univerjs/preset-sheets-core";

/** Longest that results are waited for; then what is there is taken, and the next to ask waits again. */
const CALCULATION_MS = 10_000;

/** Univer begins to calculate 100 ms after a write, later on a busy machine; when nothing began by then, nothing depends on it. */
const NOTHING_TO_CALCULATE_MS = 400;

/** Whether the results of formulas are those of the values that stand there, and the wait until they are. */
export class Results {
  readonly #injector: Injector;
  #changed: { readonly session: number; readonly at: number } | undefined;

  constructor(injector: Injector) {
    this.#injector = injector;
  }

  // Univer offers its services only once its plugins have started.
  get #sessions(): FormulaCalculationSessionService {
    return this.#injector.get(FormulaCalculationSessionService);
  }

  /** Values changed; their results may be on their way. */
  outdate(): void {
    this.#changed = { session: this.#sessions.state.id, at: performance.now() };
  }

  /** Waits for the calculation that follows the last change: not at all when it is over, and only as long as one may still begin. */
  async settle(): Promise<void> {
    const changed = this.#changed;
    this.#changed = undefined;
    if (!changed) return;
    const { id, resultApplied } = this.#sessions.state;
    if (id > changed.session && resultApplied) return;
    const left = Math.max(0, NOTHING_TO_CALCULATE_MS - (performance.now() - changed.at));
    await this.#sessions.waitForLatestApplied(CALCULATION_MS, left).catch(() => { this.#changed ??= changed; });
  }
}
