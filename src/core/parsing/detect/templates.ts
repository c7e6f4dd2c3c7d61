import { decodeText } from '@/core/kernel/percent';
import { headerValues } from '@/core/model/headers';
import type { PastedRequest, SignerLog } from '@/core/model/pasted';
import type { PasteItem } from '@/core/parsing/paste/paste';
import { holdsPlaceholder, isJoined, isOfProgram } from '@/core/parsing/paste/placeholders';

/** What a request states of its signature; what it does not is empty. */
type Values = { readonly credential: string; readonly names: string; readonly signature: string };

const WHOLE_SIGNATURE = /^[0-9a-f]{64,160}$/i;
const PARTS_OF_CREDENTIAL = 5;

/**
 * An item without what has yet to be filled in: of a request whose signature no program wrote yet every such value is unknown, and a text of
 * signing in source code is none. Nothing where nothing is left. With a signature all was filled in, whatever it looks like.
 */
export function withoutTemplates(item: PasteItem): readonly PasteItem[] {
  if (item.kind === 'log') {
    const log = writtenOut(item.log);
    return log === undefined ? [] : [{ ...item, log }];
  }
  if (item.kind !== 'request') return [item];
  const inQuery = valuesInQuery(item.request.target);
  if (inQuery && isTemplate(inQuery)) return [];
  const [authorization = ''] = headerValues(item.request.headers, 'authorization');
  if (!/^\s*"?AWS4-/.test(authorization) || !isTemplate(valuesIn(authorization))) return [item];
  const request = withKnownParts(item.request);
  return request === undefined ? [] : [{ ...item, request }];
}

function valuesInQuery(target: string): Values | undefined {
  const of = (name: string): string => {
    const value = new RegExp(`[?&]X-Amz-${name}=([^&]*)`, 'i').exec(target)?.[1] ?? '';
    return decodeText(value) ?? value;
  };
  const values = { credential: of('Credential'), names: of('SignedHeaders'), signature: of('Signature') };
  return values.credential === '' && values.signature === '' ? undefined : values;
}

function valuesIn(authorization: string): Values {
  const of = (name: string): string =>
    new RegExp(
      `${name}\\s{0,8}=\\s{0,8}(.*?)(?=,?\\s{0,8}(?:Credential|SignedHeaders|Signature)\\s{0,8}=|$)`,
      's',
    ).exec(authorization)?.[1] ?? '';
  return { credential: of('Credential'), names: of('SignedHeaders'), signature: of('(?<!d)Signature') };
}

/** Nobody blanks out the names of headers, or how many parts a credential has. */
const isTemplate = ({ credential, names, signature }: Values): boolean =>
  !WHOLE_SIGNATURE.test(signature.trim()) &&
  ([credential, names, signature].some(isOfProgram) ||
    holdsPlaceholder(names) ||
    (holdsPlaceholder(credential) && credential.split('/').length < PARTS_OF_CREDENTIAL));

/** What of such a request is written out; undefined where nothing is. Headers that are not may be sent all the same. */
function withKnownParts(request: PastedRequest): PastedRequest | undefined {
  const isOpen = ([name, value]: readonly [string, string]): boolean =>
    /^authorization$/i.test(name) || holdsPlaceholder(value);
  const headers = request.headers.filter((header) => !isOpen(header));
  const open = request.headers.filter(isOpen).map(([name]) => ({ name: name.toLowerCase(), value: undefined }));
  const { scheme, authority, target, body, ...rest } = request;
  const isHostKnown = authority !== undefined && !holdsPlaceholder(authority);
  const isTargetKnown = isHostKnown && !holdsPlaceholder(target);
  if (!isHostKnown && headers.length === 0) return undefined;
  return {
    ...rest,
    scheme: isTargetKnown ? scheme : undefined,
    authority: isHostKnown ? authority : undefined,
    target: isTargetKnown ? target : '',
    headers,
    body: body?.kind === 'text' && holdsPlaceholder(body.text) ? undefined : body,
    adds: [...(request.adds ?? []), ...open],
  };
}

/** A log with the texts that were written out; undefined where none was. */
function writtenOut(log: SignerLog): SignerLog | undefined {
  const canonicalRequest = isOpenCanonical(log.canonicalRequest ?? '') ? undefined : log.canonicalRequest;
  const stringToSign = isOfProgram(log.stringToSign ?? '') ? undefined : log.stringToSign;
  if (canonicalRequest === undefined && stringToSign === undefined) return undefined;
  return { ...log, canonicalRequest, stringToSign };
}

/** Lines of a canonical request that hold nothing a person may name; a path or the value of another header may be anything. */
const OF_SIGNER = /^(?:host|x-amz-date|x-amz-content-sha256|x-amz-security-token):/i;

function isOpenCanonical(text: string): boolean {
  if (isJoined(text)) return true;
  const lines = text.split('\n');
  const last = lines.slice(-2);
  return [...lines.filter((line) => OF_SIGNER.test(line)), ...last].some((line) => isOfProgram(line));
}

/** What programs that sign say of it: functions of libraries, or the words of the algorithm. */
const SIGNS =
  /generate_?presigned|presign|get_?signed_?url|SignatureV4|SigV4|AWS4(?:Auth|-HMAC|Signer)|aws4(?:_request|\.sign)|string_?to_?sign|canonical_?(?:request|headers|query|uri)|signing_?key|signature_?key/i;
/** A call, a function, or a value that is given a name. */
const IS_CODE = /[\w\])]\(["'`\w[{)&*$]|=>|:=|(?:^|\n)[^\n=]{1,120}(?:[ \t]=[ \t]|=["'`$])/;

/** Whether a text, in which nothing else was read, is source code that signs. */
export const isSignerCode = (text: string): boolean => {
  const some = text.slice(0, LONGEST_CODE);
  return SIGNS.test(some) && IS_CODE.test(some);
};
const LONGEST_CODE = 200_000;
