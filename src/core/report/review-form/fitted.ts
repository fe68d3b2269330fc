/** Letters and digits beside a Chinese character. */
const NARROW = 0.56;

/** How wide a text is, in its own size: a Chinese character is 1. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) < 0x2000 ? NARROW : 1;
  return width;
}

/** A text within so many Chinese characters: cut at its end where it is longer. */
export function fitted(text: string, most: number): string {
  if (widthOf(text) <= most) return text;
  let kept = "";
  for (const character of text) {
    if (widthOf(`${kept}${character}…`) > most) break;
    kept += character;
  }
  return `${kept}…`;
}
