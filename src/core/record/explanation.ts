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
  const phrases = note.slice(0, LOOKED_AT).replace(CHOSEN, "").match(/[\p{L}\p{N}]+/gu) ?? [];
  const text = [...new Set(phrases)].join("");
  return mayRepeat(text) ? text.replace(/(\p{L})\1{2,}/gu, "$1").replace(/(\p{L}[\p{L}\p{N}]+?)\1+/gu, "$1") : text;
}

/** Whether anything of two characters or more stands twice in a row, or one three times; nearly no explanation does, and to look costs less than to replace. */
function mayRepeat(text: string): boolean {
  for (let step = 1; step <= text.length / 2; step++) {
    let alike = 0;
    for (let at = step; at < text.length; at++) {
      alike = text.charCodeAt(at) === text.charCodeAt(at - step) ? alike + 1 : 0;
      if (alike >= Math.max(step, 2)) return true;
    }
  }
  return false;
}

/** How many characters it says; a Chinese character counts as one. */
export function contentLength(note: string): number {
  return lengthOf(contentOf(note));
}

/** How many characters a text has; those that take two places count once. */
export function lengthOf(text: string): number {
  return /[\ud800-\udfff]/.test(text) ? [...text].length : text.length;
}

/** Whether it says enough to settle anything. */
export function saysEnough(note: string): boolean {
  return contentLength(note) >= LEAST_CONTENT;
}
