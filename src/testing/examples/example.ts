import type { DiagnosisCode } from '@/core/diagnosing/rules/all';
import { headed, link, type Pasted } from '@/testing/cases';

/** A code, what makes its rule find it, and a near miss that must not. */
export type Example = readonly [code: DiagnosisCode, found: Pasted, nearMiss: Pasted];

export const API = 'x8j638cwtf.execute-api.us-east-1.amazonaws.com';

export const api = { host: API, scope: '20150830/us-east-1/execute-api/aws4_request' } as const;

export const rds = {
  host: 'db.abc.us-east-1.rds.amazonaws.com:3306',
  scope: '20150830/us-east-1/rds-db/aws4_request',
} as const;

export const apiLink = link(api);

export const names = (more: string): string =>
  `${more};host;x-amz-content-sha256;x-amz-date`.split(';').sort().join(';');

/** Replaces what must be there. */
export const swap = (from: string | RegExp, to: string) => (text: string) => {
  const swapped = text.replace(from, to);
  if (swapped === text && text !== '') throw new Error(`nothing to replace by ${to}`);
  return swapped;
};

export const same = (text: string): string => text;

export const posted = (more: object = {}) => headed({ method: 'POST', body: 'hello', ...more });

export const credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'secret',
  sessionToken: undefined,
  expiration: undefined,
  region: undefined,
};

export const ASIA = 'ASIAIOSFODNN7EXAMPLE';

export const s3 = (path: string) => link({ path });

export const q = (query: string) => link({ query });

export const header = (name: string, value: string) => headed({ names: names(name), headers: [[name, value]] });

export const log = { signer: 'test', canonicalRequest: undefined, signature: undefined } as const;

export const TO_SIGN = (hash: string, scope = '20150830/us-east-1/s3/aws4_request') =>
  `AWS4-HMAC-SHA256\n20150830T123600Z\n${scope}\n${hash}`;
