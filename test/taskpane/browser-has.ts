import { webcrypto } from "node:crypto";
import { TextDecoder, TextEncoder } from "node:util";

/** What every browser has and jsdom lacks; imported before anything that looks for it. */
Object.assign(globalThis, { TextDecoder, TextEncoder, ...(globalThis.crypto?.subtle === undefined && { crypto: webcrypto }) });
if (globalThis.crypto?.subtle === undefined) Object.defineProperty(globalThis, "crypto", { value: webcrypto });

export {};
