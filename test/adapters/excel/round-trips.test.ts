import { SIZES, countRoundTrips, type RoundTrips } from "../../bench/round-trips";

/** Batches each command may take for up to 20,000 cells, releases included (the project's contract). */
const BUDGET: Readonly<Record<RoundTrips["command"], number>> = { insert: 6, check: 3, mark: 4, clear: 2 };

/** Excel on the web refuses larger requests (Resource limits and performance optimization for Office Add-ins). */
const PAYLOAD_BYTES = 5 * 1024 * 1024;

describe.each(SIZES)("a form of %i rows", (rows) => {
  let counted: RoundTrips[];
  beforeAll(async () => { counted = await countRoundTrips(rows); }, 60_000);

  it.each(Object.entries(BUDGET))("%s takes at most %i round trips", (command, most) => {
    const { batches } = counted.find((each) => each.command === command) ?? { batches: NaN };
    expect(batches).toBeGreaterThan(0);
    expect(batches).toBeLessThanOrEqual(most);
  });

  it("stays below the payload limit in every command", () => {
    for (const { bytes, batches } of counted) expect(bytes / batches).toBeLessThan(PAYLOAD_BYTES);
  });
});
