import { serialize } from 'node:v8';

/** How many octets a value takes that a worker hands over. */
export const sizeOf = (value: unknown): number => serialize(value).length;
