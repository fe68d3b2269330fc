const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
};

const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** 二百零六 and the like, below 10,000; undefined when the words do not stand in the order of a number. */
function section(words: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let place = Infinity;
  for (const word of words) {
    const size = PLACES[word];
    if (size === undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = DIGITS[word];
      continue;
    }
    if (size >= place || (digit === undefined && size !== 10)) return undefined;
    total += (digit ?? 1) * size;
    place = size;
    digit = undefined;
  }
  return total + (digit ?? 0);
}

function decimals(words: string): string | undefined {
  const digits = [...words].map((word) => DIGITS[word]);
  return words === "" || digits.includes(undefined) ? undefined : digits.join("");
}

function integer(words: string): number | undefined {
  let rest = words;
  let total = 0;
  for (const myriad of ["亿", "万"]) {
    const at = rest.indexOf(myriad);
    if (at < 0) continue;
    const count = section(rest.slice(0, at));
    if (count === undefined || count === 0) return undefined;
    total += count * (MYRIADS[myriad] ?? 1);
    rest = rest.slice(at + 1);
  }
  const last = section(rest);
  return last === undefined ? undefined : total + last;
}

/** The number that Chinese numerals write (一百零六 is 106, 零点五 is 0.5); undefined for words that are no number. */
export function readNumerals(words: string): number | undefined {
  const [whole, part, ...more] = words.split("点");
  if (whole === undefined || whole === "" || more.length > 0) return undefined;
  const above = integer(whole);
  if (part === undefined || above === undefined) return above;
  const below = decimals(part);
  return below === undefined ? undefined : Number(`${above}.${below}`);
}

const NUMERALS = [..."零一二三四五六七八九"];

/** The numerals of a whole number from 1 to 99, as plans write them: 十五, 三十二. */
export function printNumerals(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? "" : `${tens === 1 ? "" : (NUMERALS[tens] ?? "")}十`;
  return head + (ones === 0 ? "" : (NUMERALS[ones] ?? ""));
}
