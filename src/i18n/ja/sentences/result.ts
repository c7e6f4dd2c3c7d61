import type { Sentences } from '@/i18n/en/sentences/all';
import { number } from '@/i18n/ja/words';

export const result: Sentences['result'] = {
  disagrees: '2 つの実装の結果が一致しません',
  takeAway: 'コード・共有',
  breakIt: '壊してみる…',
  compare: '比べる…',
  verifiedWhy: '仕様をもとにした別の実装で、完成したリクエストの署名を検証します。',
  lasts: {
    none: (time) => `残り ${time}`,
    expired: '期限切れ',
    notYet: (time) => `${time} より前は無効です。`,
    signAgain: 'もう一度署名',
    expiredAgo: (time) => `有効期限は ${time}前に切れました。`,
    known: (time) => `セッション終了まで ${time}`,
    unknown: (time) => `残り最長 ${time}`,
    knownWhy: 'X-Amz-Expires より先に一時的な認証情報が切れ、署名もそこで無効になります。',
    unknownWhy: '一時的な認証情報で署名したものは、セッションが先に終わればそこまでです。',
    sessionOver: 'セッション終了',
    sessionOverAgo: (time) =>
      `署名に使う一時的な認証情報は ${time}前に切れています。新しい認証情報を取得して署名してください。`,
    until: {
      known: (end) => `${end} (セッションが終わる時刻) `,
      unknown: (end) => `${end} (セッションが先に終わる場合はその時点) `,
    },
    past: (end, time) =>
      end === undefined
        ? 'これは一時的なキーです。セッションのほうが先に終わる場合、署名の期限もそこまでです。セッションは通常 1 時間で、STS では最長でも 36 時間です。'
        : `一時的な認証情報は ${end} に切れ、署名もそこで無効になります。X-Amz-Expires の値 (${time}) より先です。`,
  },
  stale: '最後に入力が有効だったときの結果です。続けるには、印の付いた入力欄を修正してください。',
  staleHashing: 'ボディのハッシュを計算中です。表示しているのは、その前の入力による結果です。',
  nothing: 'まだ署名していません。印の付いた入力欄や未入力の項目に入力するか、サンプルを選んでください。',
  sampleKeys: (id) =>
    `このページのサンプルのキー (\`${id}\`) で署名しているため、AWS には拒否されます。自分のキーを入力してください。`,
  handedOver: '完成したものは上でコピーできます。これはその材料で、ここから開いたり送信したりするものではありません。',
  tooLong: (shownCharacters, all) =>
    `全 ${number(all)} 文字のうち、先頭の ${number(shownCharacters)} 文字です。「コピー」では全文がコピーされます。`,
  notSigned: '署名の対象外',
  sendTheseToo: '次のヘッダーを URL と一緒に送信する必要があります:',
};
