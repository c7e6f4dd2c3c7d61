const SINGLE: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Undoes one level of JSON string escapes (RFC 8259, section 7) and of `\'` and `\xHH`, which other languages add. */
export const undoJson = (text: string): string =>
  text.replace(
    /\\(?:u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,6})\}|x([0-9A-Fa-f]{2})|(["'\\/nrtbf]))/g,
    (all, four, rust, two, char) => {
      if (char !== undefined) return SINGLE[char] ?? char;
      const code = Number.parseInt(four ?? rust ?? two, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
