import { HostError } from "../app/ports";
import { UsageError, type Surroundings } from "./command";
import { hostSentence } from "../app/host-sentence";

/** Why a file could not be opened, with its name and what to do; `reason` is a host error code, or missing. */
export class FileError extends UsageError {
  constructor(readonly reason: string, { zh, en }: { readonly zh: string; readonly en: string }) {
    super(zh, en);
    this.name = "FileError";
  }
}

/** What `read` makes of the bytes of a file; throws `FileError` for whatever stands in the way. */
export async function openFile<T>(file: string, around: Surroundings, read: (bytes: Uint8Array) => T): Promise<T> {
  const bytes = await around.files.read(file);
  try {
    return read(bytes);
  } catch (thrown) {
    if (thrown instanceof HostError) throw new FileError(thrown.code, hostSentence(thrown, file));
    throw thrown;
  }
}
