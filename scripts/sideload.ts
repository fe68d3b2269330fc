import { spawn } from "node:child_process";
import { once } from "node:events";
import { homedir } from "node:os";
import path from "node:path";
import { ROOT, buildStale } from "./build";
import { devCertificate, serve } from "./serve";

/** Microsoft's tools send usage data, so they are fetched only here and are no part of the project. */
async function fetched(...command: string[]): Promise<void> {
  const child = spawn("npx", ["--yes", ...command], { cwd: ROOT, stdio: "inherit", shell: process.platform === "win32" });
  const [status] = (await once(child, "exit")) as [number | null];
  if (status !== 0) throw new Error(`npx ${command.join(" ")} did not succeed.`);
}

/** Serves the pane as it ships over https at localhost:3000 and starts a desktop Excel with it. */
async function sideload(): Promise<void> {
  if (process.platform === "linux") throw new Error("There is no desktop Excel on Linux.");
  buildStale(["taskpane"]);
  await fetched("office-addin-dev-certs", "install");
  const { url } = await serve({ port: 3000, dist: path.join(ROOT, "dist"), tls: devCertificate(homedir()) });
  await fetched("office-addin-debugging", "start", "manifest.xml", "desktop", "--no-debug");
  console.log(`Excel 用的任务窗格 The pane that Excel loads: ${url}/taskpane.html    停止 stop: Ctrl+C, npx office-addin-debugging stop manifest.xml`);
}

sideload().catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : String(error)}
没有装上。要有 Windows 或 Mac 的桌面 Excel、能上网的 npm；或者在 Excel 里手工添加 manifest.xml。不用 Excel 也能试：npm start。
Not sideloaded. It needs a desktop Excel on Windows or Mac and an npm that reaches its registry; or add manifest.xml in Excel by hand. Without Excel: npm start.`);
  process.exitCode = 1;
});
