export type CredentialPart = 'accessKeyId' | 'secretAccessKey' | 'sessionToken' | 'expiration' | 'region';

/** Under which names each part of a set of credentials is written, compared without case, `_` and `-`. */
const NAMES: Readonly<Record<Exclude<CredentialPart, 'expiration'>, readonly string[]>> = {
  accessKeyId: ['awsaccesskeyid', 'accesskeyid', 'awsaccesskey', 'accesskey', 'accesskeyid'],
  secretAccessKey: ['awssecretaccesskey', 'secretaccesskey', 'awssecretkey', 'secretkey', 'awssecret'],
  sessionToken: ['awssessiontoken', 'sessiontoken', 'awssecuritytoken', 'securitytoken'],
  region: ['awsdefaultregion', 'awsregion', 'region'],
};
const partOfName = new Map(
  Object.entries(NAMES).flatMap(([part, names]) => names.map((name) => [name, part as CredentialPart] as const)),
);

/** Names of the end of temporary credentials: `Expiration`, `AWS_CREDENTIAL_EXPIRATION`, `x_security_token_expires`, `expiresAt`. */
const END =
  /^(?:tfvar)?(?:x|aws|awsume)?(?:credentials?|session|security|token)*(?:expiration|expires|expiry)(?:at|time|date)?$/;

/** The part that a name stands for, or undefined. */
export function partOf(name: string): CredentialPart | undefined {
  const plain = name.toLowerCase().replace(/[_\s-]/g, '');
  return END.test(plain) ? 'expiration' : partOfName.get(plain);
}

import type { PasteFormat } from '@/core/parsing/paste/paste';

/** A part of a set of credentials, and where its name and value stand. */
export type Found = {
  readonly part: CredentialPart;
  readonly value: string;
  readonly format: PasteFormat;
  readonly start: number;
  readonly end: number;
};
