import { existsSync } from "node:fs";
import path from "node:path";
import { ROOT, buildStale } from "./build";
import { serve } from "./serve";

const DIST = path.join(ROOT, "dist");

function portWanted(): number {
  const port = Number(process.env["PORT"] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT 要是 0 到 65535 的整数 / PORT must be a whole number, 0 to 65535: ${process.env["PORT"]}`);
  return port;
}

/** Builds what is stale, serves it until stopped, and says where in one line. */
async function start(): Promise<void> {
  const port = portWanted();
  buildStale(["taskpane", "workbench"]);
  const { url } = await serve({ port, dist: DIST }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    throw new Error(`端口 ${port} 已被占用：停掉那个程序，或换一个端口。 Port ${port} is taken: stop what uses it, or choose another: PORT=${port + 1} npm start`);
  });
  const missing = existsSync(path.join(DIST, "workbench.html")) ? "" : " (not built yet)";
  console.log(`工作台 Workbench: ${url}/workbench.html${missing}    停止 stop: Ctrl+C`);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
