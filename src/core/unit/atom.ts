/** A unit that is not put together from others. `counted` ones take 百, 千, 万, 亿 before them. */
export type Atom = {
  readonly canonical: string;
  /** What it measures; a name of its own for things counted one by one. */
  readonly dimension: string;
  readonly factor: number;
  readonly english: string;
  /** Other spellings, after NFKC (so m² and ㎡ are m2). */
  readonly spellings: readonly string[];
  readonly counted: boolean;
};

/** A unit that takes magnitudes: 万吨, 亿元. */
export const measure = (canonical: string, dimension: string, factor: number, english: string, ...spellings: string[]): Atom =>
  Object.freeze({ canonical, dimension, factor, english, spellings, counted: true });

/** A unit that takes none: %, 日. */
export const fixed = (canonical: string, dimension: string, factor: number, english: string, ...spellings: string[]): Atom =>
  Object.freeze({ canonical, dimension, factor, english, spellings, counted: false });

/** Things counted one by one: each its own dimension, because a 座 is no 个. */
export const count = (canonical: string, english: string, ...spellings: string[]): Atom =>
  measure(canonical, canonical, 1, english, ...spellings);
