import type { ParseArgsConfig } from "node:util";
import type { Files } from "../app/ports";
import type { Threads } from "./threads";

/** Exit codes of the contract. */
export const EXIT = { done: 0, findings: 1, failed: 2 } as const;

/** One of the exit codes. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What was typed after the command's name. */
export type Arguments = {
  readonly words: readonly string[];
  /** The text of an option; undefined when it was not given. */
  text(name: string): string | undefined;
  /** The texts of an option that may be given several times. */
  texts(name: string): readonly string[];
  /** The text of an option that must be given; throws `UsageError` without it. */
  needed(name: string): string;
  /** Whether an option without a text was given. */
  flag(name: string): boolean;
  readonly json: boolean;
};

/** Where a command reads and writes; stdout carries results only, stderr everything else. */
export type Surroundings = {
  readonly files: Files;
  out(text: string): void;
  note(text: string): void;
  stdin(): Promise<string>;
  now(): Date;
  readonly threads: Threads;
};

/** One command of `zhibiao`. */
export type Command = {
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  run(args: Arguments, around: Surroundings): Promise<ExitCode>;
};

/** The command could not run: what, where and what to do, in Chinese and English; exit code 2. */
export class UsageError extends Error {
  constructor(readonly zh: string, readonly en: string) {
    super(zh);
    this.name = "UsageError";
  }
}
