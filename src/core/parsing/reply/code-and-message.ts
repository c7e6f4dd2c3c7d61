import type { HeaderList } from '@/core/model/headers';
import { CLIENT_REFUSAL, knownCodesIn } from '@/core/parsing/codes/codes';

const CODE = '([A-Z][A-Za-z0-9]{3,60})';
/** Where languages and protocols put the code, most telling first. */
const CODES: readonly RegExp[] = [
  new RegExp(`["']?__type["']?\\s{0,8}:\\s{0,8}["'](?:[\\w.]{1,80}#)?${CODE}`),
  new RegExp(`x-amzn-errortype["']?\\s{0,4}[:=]\\s{0,4}["']?(?:[\\w.]{1,80}#)?${CODE}`, 'i'),
  new RegExp(`An error occurred \\(${CODE}\\)`),
  new RegExp(`Error ?Code:? ${CODE}`),
  new RegExp(`api error ${CODE}`),
  new RegExp(`Errors::${CODE}`),
  new RegExp(`\\b[cC]ode["']?\\s{0,4}(?:=>|[:=])\\s{0,4}(?:Some\\()?["']${CODE}["']`),
];
const MESSAGE_KEY = /["']?\b(?:[mM]essage|reason|detail)["']?\s{0,4}(?:=>|[:=])\s{0,4}(?:Some\()?(["'])/g;
const SENTENCE =
  /(?:The request signature we calculated|Signature expired|Signature not yet|Credential should be|The credential|Missing Authentication|The security token|The difference between|The AWS Access Key Id|Request has expired|Authorization header requires|There were headers present|Missing required header|Missing the 'x-amz-|header '[^'\n]{1,100}' must be included|Unsupported header|trailing checksum|X-Amz-Expires (?:must|should) be|AWS authentication requires|Query-string authentication|The authorization mechanism|Only one auth mechanism|User: [^<\n]{1,300} is not authorized|(?:'[^'\n]{0,400}' )?not a valid key=value|The authorization header is malformed|Error parsing the X-Amz-|[tT]he Credential is mal-formed|the region '[^'\n]{0,100}' is wrong|checksum mismatch for)[^<\n]{0,1200}/;
/** Where SDKs write a message behind its code: those of Python and of Go. */
const BEHIND_CODE =
  /(?:An error occurred \(\w{3,60}\) when calling the \w{1,80} operation(?: \([^()\n]{1,80}\))?|api error \w{3,60}): ([^<>\n"]{1,1200})/;
const STATUSES: readonly RegExp[] = [
  /\bHTTP\/[\d.]{1,3}"? (\d{3})\b/,
  /\b(?:http|HTTP)?[sS]tatus ?_?[cC]ode["']?\s{0,4}(?:=>|[:=(]|\s)\s{0,4}["']?(?:StatusCode\()?(\d{3})\b/,
  /\bStatusCode\((\d{3})\)/,
  /['"]status['"]: (\d{3})\b/,
  /\b(4\d\d|5\d\d) (?:Forbidden|Bad Request|Unauthorized|Not Found|Internal Server Error)/,
  /\bHTTP (?:error |status )?(4\d\d)\b/i,
];

const fieldOf = (fields: HeaderList, names: readonly string[]): string | undefined =>
  fields.find(([name]) => names.includes(name))?.[1];

/** The code of a reply: its own element, else where a protocol or a language puts it, else a known one that stands anywhere. */
export const codeOf = (text: string, fields: HeaderList): string | undefined =>
  fieldOf(fields, ['Code'])?.trim() ||
  CODES.map((pattern) => pattern.exec(text)?.[1]).find((code) => code !== undefined) ||
  knownCodesIn(text).next().value?.code;

/** The message of a reply: its own element or member, else the sentence that AWS is known for. */
export function messageOf(text: string, fields: HeaderList): string | undefined {
  const own = fieldOf(fields, ['Message']);
  if (own !== undefined && own.trim() !== '') return own.trim();
  const named = [...text.matchAll(MESSAGE_KEY)].map((m) => valueAt(text, m.index + m[0].length, m[1] as string));
  return (
    named.find((value) => value !== '') ??
    SENTENCE.exec(text)?.[0].trim() ??
    refusalIn(text) ??
    BEHIND_CODE.exec(text)?.[1]?.trim()
  );
}

/** What a client says stands at either end of the header that it quotes, and that may hold the line break: so far to both sides. */
function refusalIn(text: string): string | undefined {
  const at = text.search(CLIENT_REFUSAL);
  return at < 0 ? undefined : text.slice(Math.max(text.lastIndexOf('\n', at) + 1, at - 600), at + 1200).trim();
}

/** AWS puts its two strings between `'` inside the message: a `"` ends it, a `'` only where none is inside. */
function valueAt(text: string, from: number, quote: string): string {
  const next = quote === '"' ? text.indexOf('"', from) : text.indexOf("'", from);
  return text
    .slice(from, next < 0 ? undefined : next)
    .slice(0, 200_000)
    .trim();
}

export function statusOf(text: string): number | undefined {
  const found = STATUSES.map((pattern) => pattern.exec(text)?.[1]).find((status) => status !== undefined);
  return found === undefined ? undefined : Number(found);
}
