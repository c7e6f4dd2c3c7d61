/** What a text of JSON holds; of one that was cut, as far as it goes. */
export const jsonAsFar = (text: string): unknown => parsed(text) ?? parsed(closed(text));

/** A text of JSON with all closed that is open at its end. */
function closed(text: string): string {
  const open: string[] = [];
  let isString = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (isString && sign === '\\') at++;
    else if (sign === '"') isString = !isString;
    else if (isString) continue;
    else if (sign === '{' || sign === '[') open.unshift(sign === '{' ? '}' : ']');
    else if (sign === '}' || sign === ']') open.shift();
  }
  const whole = isString ? `${text.replace(/\\(?:u[0-9a-fA-F]{0,3})?$/, '')}"` : text.replace(/[,\s]+$/, '');
  return whole + open.join('');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
