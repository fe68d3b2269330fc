import { TextDecoder, TextEncoder } from "node:util";

/** jsdom lacks what every browser has to read and write a workbook's bytes. */
Object.assign(globalThis, { TextDecoder, TextEncoder });
