/** `now`, plain data, made of the very pieces of `before` wherever they read the same: what did not change can be told by identity. */
export function keeping<T>(before: unknown, now: T): T {
  if (before === now || !isComposed(before) || !isComposed(now) || Array.isArray(before) !== Array.isArray(now))
    return now;
  const keys = Object.keys(now);
  const pieces = keys.map((key) => keeping(before[key], now[key]));
  if (keys.length === Object.keys(before).length && keys.every((key, i) => key in before && pieces[i] === before[key]))
    return before as T;
  return (Array.isArray(now) ? pieces : Object.fromEntries(keys.map((key, i) => [key, pieces[i]]))) as T;
}

const isComposed = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
