import { plain } from "../../core/sheet/decimal";
import type { Said } from "../../core/validation/finding";
import type { Words } from "../words/words";
import type { MergeWords } from "./words";

/** What a file says at a key: a number with all its digits and at least `decimals`, the text where none could be read, or the word of a status; with the target where files differ on that. */
export function saidText({ value, text, status, target }: Said, decimals: number, { facts: { statuses } }: Pick<Words, "facts">, { conflicts }: Pick<MergeWords, "conflicts">): string {
  const said = value !== null ? plain(value, decimals) : text ?? (status === "notApplicable" || status === "pending" ? statuses[status] : "—");
  return target === undefined ? said : said + conflicts.target(target);
}
