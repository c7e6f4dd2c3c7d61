import { createHash } from 'node:crypto';
import type { Draft } from '@/core/drafting/draft';
import type { Checked } from '@/core/drafting/finding';
import { parseDraft } from '@/core/drafting/parse-draft';
import { type Body, EMPTY_BODY, sha256Hex } from '@/core/model/body';
import type { HeaderList } from '@/core/model/headers';
import { type Instant, instant } from '@/core/model/instant';
import type { SigningInput } from '@/core/model/request';
import type { Trace } from '@/core/model/trace';
import { sign } from '@/core/signing/sign';
import { runEngineV4a } from '@/core/signing/v4a/engine-v4a';

/** A complete request to API Gateway, as a person types it. */
export const TYPED: Draft = {
  method: 'GET',
  url: 'https://x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com/dev/sample',
  service: 'execute-api',
  algorithm: 'sigv4',
  region: 'ap-northeast-1',
  signatureIn: 'query',
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  sessionToken: '',
  expires: '900',
  signingTime: '2015-08-30 12:36:00Z',
  headers: [],
  contentSha256: true,
};

/** What a request differs in from TYPED. */
export type TypedChange = Partial<Omit<Draft, 'headers'>> & { readonly headers?: HeaderList; readonly body?: Body };

/** What turns TYPED into a request for an object of S3. */
export const S3 = { service: 's3', region: 'us-east-1', url: 'https://b.s3.amazonaws.com/key' } as const;
export const IN_HEADER = { signatureIn: 'header' } as const;

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
export const bodyOf = (text: string): Body => ({ size: Buffer.byteLength(text), sha256: sha256Hex(sha256(text)) });

const NOW: Instant = instant(Date.UTC(2026, 0, 2, 3, 4, 5));

export const parseTyped = ({ headers = [], body = EMPTY_BODY, ...change }: TypedChange): Checked<SigningInput> =>
  parseDraft({ ...TYPED, ...change, headers: headers.map(([name, value]) => ({ name, value })) }, { now: NOW, body });

/** The checked input of what was typed; throws where a fault stands in its way. */
export function inputOf(change: TypedChange): SigningInput {
  const { value, findings } = parseTyped(change);
  if (!value) throw new Error(`refused: ${findings.map(({ code }) => code).join(', ')}`);
  return value;
}

/** What a whole draft is signed as at a moment; throws where a fault stands in its way. */
export async function typedAt(draft: Draft, now: Instant, body: Body) {
  const { value, findings } = parseDraft(draft, { now, body });
  if (!value) throw new Error(`refused: ${findings.map(({ code }) => code).join(', ')}`);
  return { input: value, trace: await sign(value, { sigv4a: runEngineV4a }) };
}

export const signTyped = (change: TypedChange): Promise<Trace> => sign(inputOf(change));
