import { utcTime } from "../../src/app/receive";

describe("a moment", () => {
  const zone = process.env["TZ"];
  beforeAll(() => { process.env["TZ"] = "Asia/Shanghai"; });
  afterAll(() => { if (zone === undefined) delete process.env["TZ"]; else process.env["TZ"] = zone; });

  it.each([
    ["2025-02-20T18:00:00+08:00", "2025-02-20T10:00:00Z"], ["2025-02-20T10:00:00.123Z", "2025-02-20T10:00:00Z"], ["2025-02-20T10:00:00", "2025-02-20T10:00:00Z"],
    ["2025-02-20", "2025-02-20T00:00:00Z"], ["20 Feb 2025", null], ["2025-99-20T10:00:00Z", null], [null, null],
  ])("%s is the same wherever it is read", (text, moment) => expect(utcTime(text)).toBe(moment));
});
