import { areas } from "../app/areas";
import { findArea } from "../core/catalogue/area";
import { UsageError, type Surroundings } from "./command";

/** An area as a command takes it; `code` and `path` are null for a name that the list of areas does not have. */
export type TakenArea = { readonly name: string; readonly code: string | null; readonly path: string | null };

/** The area that a text names; a note on stderr for one that is not in the list, `UsageError` for one that may be several. */
export function takeArea(text: string, around: Pick<Surroundings, "note">): TakenArea {
  if (text.trim() === "") throw new UsageError("--area 是空的。写地区名或代码。", "--area is empty. Give a name or code.");
  const found = findArea(areas(), text);
  if (found.kind === "found") return found.area;
  if (found.kind === "unknown" && /^\d+$/.test(text.trim())) throw new UsageError(`没有代码是 ${text} 的市县或地州。检查代码，或写地区名。`, `No area has the code ${text}. Check it, or give the name.`);
  if (found.kind === "unknown") {
    around.note(`不认识“${text}”这个地区，照写，没有代码。\n“${text}” is not in the area list; used as written, without a code.\n`);
    return { name: text.trim(), code: null, path: null };
  }
  const candidates = found.candidates.map((area) => `${area.name} ${area.code}（${area.path}）`).join("；");
  throw new UsageError(`“${text}”有 ${found.candidates.length} 个：${candidates}。写全名或代码。`, `“${text}” is ambiguous: ${candidates}. Give the full name or code.`);
}
