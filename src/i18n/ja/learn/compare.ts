import type { compare as en } from '@/i18n/en/learn/compare';

export const compare: typeof en = {
  name: '2 つの署名方法を比べる',
  short: '比べる',
  lead: '同じリクエストに、同じ時刻に、2 つの方法で署名します。片方にしかないものに印が付きます。',
  with: '比べる相手',
  others: {
    form: { query: 'ヘッダーの署名', header: '署名付き URL' },
    sigv4a: { query: 'SigV4a', header: 'SigV4a' },
  },
  sides: { query: '署名付き URL', header: 'ヘッダーの署名', sigv4a: 'SigV4a' },
  rows: {
    method: 'メソッド',
    path: 'パス',
    query: 'クエリ',
    headers: 'ヘッダー',
    signedHeaders: '署名付きヘッダー',
    payloadHash: 'ボディ',
    algorithm: 'アルゴリズム',
    time: '時刻',
    scope: 'スコープ',
    requestHash: 'ハッシュ',
    key: 'キー',
    signature: '署名',
    url: '送信する URL',
    sentHeaders: '送信するヘッダー',
  },
  only: 'こちらだけ',
  same: '同じ',
  nothing: 'なし',
  points: {
    form: [
      'リンクでは、アルゴリズム、認証情報、時刻、有効期間、署名付きヘッダーがパラメータになるため、すべてクエリの一部としてハッシュされます。',
      'ヘッダーの署名では、これらは `Authorization` と `X-Amz-Date` に入ります。アクセスキー ID はハッシュされません。',
      'リンクの有効期間はリンク自身に書かれています。ヘッダーの署名が使えるのは、署名した時刻の前後数分だけです。',
      'Amazon S3 では、リンクのボディはハッシュされませんが、ヘッダーの署名ではハッシュされます。',
    ],
    sigv4a: [
      'SigV4 では AWS とシークレットを共有し、双方が同じ HMAC を計算します。SigV4a ではプライベートキーで署名し、AWS はパブリックキーで検証します。',
      'SigV4a のスコープにリージョンはありません。使えるリージョンは `X-Amz-Region-Set` に書き、複数を指定できます。',
      'SigV4 のキーは日付、リージョン、サービスごとに違います。SigV4a のキーは 1 つだけです。',
      '正規リクエストの書き方の規則は同じです。',
    ],
  },
};
