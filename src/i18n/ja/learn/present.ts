import type { present as en } from '@/i18n/en/learn/present';

export const present: typeof en = {
  name: '1 ステップずつ見せる',
  short: '見せる',
  lead: '会議や授業のために、1 ステップずつ大きな文字で表示します。矢印キー、または PageUp / PageDown キーでページをめくれます。',
  request: 'リクエスト',
  requestWhat: '署名する前の、何も追加されていないリクエストです。',
  result: '送信するもの',
  resultWhat: {
    query: '署名を URL に加えます。このリンクを持っている人は、期限までだれでも開けます。',
    header: '署名を Authorization ヘッダーに入れます。',
  },
  at: (step, all) => `ステップ ${step} / ${all}`,
  back: '戻る',
  next: '次へ',
};
