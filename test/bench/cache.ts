import path from "node:path";

/** Where the benchmark keeps what it makes: inside the project but not of it. */
export const CACHE = path.resolve(".cache/bench");
