import { type ChangeTexts, text } from '@/i18n/format';

export const inTransit: ChangeTexts<'as'> = {
  'as-received': text(
    'What AWS received was signed, not what was pasted',
    'The signature fits AWS’s canonical request, and the pasted request differs from it.',
    'Paste the request as it really was sent. If it was, something in between changes it back.',
  ),
  'as-logged': text(
    'What the log tells was signed, not what was sent',
    'The signature fits the signer’s log, and the request differs from it.',
    'Find what changes the request after it was signed, and sign after that.',
  ),
};
