import type { Circus } from "@jest/types";
import { TestEnvironment } from "jest-environment-node";

/** What the harness leaves for the environment: takes a picture of every open page. */
export type Photographer = (testName: string) => Promise<void>;

/** Node, and a picture of every open page when a test fails, taken before the test's own clean-up. */
class BrowserEnvironment extends TestEnvironment {
  async handleTestEvent(event: Circus.Event): Promise<void> {
    if (event.name !== "test_fn_failure" && event.name !== "hook_failure") return;
    const name = event.test?.name ?? "before-all";
    await (this.global as { photographer?: Photographer }).photographer?.(name);
  }
}

module.exports = BrowserEnvironment;
