import { type ChangeTexts, text } from '@/i18n/format';

export const token: ChangeTexts<'token'> = {
  'token-left-out': text(
    'The session token was not signed',
    'It is in the request, and was not hashed.',
    'Hand the token to the signer with the keys. Only AWS IoT wants it appended after signing.',
  ),
  'token-added': text(
    'A session token was signed that should not be',
    'It was hashed, and is not among what the request says is signed.',
    'Send it as it was signed, or sign without. AWS IoT wants it appended after signing; long-term keys (AKIA) have none.',
  ),
  'token-other': text(
    'Another session token was signed',
    'The token in the request is not the one that was hashed.',
    'Take key ID, secret and token from one set of credentials, and no line break from the end of a file. In a query, encode the token once; in a header, not at all.',
  ),
  'token-cut': text(
    'The session token was cut on its way',
    'The request holds only a part of the token that was signed.',
    'Send the whole token, in one line: a field or log that is too short, or a line break, cuts it.',
  ),
};
