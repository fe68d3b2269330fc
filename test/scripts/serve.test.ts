import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { ATTACH, fileOf, forWorkbench, serve, type Serving } from "../../scripts/serve";

const PANE = '<html><head><title>x</title><script src="https://cdn.example.com/1/office.js"></script><script defer src="taskpane/a.js"></script></head></html>';
let folder: string;
let serving: Serving;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "zhibiao-serve-"));
  const dist = path.join(folder, "dist");
  mkdirSync(path.join(dist, "assets/icons"), { recursive: true });
  writeFileSync(path.join(dist, "workbench.html"), "<p>工作台</p>");
  writeFileSync(path.join(dist, "taskpane.html"), PANE);
  writeFileSync(path.join(dist, "assets/icons/app-32.png"), "png");
  writeFileSync(path.join(dist, "a.js"), "1");
  writeFileSync(path.join(folder, "secret.txt"), "secret");
  symlinkSync(path.join(folder, "secret.txt"), path.join(dist, "link.txt"));
  serving = await serve({ port: 0, dist });
});

afterAll(async () => {
  await serving.close();
  rmSync(folder, { recursive: true });
});

/** `fetch` tidies a path before it asks; this sends it as it is. */
function ask(rawPath: string, method = "GET"): Promise<{ status: number; body: string; type: string; cache: string }> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port: serving.port, path: rawPath, method }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part)).on("end", () => resolve({
        status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString("utf8"),
        type: String(answer.headers["content-type"]), cache: String(answer.headers["cache-control"]),
      }));
    }).on("error", reject).end();
  });
}

test("serves the workbench as it is, in UTF-8", async () => {
  expect(await ask("/workbench.html")).toMatchObject({ status: 200, body: "<p>工作台</p>", type: "text/html; charset=utf-8" });
});

test("the root leads to the workbench", async () => {
  expect((await ask("/")).status).toBe(302);
});

test("serves the pane attached, and with the office.js of this machine", async () => {
  const { body } = await ask("/taskpane.html");
  expect(body.match(/<script[^>]*>/g)).toEqual(["<script>", '<script src="/office-js/office.js">', '<script defer src="taskpane/a.js">']);
  expect(body).toContain(ATTACH);
});

test("the attaching line comes before any script, the rest of the page stays", () => {
  expect(forWorkbench(PANE).replace(`${ATTACH}\n`, "").replace("/office-js/office.js", "https://cdn.example.com/1/office.js")).toBe(PANE);
});

test.each(["<script src=https://cdn.example.com/1/office.js></script>", "<script defer src='https://cdn.example.com/lib/1/hosted/office.js'></script>"])("finds office.js however it is written: %s", (tag) => {
  expect(forWorkbench(tag)).toMatch(/^<script>.*<\/script>\n<script (defer )?src="\/office-js\/office\.js"><\/script>$/);
});

test("serves Microsoft's office.js from the installed package", async () => {
  expect(await ask("/office-js/office.js")).toMatchObject({ status: 200, type: "text/javascript; charset=utf-8" });
});

test("an icon may be stored: Office shows none that forbids it", async () => {
  const { cache, type } = await ask("/assets/icons/app-32.png");
  expect({ cache, type }).toEqual({ cache: "max-age=3600", type: "image/png" });
});

test.each(["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/assets/../../secret.txt", "/..%5csecret.txt", "/link.txt", "/office-js/../package.json", "/%00", "/.built/taskpane"])("does not leave its folder: %s", async (url) => {
  const { status, body } = await ask(url);
  expect([403, 404]).toContain(status);
  expect(body).not.toBe("secret");
});

test("a path that cannot be decoded is refused", () => {
  expect(fileOf("/%E4%", "/dist")).toBeUndefined();
});

test("says what to do about a file that is not there", async () => {
  expect(await ask("/nothing.js")).toMatchObject({ status: 404, body: expect.stringContaining("npm run build") });
});

test("only reads", async () => {
  expect((await ask("/workbench.html", "POST")).status).toBe(405);
});

test("a taken port is an error, not a second server", async () => {
  await expect(serve({ port: serving.port, dist: folder })).rejects.toMatchObject({ code: "EADDRINUSE" });
});
