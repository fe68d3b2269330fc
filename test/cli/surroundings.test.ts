import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { UsageError } from "../../src/cli/command";
import { here } from "../../src/cli/surroundings";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("writing a file", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "zhibiao-files-"));
  afterAll(() => { rmSync(folder, { recursive: true }); });
  const at = (...names: string[]): string => path.join(folder, ...names);

  it("makes the folders that it lies in, and leaves nothing else there", async () => {
    await here.files.write(at("a", "b", "汇总.xlsx"), bytes("1"));
    expect(readdirSync(at("a", "b"))).toEqual(["汇总.xlsx"]);
    expect(readFileSync(at("a", "b", "汇总.xlsx"), "utf8")).toBe("1");
  });

  it("replaces what stood there, who may read it stays as it was", async () => {
    writeFileSync(at("old.csv"), "longer than the new", { mode: 0o640 });
    await here.files.write(at("old.csv"), bytes("new"));
    expect(readFileSync(at("old.csv"), "utf8")).toBe("new");
    expect(statSync(at("old.csv")).mode & 0o777).toBe(0o640);
  });

  it("writes into the file that a link leads to", async () => {
    writeFileSync(at("far.csv"), "old");
    symlinkSync(at("far.csv"), at("near.csv"));
    await here.files.write(at("near.csv"), bytes("new"));
    expect(readFileSync(at("far.csv"), "utf8")).toBe("new");
  });

  it("writes into a device", async () => {
    await here.files.write("/dev/null", bytes("new"));
    expect(statSync("/dev/null").isFile()).toBe(false);
  });

  it("says that it cannot where a folder has that name, and leaves nothing behind", async () => {
    mkdirSync(at("taken.xlsx"));
    await expect(here.files.write(at("taken.xlsx"), bytes("1"))).rejects.toThrow(UsageError);
    expect(readdirSync(folder).filter((name) => name.includes("part"))).toEqual([]);
  });
});
