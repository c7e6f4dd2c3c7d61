import { fromUtf8 } from '@/core/kernel/bytes';

/** A line of `xxd`, `hexdump -C`, `tcpdump -X` or Wireshark: an offset, and up to sixteen octets alone or in pairs. */
const LINE = /^[ \t]*(?:0x)?[0-9a-f]{4,8}:?[ \t]{1,3}((?:[0-9a-f]{2}(?:[0-9a-f]{2})?[ \t]{1,2}){1,16})/i;
const REQUEST = /(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \S{1,8000} HTTP\/1/;
const OF_A_LINE = 16;
/** A longer request no packet holds. */
const MOST = 65_536;

/**
 * What the octets of a dump say, from the request in them on: before it stand those of the network; what stands behind the dump
 * follows. Undefined of any other text, and where no request stands in the octets.
 */
export function ofOctets(text: string): string | undefined {
  const octets: number[] = [];
  let at = 0;
  while (at < text.length && octets.length < MOST) {
    const lineBreak = text.indexOf('\n', at);
    const end = lineBreak < 0 ? text.length : lineBreak;
    const [, shown] = LINE.exec(`${text.slice(at, Math.min(end, at + 200))} `) ?? [];
    if (shown === undefined && octets.length > 0) break;
    const hex = (shown ?? '').replace(/\s/g, '').slice(0, 2 * OF_A_LINE);
    for (let i = 0; i < hex.length; i += 2) octets.push(Number.parseInt(hex.slice(i, i + 2), 16));
    at = end + 1;
  }
  // Not all in one call: engines differ in how many arguments they take.
  const latin = octets.map((octet) => String.fromCharCode(octet)).join('');
  const start = latin.search(REQUEST);
  if (start < 0) return undefined;
  const sent = fromUtf8(Uint8Array.from(octets.slice(start))) ?? latin.slice(start);
  return `${sent.replaceAll('\r\n', '\n')}\n\n${text.slice(at)}`;
}
