import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { attach, type AttachOptions } from "../../../src/workbench/host/attach";
import { createHost, type Host, type HostOptions } from "../../../src/workbench/host/host";
import type { HostWorkbook } from "../../../src/workbench/host/host-workbook";

export { memoryWorkbook, type MemoryWorkbook } from "../../../src/workbench/host/memory/memory-workbook";

/** What a test gets: Microsoft's own libraries, their host, and the way to put everything back. */
export type OfficeInNode = { readonly Excel: typeof Excel; readonly Office: typeof Office; readonly host: Host; close(): Promise<void> };

type Global = { [name: string]: unknown };

/** Where the installed, unmodified office.js lies; `npm ci` puts it there, nothing of it is ever copied. */
export function officeFolder(): string {
  return path.join(path.dirname(createRequire(__filename).resolve("@microsoft/office-js/package.json")), "dist");
}

/**
 * Loads the real office.js over a workbook, in this realm and with a window of a few members.
 * One at a time: `close` takes every global away again, so that the next call loads afresh.
 */
export async function officeInNode(workbook: HostWorkbook, options: HostOptions & AttachOptions = {}): Promise<OfficeInNode> {
  const folder = officeFolder();
  const globals = globalThis as unknown as Global;
  const before = new Set(Reflect.ownKeys(globals));
  const host = createHost(workbook, options);
  for (const [name, value] of Object.entries(page(folder))) globals[name] ??= value;
  attach(globals, host, options);
  run(path.join(folder, "office.js"));
  const office = globals["Office"] as typeof Office;
  await office.onReady();
  await host.idle();
  return {
    Excel: globals["Excel"] as typeof Excel,
    Office: office,
    host,
    async close() {
      await host.idle();
      for (const name of Reflect.ownKeys(globals)) if (!before.has(name)) Reflect.deleteProperty(globals, name);
    },
  };
}

/** Indirect eval runs a script in this very realm, jest's included; office.js tells plain objects by their realm. */
function run(file: string): void {
  // eslint-disable-next-line no-eval -- Node's vm would run it in another realm than jest's, a Function would keep its globals in
  const evaluate = eval;
  evaluate(`${readFileSync(file, "utf8")}\n//# sourceURL=${file}`);
}

/** As much of a page as office.js looks at; a script added to it runs at once, from the folder of office.js. */
function page(folder: string): Global {
  const head = {
    appendChild(script: { src: string; onload?: () => void; onreadystatechange?: () => void; readyState?: string }) {
      run(path.join(folder, script.src.slice(ORIGIN.length)));
      setTimeout(() => script.onload?.(), 0);
      return script;
    },
  };
  const office = { src: `${ORIGIN}office.js`, getAttribute: () => null };
  const document = {
    readyState: "complete",
    head,
    createElement: () => ({ setAttribute: () => undefined, getAttribute: () => null, attachEvent: undefined }),
    getElementsByTagName: (tag: string) => (tag === "script" ? [office] : [head]),
    getElementById: () => null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    cookie: "",
    URL: ORIGIN,
    location: { href: ORIGIN, search: "", hash: "" },
  };
  const window = globalThis;
  return { window, self: window, top: window, parent: window, document, location: document.location, navigator: { userAgent: "Node" }, history: {}, addEventListener: () => undefined, removeEventListener: () => undefined, name: "" };
}

/** An address that no request is ever sent to. */
const ORIGIN = "https://localhost/office-js/";
