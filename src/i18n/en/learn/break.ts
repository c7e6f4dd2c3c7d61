import type { Check } from '@/core/learn';

const checks: Readonly<Record<Check, string>> = {
  present: 'signed at all',
  'well-formed': 'well-formed',
  'date-format': 'date',
  time: 'in its time',
  'host-signed': 'headers signed and there',
  algorithm: 'algorithm',
  'credential-scope': 'scope',
  'key-id': 'key known',
  signature: 'signature',
  token: 'session token',
};

export const breaking = {
  name: 'Break it',
  lead: 'Choose any character: it becomes another, and nothing is signed again. See what is left of the signature.',
  what: 'What to break',
  canonical: 'Canonical request',
  link: 'Finished link',
  request: 'Finished request',
  characters: {
    canonical: 'Characters of the canonical request. Arrow keys move, Enter changes one.',
    link: 'Characters of the link. Arrow keys move, Enter changes one.',
    request: 'Characters of the request with its headers. Arrow keys move, Enter changes one.',
  },
  character: (at: number, character: string) => `${character === ' ' ? 'space' : character}, character ${at + 1}`,
  orChange: 'Or change',
  places: {
    path: 'the path',
    method: 'the method',
    expires: 'the lifetime',
    time: 'the time',
    scope: 'the scope',
    signature: 'the signature',
    body: 'the body',
    bodyHash: 'the payload hash',
  },
  undo: 'Undo',
  sentWith: 'sent with',
  awsComputes: 'AWS computes',
  notComputed: 'nothing: it stopped before',
  bits: (differ: number) => `The 256 bits of both signatures: ${differ} differ`,
  same: 'Nothing is changed yet: the signatures are the same.',
  harmless:
    'It is spelt differently, and means the same: the canonical request has not changed, so the signature is right.',
  bodyUnsigned: 'This signature does not cover the body, so any body passes.',
  bodyBegins: (characters: number) => `Of the body, the first ${characters} characters.`,
  rightAndRefused: 'The signature is right. AWS refuses the request for what it checks after that.',
  differ: (count: number, from: string, to: string) =>
    `\`${from}\` became \`${to}\`, and ${count} of 256 bits differ: about half, whichever character you choose. A signature cannot show what is wrong. That is why Debug compares the texts instead.`,
  signatureItself: (count: number) =>
    `The signature itself was changed: ${count === 1 ? 'one bit differs' : `${count} bits differ`}. AWS compares it in full.`,
  stopped: (check: Check) => `AWS stopped before it computed a signature, at this check: ${checks[check]}.`,
  checks,
  right: 'The signature is right.',
  reply: 'Its whole reply',
};
