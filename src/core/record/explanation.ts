import { REASONS, type Reason } from "../validation/reasons";

/** Characters an explanation must say: when, which project, how much. */
export const LEAST_CONTENT = 10;

/** What is looked at; the form takes 300. */
const LOOKED_AT = 300;

const CHOSEN = new RegExp(`^\\s*(${REASONS.join("|")})\\s*(?:[：:，,]|$)`, "u");

/** An explanation as it is written into 填报说明: the reason chosen, then the text. */
export function explanationOf(reason: Reason | undefined, text: string): string {
  return reason === undefined ? text.trim() : `${reason}：${text.trim()}`;
}

/** An explanation taken apart again: the reason chosen, where one leads it, and the text. */
export function readExplanation(note: string): { readonly reason?: Reason; readonly text: string } {
  const chosen = CHOSEN.exec(note);
  const reason = REASONS.find((one) => one === chosen?.[1]);
  return { ...(reason && { reason }), text: note.slice(chosen?.[0].length ?? 0).trim() };
}

/**
 * What an explanation says: letters and digits, without the reason chosen, each phrase once and without what only repeats
 * (情况属实情况属实 says 情况属实).
 */
export function contentOf(note: string): string {
  const phrases = note.slice(0, LOOKED_AT).replace(CHOSEN, "").split(/[^\p{L}\p{N}]+/u);
  return [...new Set(phrases)].join("").replace(/(\p{L})\1{2,}/gu, "$1").replace(/(\p{L}[\p{L}\p{N}]+?)\1+/gu, "$1");
}

/** How many characters it says; a Chinese character counts as one. */
export function contentLength(note: string): number {
  return [...contentOf(note)].length;
}

/** Whether it says enough to settle anything. */
export function saysEnough(note: string): boolean {
  return contentLength(note) >= LEAST_CONTENT;
}
