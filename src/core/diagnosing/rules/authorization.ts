import type { Case } from '@/core/diagnosing/case';
import {
  FEWEST_PRINTED,
  header,
  isSignatureInFragment,
  OTHER_HASHES,
  says,
  signatureCut,
  signsV4a,
} from '@/core/diagnosing/evidence';
import { type Hit, hit, inReceived, inReply, inRequest, rule } from '@/core/diagnosing/finding';
import { mayBeSent } from '@/core/diagnosing/sent';
import { CLIENT_REFUSAL } from '@/core/parsing/codes/codes';
import { holdsPlaceholder } from '@/core/parsing/paste/placeholders';
import { otherScheme } from '@/core/verifying/as-meant';

/** `twice`: a name that is listed twice; `joint`: what stands between names where a semicolon should. */
type Names = { readonly found: string; readonly twice: string | undefined; readonly joint: string | undefined };

/** `name`: of the header that was refused, where it is told; `key`: whether the access key ID in it is where it breaks. */
type Refused = { readonly name: string | undefined; readonly key: boolean };

/** The names that a presigned URL lists, as AWS's own canonical query still has them. */
const listReceived = (c: Case): readonly string[] | undefined =>
  /(?:^|&)X-Amz-SignedHeaders=([^&]+)/
    .exec(c.received?.canonical?.query ?? '')?.[1]
    ?.replace(/%3B/gi, ';')
    .split(';');

