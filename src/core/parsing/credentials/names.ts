export type CredentialPart = 'accessKeyId' | 'secretAccessKey' | 'sessionToken' | 'expiration' | 'region';

/** Under which names each part of a set of credentials is written, compared without case, `_` and `-`. */
const NAMES: Readonly<Record<CredentialPart, readonly string[]>> = {
  accessKeyId: ['awsaccesskeyid', 'accesskeyid', 'awsaccesskey', 'accesskey', 'accesskeyid'],
  secretAccessKey: ['awssecretaccesskey', 'secretaccesskey', 'awssecretkey', 'secretkey', 'awssecret'],
  sessionToken: ['awssessiontoken', 'sessiontoken', 'awssecuritytoken', 'securitytoken'],
  expiration: ['awscredentialexpiration', 'awssessionexpiration', 'expiration', 'xsecuritytokenexpires'],
  region: ['awsdefaultregion', 'awsregion', 'region'],
};
const partOfName = new Map(
  Object.entries(NAMES).flatMap(([part, names]) => names.map((name) => [name, part as CredentialPart] as const)),
);

/** The part that a name stands for, or undefined. */
export const partOf = (name: string): CredentialPart | undefined =>
  partOfName.get(name.toLowerCase().replace(/[_\s-]/g, ''));

import type { PasteFormat } from '@/core/parsing/paste/paste';

/** A part of a set of credentials, and where its name and value stand. */
export type Found = {
  readonly part: CredentialPart;
  readonly value: string;
  readonly format: PasteFormat;
  readonly start: number;
  readonly end: number;
};
