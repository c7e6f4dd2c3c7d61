import type { HeaderList } from '@/core/model/headers';
import type { SigningInput } from '@/core/model/request';
import type { KeyId, Part, Step, Trace } from '@/core/model/trace';
import { cutCanonicalRequest, cutStringToSign } from './cut';
import { type Engined, runEngine } from './engine';
import { finish } from './finish';
import { sortHeaders } from './headers';

const ENGINE = '@aws-sdk/signature-v4';

/**
 * Signs a request with AWS Signature Version 4 and returns how it went: every text in the trace is what the engine hashed.
 * Await each call before the next: the engine keeps one cache of keys for the whole page.
 */
export async function sign(input: SigningInput): Promise<Trace> {
  const { sent, notSigned } = sortHeaders(input.headers);
  const moved = movedToQuery(input, sent);
  const done = await runEngine(input, sent);
  return {
    scheme: 'AWS4-HMAC-SHA256',
    engine: ENGINE,
    steps: steps(input, moved, done),
    signed: finish(input, sent, moved, done),
    notSigned,
  };
}

const movedToQuery = (input: SigningInput, sent: HeaderList): HeaderList =>
  input.placement.in === 'query' && input.rule.amzHeaders === 'query'
    ? sent.filter(([name]) => /^x-amz-/i.test(name))
    : [];

function steps(input: SigningInput, moved: HeaderList, done: Engined): readonly Step[] {
  const payload = done.canonicalRequest.slice(done.canonicalRequest.lastIndexOf('\n') + 1);
  const key = (id: KeyId, source: Part['source']): Step => ({
    id,
    value: done.keys[id].value,
    input: { text: done.keys[id].input, source },
  });
  return [
    { id: 'payload', value: payload, how: payloadKind(input, payload) },
    {
      id: 'canonicalRequest',
      text: done.canonicalRequest,
      lines: cutCanonicalRequest(done.canonicalRequest, input, moved),
    },
    { id: 'stringToSign', text: done.stringToSign, lines: cutStringToSign(done.stringToSign) },
    key('kDate', 'date'),
    key('kRegion', 'region'),
    key('kService', 'service'),
    key('kSigning', 'fixed'),
    { id: 'signature', value: done.signature },
  ];
}

function payloadKind(input: SigningInput, payload: string): 'empty' | 'hashed' | 'unsigned' | 'given' {
  if (payload === 'UNSIGNED-PAYLOAD') return 'unsigned';
  if (payload !== input.body.sha256) return 'given';
  return input.body.size === 0 ? 'empty' : 'hashed';
}
