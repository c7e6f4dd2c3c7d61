import type { Header } from '@/core/model/headers';
import { undoHtml } from '@/core/parsing/escapes/html';

const ELEMENT =
  /<(?:[A-Za-z]\w{0,20}:)?([A-Za-z][\w.-]{0,80})(?: [^<>]{0,400})?>(?:<!\[CDATA\[([\s\S]*?)\]\]>|([^<]*))<\/(?:[A-Za-z]\w{0,20}:)?([A-Za-z][\w.-]{0,80})\s{0,8}>/g;
const CUT_END =
  /<((?:Client)?CanonicalRequest|StringToSign|Message|Code|StringToSignBytes|CanonicalRequestBytes)>([^<]+)$/;
const CUT_START =
  /^\s*([^<]+)<\/((?:Client)?CanonicalRequest|StringToSign|Message|Code|StringToSignBytes|CanonicalRequestBytes|SignatureProvided|HostId|RequestId)>/;

/** The elements of an XML reply that hold text, in order; also the first and last one that the paste cut. */
export function xmlFields(text: string): readonly Header[] {
  const whole = [...text.matchAll(ELEMENT)]
    .filter(([, open, , , close]) => open === close)
    .map(([, name = '', cdata, value]): Header => [name, cdata ?? undoHtml(value ?? '')]);
  const first = CUT_START.exec(text);
  const last = CUT_END.exec(text);
  return [
    ...(first === null ? [] : [[first[2] as string, undoHtml(first[1] as string)] as const]),
    ...whole,
    ...(last === null ? [] : [[last[1] as string, undoHtml(last[2] as string)] as const]),
  ];
}