/** What AWS could not read as a parameter of Authorization. */
function problemOf(found: string | undefined, named: boolean): 'scope' | 'name' | 'algorithm' | 'other' {
  if (/(^|\/)\d{8}\//.test(found ?? '')) return 'scope';
  if (/^AWS4-/.test(found ?? '')) return named ? 'name' : 'algorithm';
  return 'other';
}

/** Whether nothing that was read of the request signs it. */
const isAnonymous = (c: Case): boolean =>
  c.request !== undefined &&
  c.whole &&
  c.stated.in === undefined &&
  c.request.signsItself === undefined &&
  !isSignatureInFragment(c) &&
  !c.headers.has('authorization') &&
  !mayBeSent(c.request, 'authorization') &&
  c.foreign.length === 0 &&
  c.request.method?.toUpperCase() !== 'OPTIONS';

const HEX = /^[0-9a-f]*$/i;

/** What keeps a text from being a signature. */
function shapeProblem(found: string) {
  if (!HEX.test(found)) return /^[0-9a-f]{64}/.test(found) ? 'trailing' : 'not-hexadecimal';
  if (found.length === 64) return 'upper-case';
  if (found.length > 64) return 'long';
  return found.length < FEWEST_PRINTED ? 'cut' : 'short';
}

export const AUTHORIZATION_RULES = [
  /**
   * The algorithm is AWS4-HMAC-SHA256; SigV4a and Google's own name have their own rules (AWS IAM User Guide, "Elements
   * of an AWS API request signature").
   */
  rule('authorization-algorithm', 'algorithm', (c) => {
    const found = c.stated.algorithm;
    return found === undefined ||
      found === 'AWS4-HMAC-SHA256' ||
      /^(AWS4-ECDSA-P256-SHA256|GOOG4)/.test(found) ||
      found.startsWith('AWS4-HMAC-SHA256-PAYLOAD')
      ? []
      : hit('cause', { found }, inRequest('authorization'));
  }),

  /**
   * The three parts of the Authorization header are separated by commas (AWS IAM User Guide, "Add the signature to the
   * request").
   */
  rule('authorization-commas', 'credential-scope', (c) => {
    const value = header(c, 'authorization') ?? '';
    if (c.stated.in !== 'header') return [];
    const found = /[^\s,-]\s*(SignedHeaders|Signature)\s*=/i.exec(value);
    return found ? hit('cause', { before: found[1] ?? '' }, inRequest('authorization')) : [];
  }),

  /** Another scheme in front of the algorithm, as fields for tokens write it (RFC 9110 section 11.6.2: a value has one scheme). */
  rule('authorization-other-scheme', 'present', (c) => {
    const found = otherScheme(header(c, 'authorization') ?? '');
    return found === undefined ? [] : hit('cause', { found }, inRequest('authorization'));
  }),

  /** Host must be signed (AWS IAM User Guide, "Create a canonical request"). */
  rule('authorization-host-not-signed', 'host-signed', (c) => {
    if (says(c, /must be a 'SignedHeader'/i))
      return hit('cause', { found: c.stated.signedHeaders?.join(';') ?? '' }, inReply);
    // None at all is a parameter without its value, which is told as that.
    const signed = c.stated.signedHeaders?.filter((name) => name !== '') ?? [];
    return signed.length > 0 && !signed.some((name) => /(^|[,\s])(host|:authority)($|[,\s])/i.test(name))
      ? hit('cause', { found: signed.join(';') }, inRequest('authorization'))
      : [];
  }),

  /**
   * Credential, SignedHeaders and Signature must be there (AWS IAM User Guide, "Add the signature to the request";
   * brendanhay/amazonka#316).
   */
  rule('authorization-incomplete', 'well-formed', (c) => {
    // What is quoted there is cut at the piece that AWS could not read, or at what the client refused.
    if (says(c, /not a valid key=value pair/) || says(c, CLIENT_REFUSAL)) return [];
    if (c.stated.in === 'header') {
      const names = (['Credential', 'SignedHeaders', 'Signature'] as const).filter(
        (name) =>
          !{
            Credential: c.stated.credentialText,
            SignedHeaders: /SignedHeaders\s*=\s*"?([^\s,"]*)/i.exec(header(c, 'authorization') ?? '')?.[1],
            Signature: c.stated.signature,
          }[name],
      );
      if (names.length > 0) return hit('cause', { names: names as readonly string[] }, inRequest('authorization'));
    }
    if (says(c, /authorization header requires three components/i)) return hit('cause', { names: [] }, inReply);
    if (c.stated.in === 'header' || says(c, /Authorization=(Bearer|Basic|eyJ|AWS )/i)) return [];
    const said = [
      ...(c.reply?.message ?? '').slice(0, 4000).matchAll(/Authorization header requires '(\w+)' parameter/g),
    ];
    const names = said.map(([, name = '']) => name);
    return names.length === 0 ? [] : hit('cause', { names }, inRequest('authorization'));
  }),

  /**
   * A line break inside Authorization, as a key read from a file brings it (RFC 9110 section 5.5;
   * postmanlabs/postman-app-support#7882).
   */
  rule('authorization-line-break', 'well-formed', (c) => {
    const value = c.request?.headers.find(([name]) => name.toLowerCase() === 'authorization')?.[1] ?? '';
    const at = value.trim().search(/[\r\n]/);
    if (at < 0 || c.stated.in !== 'header' || says(c, CLIENT_REFUSAL)) return [];
    const part = /.*\b(Credential|SignedHeaders|Signature)\s*=/is.exec(value.trim().slice(0, at))?.[1];
    return hit('cause', { after: part === undefined ? 'Authorization' : `${part}=…` }, inRequest('authorization'));
  }),

  /**
   * "not a valid key=value pair": AWS takes the first word for the algorithm and reads parameters behind it. A scope there was cut off by
   * white space at the access key ID (Noovolari/leapp#88, iann0036/cloud9-sync#10), the algorithm has something in front of it, mostly the
   * header's own name (amzn/selling-partner-api-docs#836) or another signature (envoyproxy/envoy#23702), and anything else is no SigV4.
   */
  rule('authorization-not-key-value', undefined, (c) => {
    const said = says(c, /(?:'([^']{0,200})' )?not a valid key=value pair/);
    if (!said || says(c, /Authorization(=| header: ')(Bearer|Basic|eyJ)/i)) return [];
    const found = said[1];
    const named = says(c, /Authorization header: '\s*Authorization\s*:/i) !== undefined;
    return hit('cause', { found, problem: problemOf(found, named) }, inReply);
  }),

  /**
   * Neither an Authorization header nor signing parameters: the request is anonymous (AWS IAM User Guide, "Add the
   * signature to the request").
   */
  rule('authorization-not-signed', 'present', (c) => {
    if (says(c, /Request is missing Authentication Token/i)) return hit('cause', {}, inReply);
    return isAnonymous(c) && !c.isSignatureUnread ? hit('likely', {}, inRequest('whole')) : [];
  }),

  /** No part of the Authorization header is quoted (AWS IAM User Guide, "Add the signature to the request"). */
  rule('authorization-quoted', 'well-formed', (c) => {
    const found = c.stated.in === 'header' ? /["'“”‘’]/.exec(header(c, 'authorization') ?? '')?.[0] : undefined;
    return found === undefined ? [] : hit('cause', { found }, inRequest('authorization'));
  }),

  /**
   * The client did not send the request: a header may hold no line break (RFC 9110 section 5.5), which an access key ID or a session token
   * brings along from where it is read (longhorn/longhorn#2226, external-secrets/external-secrets#2533).
   */
  rule('authorization-refused-by-client', undefined, (c): readonly Hit<Refused>[] => {
    if (!says(c, CLIENT_REFUSAL)) return [];
    const name = says(c, /\b(Authorization|X-Amz-Security-Token)\b/i)?.[1];
    const isSigned = says(c, /\bAWS4-[A-Z]/) !== undefined;
    const key = says(c, /\bCredential=[^/,"'\r\n]{0,300}?(?:\\[nrtux]|\/|$)/m)?.[0].endsWith('/') === false;
    return hit(
      name !== undefined || isSigned ? 'cause' : 'likely',
      { name: name ?? (isSigned ? 'Authorization' : undefined), key },
      inReply,
    );
  }),

  /** A signature is 64 lower-case hexadecimal digits (AWS IAM User Guide, "Calculate the signature"). */
  rule('authorization-signature-shape', undefined, (c) => {
    const found = c.stated.signature;
    if (
      found === undefined ||
      found === '' ||
      c.stated.algorithm?.includes('ECDSA') ||
      signsV4a(c) ||
      signatureCut(c) !== undefined ||
      /^[0-9a-f]{64}$/.test(found)
    )
      return [];
    if (holdsPlaceholder(found) || /[…*<>]|\.\.\.|redacted|x{6}/i.test(found)) return [];
    const by = HEX.test(found) ? OTHER_HASHES.get(found.length) : undefined;
    const problem = by === undefined ? shapeProblem(found) : 'other-hash';
    return hit(
      'cause',
      { problem, length: found.length, rest: found.slice(64, 74), by } as const,
      inRequest('authorization'),
    );
  }),

  /** SignedHeaders names each header once, and none with an empty name (rusoto/rusoto#982, arnemolland/sigv4#17). */
  rule('authorization-signed-headers-names', 'signature', (c): readonly Hit<Names>[] => {
    const names = c.stated.signedHeaders?.map((name) => name.toLowerCase());
    const joint = names?.flatMap((name) => /^[\w-]+(?:\s*(,)|(\s))\s*[\w-]/.exec(name)?.slice(1) ?? []).find(Boolean);
    if (names && joint) {
      const args = { found: names.join(';'), twice: undefined, joint: joint.trim() === '' ? ' ' : joint };
      return hit('cause', args, inRequest('authorization'));
    }
    if (!names || (names.length === 1 && names[0] === '')) return [];
    const empty = names.includes('');
    const seen = new Set<string>();
    const twice = names.find((name) => name !== '' && (seen.has(name) || !seen.add(name)));
    return empty || twice !== undefined
      ? hit('likely', { found: names.join(';'), twice, joint: undefined }, inRequest('authorization'))
      : [];
  }),

  /** SignedHeaders is lower-case and sorted (AWS IAM User Guide, "Create a canonical request"). */
  rule('authorization-signed-headers-order', 'signature', (c) => {
    const found = c.stated.signedHeaders ?? listReceived(c);
    if (!found || found.some((name) => /[,\s]/.test(name.trim()))) return [];
    const expected = found.map((name) => name.toLowerCase()).sort();
    return found.join(';') === expected.join(';')
      ? []
      : hit(
          'likely',
          { found: found.join(';'), expected: expected.join(';') },
          c.stated.signedHeaders ? inRequest('authorization') : inReceived('query'),
        );
  }),

  /** Authorization and X-Amz-Date may come once only (RFC 9110 section 11.6.2). */
  rule('authorization-twice', 'well-formed', (c) => {
    const names = ['authorization', 'x-amz-date'].filter((name) => (c.headers.get(name)?.length ?? 0) > 1);
    return names.length === 0 ? [] : hit('cause', { names: names as readonly string[] }, inRequest('authorization'));
  }),

  /**
   * A signature in the query and an Authorization header: only one may be there (Amazon S3 API Reference, "Error
   * Responses"; penpot/penpot#10777).
   */
  rule('authorization-two-mechanisms', undefined, (c): readonly Hit<{ readonly scheme: string | undefined }>[] => {
    if (says(c, /only one auth mechanism allowed|Found both 'X-Amz-Algorithm'/i))
      return hit('cause', { scheme: undefined }, inReply);
    const authorization = header(c, 'authorization');
    if (authorization === undefined || c.stated.in !== 'query') return [];
    return hit('cause', { scheme: authorization.trim().split(/\s/, 1)[0] ?? '' }, inRequest('authorization'), {
      code: 'remove-headers',
      args: { names: ['Authorization'] },
    });
  }),

  /** What could not be read decides nothing: a signature stands in the paste, of this request or of another. */
  rule('authorization-unread', 'present', (c) =>
    isAnonymous(c) && c.isSignatureUnread ? hit('suspect', {}, inRequest('whole')) : [],
  ),
] as const;
