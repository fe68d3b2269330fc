import { buildStale } from "../../scripts/build";

/** Runs once before all browser tests: they look at what ships, so what is stale is built first. */
module.exports = (): void => buildStale(["taskpane", "workbench", "offline"]);
