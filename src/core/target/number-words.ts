const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9,
};

const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };

const MYRIADS = [["亿", 1e8], ["万", 1e4]] as const;

/** The characters of numerals, for use in a pattern's class. */
export const NUMERAL = `${Object.keys(DIGITS).join("")}${Object.keys(PLACES).join("")}廿卅万亿点`;

/** 二百零六 and the like, below 10,000; undefined when the words do not stand in the order of a number, or leave its last place open (一百五). */
function section(words: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let isAfterZero = true;
  let place = Infinity;
  for (const word of words) {
    const size = PLACES[word];
    if (size === undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      isAfterZero ||= digit === 0;
      digit = DIGITS[word];
      continue;
    }
    if (size >= place || (digit === undefined && size !== 10)) return undefined;
    total += (digit ?? 1) * size;
    place = size;
    isAfterZero = size === 10;
    digit = undefined;
  }
  return digit && !isAfterZero ? undefined : total + (digit ?? 0);
}

/** A thousand of what follows 万: less needs a 零 before it (一万二 is open, 一万零二 is not). */
const THOUSAND = 1000;

function integer(words: string): number | undefined {
  let rest = words.replace("廿", "二十").replace("卅", "三十");
  let total = 0;
  for (const [word, size] of MYRIADS) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    const count = section(rest.slice(0, at));
    if (count === undefined || count === 0) return undefined;
    total += count * size;
    rest = rest.slice(at + 1);
  }
  const last = section(rest);
  if (last === undefined || (total > 0 && last > 0 && last < THOUSAND && !rest.startsWith("零"))) return undefined;
  return total + last;
}

/** The digits of numerals read one by one (二〇二五 is 2025); undefined where there is a place word among them. */
export function digitsOf(words: string): string | undefined {
  const digits = [...words].map((word) => DIGITS[word]);
  return words === "" || digits.includes(undefined) ? undefined : digits.join("");
}

/** The number that Chinese numerals write (一百零六 is 106, 零点五 is 0.5); undefined for words that are no number. */
export function readNumerals(words: string): number | undefined {
  const [whole, part, ...more] = words.split("点");
  if (whole === undefined || whole === "" || more.length > 0) return undefined;
  const above = integer(whole);
  if (part === undefined || above === undefined) return above;
  const below = digitsOf(part);
  return below === undefined ? undefined : Number(`${above}.${below}`);
}

const NUMERALS = [..."零一二三四五六七八九"];

/** The numerals of a whole number from 1 to 99, as plans write them: 十五, 三十二. */
export function printNumerals(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? "" : `${tens === 1 ? "" : (NUMERALS[tens] ?? "")}十`;
  return head + (ones === 0 ? "" : (NUMERALS[ones] ?? ""));
}
