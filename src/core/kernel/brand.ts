declare const brand: unique symbol;

/** A value that only its own constructor may make, so that look-alikes do not mix. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
