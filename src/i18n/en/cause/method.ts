import { type ChangeTexts, text } from '@/i18n/format';
import { q, signedAs } from './words';

export const method: ChangeTexts<'method'> = {
  'method-case': text(
    'The method was signed in another case',
    signedAs,
    'Sign the method in upper case, as it is sent.',
  ),
  'method-other': text(
    'Signed for a different method',
    signedAs,
    ({ did, should }) =>
      `Send ${q(did)}, as it was signed, or sign for ${q(should)}. A presigned URL works with one method only; a redirect may change it.`,
  ),
};
