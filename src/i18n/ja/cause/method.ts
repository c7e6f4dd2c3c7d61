import { type ChangeTexts, text } from '@/i18n/format';
import { q, signedAs } from './words';

export const method: ChangeTexts<'method'> = {
  'method-case': text(
    'メソッドの大文字と小文字が違います',
    signedAs,
    '送信するとおりに、大文字のメソッドで署名します。',
  ),
  'method-other': text(
    '別のメソッドで署名されています',
    signedAs,
    ({ did, should }) =>
      `署名したとおり ${q(did)} で送信するか、${q(should)} に対して署名します。署名付き URL で使えるメソッドは 1 つだけです。リダイレクトで変わることもあります。`,
  ),
};
