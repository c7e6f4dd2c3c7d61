import { says } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * Credential, SignedHeaders and Signature must be there (AWS IAM User Guide, "Add the signature to the request";
 * brendanhay/amazonka#316).
 */
export const authorizationIncomplete = rule('authorization-incomplete', 'well-formed', (c) => {
  // What is quoted there is cut at the piece that AWS could not read.
  if (says(c, /not a valid key=value pair/)) return [];
  if (c.stated.in === 'header') {
    const names = (['Credential', 'SignedHeaders', 'Signature'] as const).filter(
      (name) =>
        !{
          Credential: c.stated.credentialText,
          SignedHeaders: c.stated.signedHeaders?.join(),
          Signature: c.stated.signature,
        }[name],
    );
    return names.length === 0 ? [] : hit('cause', { names: names as readonly string[] }, inRequest('authorization'));
  }
  if (says(c, /Authorization=(Bearer|Basic|eyJ|AWS )/i)) return [];
  const said = [
    ...(c.reply?.message ?? '').slice(0, 4000).matchAll(/Authorization header requires '(\w+)' parameter/g),
  ];
  const names = said.map(([, name = '']) => name);
  return names.length === 0 ? [] : hit('cause', { names }, inRequest('authorization'));
});
