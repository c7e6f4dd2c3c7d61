import type { Reading } from '@/core';
import type { CredentialFields } from '@/state/credentials';

/** Everything secret that is known: of the paste, and of the fields. */
export function secretsOf(
  { case: c, pieces }: Reading,
  fields: CredentialFields,
  signingKey: string,
): readonly string[] {
  const { credentials } = pieces;
  const known = [
    fields.secretAccessKey,
    fields.sessionToken,
    signingKey,
    credentials?.secretAccessKey,
    credentials?.sessionToken,
    c.stated.token,
    ...c.parameters.filter(({ name }) => /token|secret|password/i.test(name)).map(({ value }) => value),
    ...[...c.headers].filter(([name]) => /token|secret|password|cookie/i.test(name)).flatMap(([, values]) => values),
  ];
  return known.filter((secret) => secret !== undefined).map((secret) => secret.trim());
}
