/** Characters of a sheet's name, as Excel counts them. */
const MOST_CHARACTERS = 31;

/** What no sheet's name may hold. */
const FORBIDDEN = /[[\]:*?/\\\u0000-\u001f]/gu;

/** Names for sheets, each short enough, without what Excel forbids, and different from all before it whatever the case. `suffix` stands behind each (`_2025`). */
export function sheetNamer(taken: readonly string[], suffix = ""): (wanted: string) => string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return (wanted) => {
    const plain = wanted.replace(FORBIDDEN, "").replace(/^'+|'+$/gu, "").trim() || "表";
    for (let number = 1; ; number++) {
      const end = `${number === 1 ? "" : ` (${number})`}${suffix}`;
      const name = cut(plain, MOST_CHARACTERS - end.length) + end;
      if (used.has(name.toLowerCase())) continue;
      used.add(name.toLowerCase());
      return name;
    }
  };
}

/** Never through the middle of a character of two units. */
function cut(text: string, length: number): string {
  let end = "";
  for (const character of text) {
    if (end.length + character.length > length) break;
    end += character;
  }
  return end;
}
