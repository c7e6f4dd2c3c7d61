const SINGLE: readonly (readonly [escaped: string, text: string])[] = [
  ['\\n', '\n'],
  ['\\"', '"'],
  ["\\'", "'"],
  ['\\/', '/'],
  ['\\r', '\r'],
  ['\\t', '\t'],
  ['\\b', '\b'],
  ['\\f', '\f'],
];
const CODE = /\\(?:u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,6})\}|x([0-9A-Fa-f]{2}))/g;

/** Undoes one level of JSON string escapes (RFC 8259, section 7) and of `\'` and `\xHH`, which other languages add. */
export const undoJson = (text: string): string =>
  // Between two escaped back-slashes every back-slash escapes what follows: so each escape is undone in one go, millions of them too.
  text.split('\\\\').map(undone).join('\\');

function undone(piece: string): string {
  if (!piece.includes('\\')) return piece;
  const plain = SINGLE.reduce((text, [escaped, one]) => text.replaceAll(escaped, one), piece);
  return plain.includes('\\') ? plain.replace(CODE, ofCode) : plain;
}

function ofCode(all: string, four?: string, rust?: string, two?: string): string {
  const code = Number.parseInt(four ?? rust ?? two ?? '', 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : all;
}
