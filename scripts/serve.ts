import { readFileSync } from "node:fs";
import { realpath, readFile } from "node:fs/promises";
import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import path from "node:path";
import { ROOT } from "./build";

/** How to serve `dist/`. */
export type ServeOptions = {
  /** 0 takes a free one. */
  readonly port: number;
  readonly dist: string;
  /** Key and certificate: then https, and the pane is served as it ships, for a real Excel. Without: http, and the pane is served to the workbench. */
  readonly tls?: { readonly key: string; readonly cert: string };
};

/** A running server. */
export type Serving = { readonly url: string; readonly port: number; close(): Promise<void> };

const OFFICE_JS = path.join(ROOT, "node_modules/@microsoft/office-js/dist");

const MIME: { readonly [extension: string]: string } = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8", ".map": "application/json; charset=utf-8", ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8", ".png": "image/png", ".svg": "image/svg+xml", ".ico": "image/x-icon",
  ".woff2": "font/woff2", ".woff": "font/woff", ".ttf": "font/ttf", ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Pages must be asked for anew after a build; pictures must be storable, else Office does not show them; the rest carries its digest in its name. */
function cacheControl(extension: string): string {
  return extension === ".html" ? "no-cache" : "max-age=3600";
}

/** The line that lets the workbench put its host on the pane's window before office.js looks for it. */
export const ATTACH = "<script>parent.attachAddin(window)</script>";

/** The shipped pane → the pane inside the workbench: attached first of all scripts, and with the office.js of this machine. */
export function forWorkbench(html: string): string {
  // The minimizer leaves quotes out where it can.
  const local = html.replace(/(<script[^>]*\bsrc=)(["']?)[^"'\s>]*\/office\.js\2/, '$1"/office-js/office.js"');
  return local.replace(/<script/, `${ATTACH}\n<script`);
}

/** A URL's path → the file it stands for; undefined when it points outside what is served. */
export function fileOf(url: string, dist: string): string | undefined {
  let wanted: string;
  try {
    wanted = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return undefined;
  }
  if (/[\0\\]/.test(wanted) || wanted.split("/").some((part) => part.startsWith("."))) return undefined;
  if (wanted === "/favicon.ico") return path.join(dist, "assets/icons/app-32.png");
  const [root, rest] = wanted.startsWith("/office-js/") ? [OFFICE_JS, wanted.slice("/office-js".length)] : [dist, wanted];
  return path.join(root, rest);
}

async function isInside(file: string, dist: string): Promise<boolean> {
  const real = await realpath(file);
  const roots = await Promise.all([dist, OFFICE_JS].map((root) => realpath(root).catch(() => root)));
  return roots.some((root) => real.startsWith(root + path.sep));
}

function answer(response: ServerResponse, status: number, body: string | Buffer, headers: Record<string, string>): void {
  response.writeHead(status, { "X-Content-Type-Options": "nosniff", "Content-Length": String(Buffer.byteLength(body)), ...headers });
  response.end(response.req.method === "HEAD" ? undefined : body);
}

const plain = { "Content-Type": "text/plain; charset=utf-8" };

async function respond(options: ServeOptions, url: string, response: ServerResponse): Promise<void> {
  if (url === "/" || url.startsWith("/?")) return answer(response, 302, "", { Location: "/workbench.html" });
  const file = fileOf(url, options.dist);
  if (file === undefined) return answer(response, 403, "Not served.\n", plain);
  const body = await readFile(file).catch(() => undefined);
  if (body === undefined) return answer(response, 404, `There is no ${url}. Has it been built? npm run build\n`, plain);
  if (!(await isInside(file, options.dist))) return answer(response, 403, "Not served.\n", plain);
  const extension = path.extname(file);
  const attached = !options.tls && path.basename(file) === "taskpane.html";
  answer(response, 200, attached ? forWorkbench(body.toString("utf8")) : body, {
    "Content-Type": MIME[extension] ?? "application/octet-stream", "Cache-Control": cacheControl(extension),
  });
}

function listener(options: ServeOptions): RequestListener {
  return (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") return answer(response, 405, "Only reading.\n", { ...plain, Allow: "GET, HEAD" });
    respond(options, request.url ?? "/", response).catch((error: unknown) => answer(response, 500, `${String(error)}\n`, plain));
  };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

const close = (server: Server): Promise<void> => new Promise((resolve) => {
  server.close(() => resolve());
  server.closeAllConnections();
});

/** Serves `dist/` and office.js to this machine alone. Throws with the code EADDRINUSE when the port is taken. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const make = (): Server => (options.tls ? createSecureServer(options.tls, listener(options)) : createServer(listener(options)));
  const servers = [make()];
  const port = await listen(servers[0] as Server, options.port, "127.0.0.1");
  // Browsers try ::1 first for "localhost"; a machine without IPv6 does without.
  const second = make();
  await listen(second, port, "::1").then(() => servers.push(second), async (error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") return;
    await close(servers[0] as Server);
    throw error;
  });
  const url = `${options.tls ? "https" : "http"}://localhost:${port}`;
  return { url, port, close: async () => void (await Promise.all(servers.map(close))) };
}

/** Key and certificate that office-addin-dev-certs puts into the user's home. */
export function devCertificate(home: string): { key: string; cert: string } {
  const read = (name: string): string => readFileSync(path.join(home, ".office-addin-dev-certs", name), "utf8");
  return { key: read("localhost.key"), cert: read("localhost.crt") };
}
