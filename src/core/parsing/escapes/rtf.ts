/** Groups that hold no text, and the words and signs of RTF (Rich Text Format Specification 1.9.1). */
const TABLES =
  /\{\\(?:\*\\[a-z]+|fonttbl|colortbl|stylesheet|info|generator)(?:[^{}\\]|\\.|\{(?:[^{}\\]|\\.){0,400}\}){0,4000}\}/g;
const WORDS =
  /\\(?:'([0-9a-f]{2})|u(-?\d{1,6})\??|(line|par)\b ?|(tab)\b ?|[a-z]{1,32}-?\d{0,10} ?|([\\{}])|(\r?\n))|[{}]|\r?\n/gi;

/** The text of a document in RTF, where a line break ends nothing: `\\line` and `\\par` do. */
export const undoRtf = (text: string): string =>
  text
    .replace(TABLES, '')
    .replace(WORDS, (_, hex?: string, code?: string, line?: string, tab?: string, sign?: string, end?: string) => {
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
      if (code !== undefined) return String.fromCharCode(Number(code) & 0xffff);
      if (line !== undefined || end !== undefined) return '\n';
      return tab === undefined ? (sign ?? '') : '\t';
    });
