declare const brand: unique symbol;

/** A primitive that only its own room may make, so that two kinds of text are never mixed up. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
