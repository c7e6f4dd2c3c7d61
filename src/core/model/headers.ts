/** One header as it was given: case, order and repeats are what signatures fail on, so nothing is folded here. */
export type Header = readonly [name: string, value: string];
export type HeaderList = readonly Header[];

/** Every value of `name`, in order, compared without case. */
export const headerValues = (headers: HeaderList, name: string): readonly string[] =>
  headers.filter(([n]) => n.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
