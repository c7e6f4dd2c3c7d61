import type { Draft } from '@/core/drafting/draft';
import { type Checked, type ComposeFinding, fault, refused } from '@/core/drafting/finding';
import { CHUNKED_PAYLOAD, LEAST_CHUNK, USUAL_CHUNK } from '@/core/model/chunked';
import type { Header } from '@/core/model/headers';
import type { SigningInput } from '@/core/model/request';
import { ruleFor } from '@/core/services/rules';

export type ChunkedRequest = { readonly input: SigningInput; readonly chunkSize: number };

/** Whether a body is to be sent in chunks: where that was asked for, and the service takes them. */
export const isChunked = ({ chunkSize, signatureIn, algorithm, service }: Draft): boolean =>
  chunkSize !== undefined &&
  signatureIn === 'header' &&
  algorithm === 'sigv4' &&
  ruleFor(service).chunkedPayload === true;

/** Headers that describe the chunks, and are written from them. */
const WRITTEN = new Set(['x-amz-content-sha256', 'x-amz-decoded-content-length', 'x-amz-trailer']);

/**
 * A checked request, with the headers of a body in chunks (Amazon S3 API Reference, "Signature Calculations for the Authorization
 * Header: Transferring Payload in Multiple Chunks"). A typed Content-Encoding follows aws-chunked.
 */
export function chunkedRequest(draft: Draft, input: SigningInput): Checked<ChunkedRequest> {
  const size = parseChunkSize(draft.chunkSize ?? '');
  const findings = [...size.findings, ...typedHeaders(draft)];
  if (size.value === undefined || findings.length > 0) return refused(...findings);
  const added: readonly Header[] = [
    ['Content-Encoding', 'aws-chunked'],
    ['X-Amz-Content-Sha256', CHUNKED_PAYLOAD],
    ['X-Amz-Decoded-Content-Length', String(input.body.size)],
  ];
  const typed = input.headers.filter(([name, value]) => !isAwsChunked(name, value));
  return { value: { input: { ...input, headers: [...added, ...typed] }, chunkSize: size.value }, findings };
}

const isAwsChunked = (name: string, value: string): boolean =>
  name.toLowerCase() === 'content-encoding' && value.trim().toLowerCase() === 'aws-chunked';

function parseChunkSize(typed: string): Checked<number> {
  const text = typed.trim();
  const usual = { code: 'use-usual', edits: [{ amend: { chunkSize: String(USUAL_CHUNK) } }] } as const;
  if (!/^\d{1,15}$/.test(text)) return refused(fault('chunkSize', 'chunk-size-not-a-number', {}, usual));
  const size = Number(text);
  if (size < LEAST_CHUNK) return refused(fault('chunkSize', 'chunk-size-too-small', { least: LEAST_CHUNK }, usual));
  return { value: size, findings: [] };
}

const typedHeaders = ({ headers }: Draft): readonly ComposeFinding[] =>
  headers.flatMap(({ name }, i) =>
    WRITTEN.has(name.toLowerCase())
      ? [fault(`header:${i}`, 'chunk-header-typed', { name }, { code: 'remove-header', edits: [{ removeHeader: i }] })]
      : [],
  );
