import { type ChangeTexts, text } from '@/i18n/format';
import { placed, q } from './words';

export const scope: ChangeTexts<'scope'> = {
  'scope-date': text(
    'Another date was signed in the scope',
    placed,
    'Take the date from the signing time, in UTC, as `YYYYMMDD`. A signing key that is kept must be made anew each day.',
  ),
  'scope-region': text(
    'Another region was signed',
    placed,
    ({ should }) =>
      `Use ${q(should)} in the credential, the string to sign and the key, or the other region in all three and in the host.`,
  ),
  'scope-service': text(
    'Another service was signed',
    placed,
    ({ should }) =>
      `Use ${q(should)} in the credential, the string to sign and the key: the signing name, not the name of the product.`,
  ),
  'scope-terminator': text(
    'The scope was ended otherwise',
    placed,
    'End the scope, and the derivation of the key, with `aws4_request`.',
  ),
  'scope-key-id': text('Another access key ID was signed', placed, 'Take key ID and secret from one place.'),
};
