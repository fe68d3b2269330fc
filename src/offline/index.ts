import "./older-browsers";

/**
 * The page is one file, and so is its worker: the same script, which in a worker has no document. Neither half is looked at
 * in the other.
 */
if (typeof document === "undefined") void import("../taskpane/merging/worker/merge-worker").then(({ work }) => work());
else void import("./page");
