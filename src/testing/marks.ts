/** Every text that can be reached from a value, with the way to it: of texts, bytes, lists, maps, and what a function carries. */
function* textsIn(value: unknown, path = '', seen = new Set<unknown>()): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [path, value];
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return;
  seen.add(value);
  if (ArrayBuffer.isView(value)) {
    const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    yield [path, bytes.toString('latin1')];
    return;
  }
  if (value instanceof Map || value instanceof Set) {
    for (const [i, entry] of [...value].entries()) yield* textsIn(entry, `${path}[${i}]`, seen);
    return;
  }
  for (const key of Reflect.ownKeys(value)) {
    if (typeof key === 'symbol') continue;
    yield [`${path} (name)`, key];
    yield* textsIn((value as Readonly<Record<string, unknown>>)[key], path === '' ? key : `${path}.${key}`, seen);
  }
}

/** Where in a value one of the marks stands, as it is or in hexadecimal or base64. */
export const marksIn = (value: unknown, marks: readonly string[]): readonly string[] =>
  [...textsIn(value)].filter(([, text]) => marks.some((mark) => holds(text, mark))).map(([path]) => path);

function holds(text: string, mark: string): boolean {
  const inside = mark.slice(1, -1);
  return [mark, Buffer.from(mark).toString('hex'), Buffer.from(inside).toString('base64').replace(/=+$/, '')].some(
    (form) => text.toLowerCase().includes(form.toLowerCase()),
  );
}
