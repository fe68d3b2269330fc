import { partKey, type Package } from "../package";
import { unreadable } from "../errors";
import { writeZip, zipEntry } from "../zip/zip-write";

/** A file being changed part by part; whatever is not touched is copied as it lies, compressed bytes and all. */
export type Draft = {
  /** A part's text as it stands now; undefined when there is none. */
  readonly text: (part: string) => string | undefined;
  /** The same, of a part that must be there. */
  readonly needed: (part: string) => string;
  readonly write: (part: string, text: string) => void;
  readonly remove: (part: string) => void;
  /** The first of `xl/a1.xml`, `xl/a2.xml` … that is free. */
  readonly freeName: (before: string, after: string) => string;
  readonly bytes: () => Uint8Array;
};

/** A draft over the parts of a file. */
export function draftOf(file: Package): Draft {
  const written = new Map<string, { readonly name: string; readonly text: string }>();
  const removed = new Set<string>();
  const text = (part: string): string | undefined => {
    const key = partKey(part);
    return removed.has(key) ? undefined : written.get(key)?.text ?? file.text(part);
  };
  const write = (part: string, content: string): void => {
    written.set(partKey(part), { name: file.find(part)?.name ?? part, text: asUtf8(content) });
    removed.delete(partKey(part));
  };
  return {
    text, write,
    needed: (part) => text(part) ?? fail(part),
    remove: (part) => {
      removed.add(partKey(part));
      written.delete(partKey(part));
    },
    freeName: (before, after) => {
      for (let number = 1; ; number++) {
        const name = `${before}${number}${after}`;
        if (!file.find(name) && !written.has(partKey(name))) return name;
      }
    },
    bytes: () => writeZip([...kept(file, written, removed), ...fresh(file, written)]),
  };
}

type Written = ReadonlyMap<string, { readonly name: string; readonly text: string }>;

function kept({ entries }: Package, written: Written, removed: ReadonlySet<string>): ReturnType<typeof zipEntry>[] {
  return entries
    .filter(({ name }) => !removed.has(partKey(name)))
    .map((entry) => {
      const change = written.get(partKey(entry.name));
      return change ? zipEntry(change.name, change.text) : entry;
    });
}

function fresh(file: Package, written: Written): ReturnType<typeof zipEntry>[] {
  return [...written.values()].filter(({ name }) => !file.find(name)).map(({ name, text }) => zipEntry(name, text));
}

/** Parts are written in UTF-8 whatever they were read from. */
function asUtf8(text: string): string {
  return text.replace(/^(<\?xml[^>]*?encoding\s*=\s*)(["'])[^"']*\2/, "$1$2UTF-8$2");
}

function fail(part: string): never {
  throw unreadable(`${part} is missing`);
}
