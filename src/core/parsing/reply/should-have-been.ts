/** AWS's two strings as its JSON protocols and STS give them: between quotes, inside the message. */
export type ShouldHaveBeen = {
  readonly canonicalRequest: string | undefined;
  readonly stringToSign: string | undefined;
};

const CANONICAL = /Canonical String for this request should have been[\s:]{0,40}(['"`\u2018\u201c]?)/i;
const TO_SIGN = /The String-to-Sign should have been[\s:]{0,40}(['"`\u2018\u201c]?)/i;
const QUOTE_END = /['"`\u2019\u201d]/;
const STRING_TO_SIGN = /^AWS4-[A-Z0-9-]{8,40}\s+\d{8}T\d{6}Z\s+\S{1,200}\s+[0-9a-f]{64}/;

/** Reads "The Canonical String for this request should have been '…'", whose escapes are undone already. */
export function shouldHaveBeen(text: string): ShouldHaveBeen {
  const canonical = CANONICAL.exec(text);
  const toSign = TO_SIGN.exec(text);
  const toSignText = toSign === null ? undefined : text.slice(toSign.index + toSign[0].length);
  return {
    canonicalRequest: canonical === null ? undefined : quoted(text, canonical, toSign?.index),
    stringToSign:
      toSignText === undefined ? undefined : (STRING_TO_SIGN.exec(toSignText)?.[0] ?? upToQuote(toSignText)),
  };
}

/** From the heading to the quote before the next heading; a value in it may hold quotes of its own. */
function quoted(text: string, heading: RegExpExecArray, next: number | undefined): string | undefined {
  const start = heading.index + heading[0].length;
  if (next === undefined || next < start) return upToQuote(text.slice(start));
  const inner = text.slice(start, next).trimEnd();
  return (QUOTE_END.test(inner.at(-1) ?? '') ? inner.slice(0, -1) : inner) || undefined;
}

function upToQuote(text: string): string | undefined {
  const end = text.search(QUOTE_END);
  return (end < 0 ? text : text.slice(0, end)).trim() || undefined;
}
