import type { HeaderList } from '@/core/model/headers';
import type { PastedReply } from '@/core/model/pasted';
import { canonicalRequests, stringsToSign } from '@/core/parsing/canonical/shape';
import { redactions } from '@/core/parsing/escapes/redactions';
import { undoLayers } from '@/core/parsing/escapes/undo-layers';
import { headerLines } from '@/core/parsing/http/header-lines';
import type { PasteNote } from '@/core/parsing/paste/paste';
import { codeOf, messageOf, statusOf } from './code-and-message';
import { namedFields } from './named-fields';
import { shouldHaveBeen } from './should-have-been';
import { xmlFields } from './xml-fields';

const STATUS_LINE = /^([<*|]?[ \t]*)HTTP\/[\d.]{1,3} \d{3}[^\n]*\n/m;
const OWN = new Set(['Code', 'Message', 'CanonicalRequest', 'StringToSign', 'SignatureProvided']);
const HEX_BYTES = /(?<![0-9a-f])(?:[0-9a-f]{2} ){20,}[0-9a-f]{2}(?![0-9a-f])/g;
const SIGNATURE_BESIDE = /aws4_request\s+[0-9a-f]{64}\s*([0-9a-f]{64})/;

/** `text` is what was read, its escapes undone. */
export type ReadReply = { readonly reply: PastedReply; readonly notes: readonly PasteNote[]; readonly text: string };

/** Reads one reply, in whatever shape, out of a text that holds it and perhaps some prose. */
export function replyOf(pasted: string): ReadReply {
  const { text, notes } = undoLayers(pasted);
  const xml = xmlFields(text);
  const named = xml.length > 0 ? [] : namedFields(text);
  const stripped = xml.length > 0 || named.some(([name]) => name.endsWith('Bytes')) ? [] : tagless(text);
  const fields = [...xml, ...named, ...stripped];
  const said = shouldHaveBeen(text);
  const value = (name: string): string | undefined => fields.find(([n]) => n === name)?.[1] || undefined;
  const code = codeOf(text, fields);
  const shaped = named.some(([name]) => name === 'CanonicalRequest') || value('CanonicalRequest') === undefined;
  const reply: PastedReply = {
    status: statusOf(text),
    code,
    message: messageOf(text, fields),
    canonicalRequest:
      said.canonicalRequest ?? (shaped ? canonicalRequests(text)[0]?.text : undefined) ?? value('CanonicalRequest'),
    stringToSign: said.stringToSign ?? stringToSignIn(value('StringToSign'), text),
    signatureProvided: value('SignatureProvided') ?? SIGNATURE_BESIDE.exec(text)?.[1],
    fields: fields.filter(([name]) => !OWN.has(name)),
    headers: headersOf(text),
  };
  const isStripped = stripped.length > 0 && code !== undefined;
  return {
    text,
    reply,
    notes: [
      ...notes,
      ...(isStripped ? [{ code: 'tags-stripped', count: 1 } as const] : []),
      ...redactions(shown(reply)),
    ],
  };
}

/** S3's own element also holds strings to sign of version 2, which have no shape to know them by. */
const stringToSignIn = (value: string | undefined, text: string): string | undefined =>
  value ?? stringsToSign(text)[0]?.text;

/** S3 repeats its two strings as octets in hexadecimal, the string to sign first: known by shape where the tags are lost. */
function tagless(text: string): HeaderList {
  const [first, second] = [...text.matchAll(HEX_BYTES)].map(([hex]) => hex);
  if (first === undefined) return [];
  const isToSign = first.startsWith('41 57 53 34');
  const fields: [string, string][] = [[isToSign ? 'StringToSignBytes' : 'CanonicalRequestBytes', first]];
  if (isToSign && second !== undefined) fields.push(['CanonicalRequestBytes', second]);
  return fields;
}

function headersOf(text: string): HeaderList {
  const m = STATUS_LINE.exec(text);
  if (m === null) return [];
  const marker = (m[1] as string).trim() === '' ? '' : (m[1] as string);
  return headerLines(text, m.index + m[0].length, marker).headers;
}

const shown = ({ canonicalRequest = '', stringToSign = '', fields }: PastedReply): string =>
  [canonicalRequest, stringToSign, ...fields.map(([, value]) => value)].join('\n');
