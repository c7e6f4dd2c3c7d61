import type { Sentences } from '@/i18n/en/sentences/all';

export const result: Sentences['result'] = {
  takeAway: 'コード・共有',
  breakIt: '壊してみる…',
  compare: '比べる…',
  verifiedWhy: '仕様をもとにした別の実装で、完成したリクエストの署名を検証します。',
  expiredAgo: (time) => `有効期限は ${time}前に切れました。`,
  stale: '最後に入力が有効だったときの結果です。続けるには、印の付いた入力欄を修正してください。',
  staleHashing: 'ボディのハッシュを計算中です。表示しているのは、その前の入力による結果です。',
  nothing: 'まだ署名していません。印の付いた入力欄や未入力の項目に入力するか、サンプルを選んでください。',
  sampleKeys: (id) =>
    `このページのサンプルのキー (\`${id}\`) で署名しているため、AWS には拒否されます。自分のキーを入力してください。`,
  handedOver: '完成したものは上でコピーできます。これはその材料で、ここから開いたり送信したりするものではありません。',
  sendTheseToo: '次のヘッダーを URL と一緒に送信する必要があります:',
};
