import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";

const OUT = path.resolve(__dirname, "../../bench.json");

/** The parts of bench.json in its order. A part is measured by `test/bench/<name>.ts`, which exports `run(): Promise<object>`. */
const PARTS = ["roundTrips", "intake", "browserIntake", "writing", "engine", "pane"] as const;
type Part = (typeof PARTS)[number];

const fileOf = (part: Part): string => path.join(__dirname, `${part.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`);

function machine(): string {
  const [cpu] = cpus();
  return `${cpus().length} × ${cpu?.model.trim() ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.versions.node}`;
}

async function measure(part: Part): Promise<object> {
  const { run } = (await import(fileOf(part))) as { run: () => Promise<object> };
  return run();
}

function print(part: Part, result: object): void {
  console.log(`\n${part}`);
  if (Array.isArray(result)) return console.table(result);
  for (const [name, value] of Object.entries(result)) {
    console.log(`  ${name.padEnd(24)} ${typeof value === "object" ? JSON.stringify(value) : String(value)}`);
  }
}

/** The parts asked for; `--only` of an unknown name says which there are. */
function chosen(): Part[] {
  const { values: { only } } = parseArgs({ options: { only: { type: "string" } } });
  const there = PARTS.filter((part) => existsSync(fileOf(part)));
  const parts = there.filter((part) => only === undefined || part === only);
  if (parts.length === 0) throw new Error(`没有这一项 No such benchmark: ${only ?? ""}。有 There are: ${there.join(", ")}`);
  return parts;
}

/** Measures, prints, and writes bench.json; parts not measured now keep what they had. */
async function bench(): Promise<void> {
  const earlier = existsSync(OUT) ? (JSON.parse(readFileSync(OUT, "utf8")) as Record<string, object>) : {};
  const results: Record<string, object> = {};
  for (const part of chosen()) {
    results[part] = await measure(part);
    print(part, results[part]);
  }
  const parts = PARTS.flatMap((part) => { const result = results[part] ?? earlier[part]; return result ? [[part, result] as const] : []; });
  writeFileSync(OUT, `${JSON.stringify({ machine: machine(), date: new Date().toISOString(), ...Object.fromEntries(parts) }, null, 2)}\n`);
  console.log(`\n→ bench.json`);
}

bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
