import type { RowId, RowStep } from '@/core/learn';

const rows: Readonly<Record<RowId, string>> = {
  method: 'method',
  path: 'path',
  query: 'query',
  headers: 'headers',
  signedHeaders: 'signed headers',
  payloadHash: 'body',
  clock: 'clock',
  time: 'time',
  scope: 'scope',
  requestHash: 'hash of 1',
  keyId: 'key ID',
  kSigning: 'kSigning',
  signature: 'signature',
  token: 'session token',
};

const steps: Readonly<Record<RowStep, string>> = {
  canonicalRequest: '1 Canonical request',
  stringToSign: '2 String to sign',
  signingKey: '3 Signing key',
  signature: '4 Signature',
};

export const frame = {
  chapters: 'Chapters',
  title: 'How AWS knows that a link is yours',
  lead: 'A presigned URL carries no password. It carries proof that somebody who has the secret wrote exactly this request. Every value here is computed as you look at it.',
  copyLink: 'Copy link to this',
  copied: 'Copied',
  notCopied: 'Could not copy: the browser blocked it',
  machine: 'Live',
  request: 'Request',
  ofExample: 'An example',
  ofBuild: 'From Build',
  hashOf: 'Canonical request, SHA-256',
  stringToSign: 'String to sign',
  signingKey: 'Signing key',
  signature: 'Signature',
  wouldAnswer: (status: number) => `AWS would answer ${status}`,
  rows,
  steps,
};
