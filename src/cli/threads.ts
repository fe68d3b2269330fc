import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, type MessagePort } from "node:worker_threads";
import type { Answer, Call } from "../app/calls";
import type { Line } from "../app/line";

/** A line to a thread that boils files down. */
export type Thread = Line<Call, Answer>;

/** The threads of a machine: how many can work at once, and new ones. */
export type Threads = { readonly cores: number; open(count: number): readonly Thread[] };

/** From its sources the program is run by tsx, which Node 20 does not hand on to threads. */
const FROM_SOURCES = { execArgv: ["--require", "tsx/cjs"] };

function newThread(): Thread {
  const program = process.argv[1] ?? "";
  const worker = new Worker(program, program.endsWith(".ts") ? FROM_SOURCES : {});
  return {
    ...sending(worker),
    hear(listener, lost) {
      worker.on("message", listener).on("error", lost).on("exit", () => { lost(new Error("the thread ended")); });
    },
    end: () => { void worker.terminate(); },
  };
}

/** Threads of this Node, which run the program itself again; its entry sees `threadLine`. */
export const THREADS: Threads = {
  cores: availableParallelism(),
  open: (count) => Array.from({ length: count }, newThread),
};

/** The other end of such a line, where this is one of those threads. */
export function threadLine(): Line<Answer, Call> | undefined {
  const port = isMainThread ? null : parentPort;
  return port ? { ...sending(port), hear: (listener) => { port.on("message", listener); }, end: () => { port.close(); } } : undefined;
}

const sending = (to: Worker | MessagePort) => ({ send: (message: unknown, given: readonly ArrayBuffer[] = []): void => { to.postMessage(message, given); } });
