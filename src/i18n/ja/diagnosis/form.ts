import type { FindingTexts } from '@/i18n/finding-text';
import { quoted as q } from '@/i18n/ja/words';

export const form: FindingTexts<'form'> = {
  'form-condition': {
    title: 'フォームの値がポリシーの条件と違います',
    what: ({ name, begins, expected, found, form: isKnown }) =>
      `ポリシーの条件では、${q(name)} は ${q(expected)} ${begins ? 'で始まる値' : ''}でなければなりません。${found === undefined ? (isKnown ? 'フォームにこのフィールドはありません。' : '') : `フォームの値は ${q(found)} です。`}`,
    fix: () =>
      'ポリシーを作ったときの値をそのまま送ります。フィールドとポリシーは同じ呼び出しの結果を使い、どちらも書き換えません。',
  },
};
