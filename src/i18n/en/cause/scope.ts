import { type ChangeTexts, text } from '@/i18n/format';
import { placed, q } from './words';

export const scope: ChangeTexts<'scope'> = {
  'scope-date': text(
    'Another date was signed in the scope',
    placed,
    'Take the date from the signing time, in UTC, as `YYYYMMDD`. A signing key that is kept must be made anew each day.',
  ),
  'scope-region': text(
    'Signed for a different Region',
    placed,
    ({ should }) =>
      `Use ${q(should)} in the credential, the string to sign and the key, or the other region in all three and in the host.`,
  ),
  'scope-region-set': text(
    'Another Region set was signed',
    placed,
    'Sign the value of `X-Amz-Region-Set` that is sent, to the character: the order of the Regions and blanks between them count.',
  ),
  'scope-region-added': text(
    'A Region stood in the scope of SigV4a',
    ({ did }) =>
      `The string to sign had ${q(did)} between date and service. SigV4a has no Region there: they stand in \`X-Amz-Region-Set\`.`,
    'Write the scope as `YYYYMMDD/SERVICE/aws4_request`.',
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
  'scope-order': text(
    'The scope was put together otherwise',
    placed,
    'Write date, Region, service and `aws4_request`, each once and in this order, and derive the key in the same order. Mind the order of a helper’s arguments.',
  ),
  'scope-key-id': text('Another access key ID was signed', placed, 'Take key ID and secret from one place.'),
};
