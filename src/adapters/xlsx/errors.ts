import { HostError } from "../../app/ports";

/** The file is another kind; `kind` is a slug such as `xls`, `csv`, `html`, `docx`. */
export function notXlsx(kind: string): HostError {
  return new HostError("not-xlsx", kind);
}

/** The file opens only with a password. */
export function encrypted(): HostError {
  return new HostError("encrypted", "password");
}

/** The file asks for more than we are willing to spend; `what` names the limit. */
export function tooLarge(what: string): HostError {
  return new HostError("too-large", what);
}

/** The file is broken or plays tricks; `what` says where. */
export function unreadable(what: string, cause?: unknown): HostError {
  return cause === undefined ? new HostError("unreadable", what) : new HostError("unreadable", what, { cause });
}
