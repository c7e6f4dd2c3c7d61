import type { HeaderList } from '@/core/model/headers';
import type { SigningInput } from '@/core/model/request';
import type { Step, Trace } from '@/core/model/trace';
import { cutCanonicalRequest, cutStringToSign } from './cut';
import { type Engined, type RunEngine, runEngine } from './engine';
import { finish } from './finish';
import { sortHeaders } from './headers';

/**
 * Signs a request with AWS Signature Version 4 or 4a and returns how it went: every text in the trace is what the engine hashed.
 * Await each call before the next: the engine keeps one cache of keys for the whole page. `sigv4a` is what signs with SigV4a, which
 * takes a library of its own: without it, throws for an input that asks for that.
 */
export async function sign(input: SigningInput, { sigv4a }: { readonly sigv4a?: RunEngine } = {}): Promise<Trace> {
  const engine = input.algorithm === 'sigv4a' ? sigv4a : runEngine;
  if (!engine) throw new Error('there is no engine for SigV4a');
  const { sent, notSigned } = sortHeaders(input.headers);
  const moved = movedToQuery(input, sent);
  const done = await engine(input, sent);
  return {
    scheme: done.scheme,
    engine: done.engine,
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
  return [
    { id: 'payload', value: payload, how: payloadKind(input, payload) },
    {
      id: 'canonicalRequest',
      text: done.canonicalRequest,
      lines: cutCanonicalRequest(done.canonicalRequest, input, moved),
    },
    { id: 'stringToSign', text: done.stringToSign, lines: cutStringToSign(done.stringToSign) },
    ...done.keySteps,
    { id: 'signature', value: done.signature },
  ];
}

function payloadKind(input: SigningInput, payload: string): 'empty' | 'hashed' | 'unsigned' | 'given' {
  if (payload === 'UNSIGNED-PAYLOAD') return 'unsigned';
  if (payload !== input.body.sha256) return 'given';
  return input.body.size === 0 ? 'empty' : 'hashed';
}
