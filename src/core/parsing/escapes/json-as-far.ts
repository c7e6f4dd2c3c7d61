/** What a text of JSON holds; of an object that was cut off, as far as it goes; undefined where that is nothing. */
export function jsonAsFar(text: string): unknown {
  const whole = parsedJson(text);
  if (whole !== undefined || !/^\s*\{/.test(text)) return whole;
  const { open, isString, comma } = leftOpen(text);
  const cut = isString ? `${text.replace(/\\(?:u[0-9a-fA-F]{0,3})?$/, '')}"` : text.replace(/[,\s]+$/, '');
  return parsedJson(cut + open) ?? (comma && parsedJson(text.slice(0, comma.at) + comma.open));
}

/** The brackets that are open at the end of a text of JSON, as they would be closed; whether a string is; and its last comma. */
function leftOpen(text: string) {
  let open = '';
  let isString = false;
  let comma: { readonly at: number; readonly open: string } | undefined;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (isString && sign === '\\') at++;
    else if (sign === '"') isString = !isString;
    else if (isString) continue;
    else if (sign === '{' || sign === '[') open = `${sign === '{' ? '}' : ']'}${open}`;
    else if (sign === '}' || sign === ']') open = open.slice(1);
    else if (sign === ',') comma = { at, open };
  }
  return { open, isString, comma };
}

/** What a text of JSON holds; undefined where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
