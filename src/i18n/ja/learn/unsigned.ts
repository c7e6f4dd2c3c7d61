import type { unsigned as en } from '@/i18n/en/learn/unsigned';

export const unsigned: typeof en = {
  name: '署名されないもの',
  lead: 'リクエストに署名し、その後で何かを変えます。先に予想してから、練習用エンドポイントのレスポンスを見てください。署名の検証は API Gateway や Amazon S3 と同じです。',
  guess: '予想',
  accepted: '受け入れ',
  refused: '拒否',
  questions: {
    reorder: ['パラメータの順序を変える', '正規リクエストのクエリはソートされます。'],
    parameter: ['`&debug=1` を足す', 'だれも使わないパラメータでも、すべて署名の対象です。'],
    escape: ['`%2F` を `%2f` と書く', 'デコードしてから、決まった書き方でエンコードし直されます。'],
    header: [
      '別の `User-Agent` を付ける',
      ({ from }) => `署名の対象は \`SignedHeaders\` にある名前だけです。ここでは \`${from}\` です。`,
    ],
    method: [({ from, to }) => `${from} を ${to} に変える`, 'メソッドは正規リクエストの 1 行目です。'],
    fragment: ['末尾に `#top` を付ける', 'フラグメントはブラウザの中だけで使われ、送信されません。'],
    'body-s3': [
      'ボディを付ける (Amazon S3)',
      'Amazon S3 の署名付き URL は `UNSIGNED-PAYLOAD` なので、どんなボディでも通ります。困る場合は、`content-type` も署名するか、アップロードフォームを使ってください。',
    ],
    'body-api': [
      'ボディを付ける (API Gateway)',
      'API Gateway は届いたボディをハッシュします。署名したのは空のボディです。',
    ],
    signature: ['署名を 1 桁変える', '署名は全体が比較されます。'],
  },
  own: {
    'body-s3': [
      '別のボディにする',
      'Amazon S3 の署名付き URL なので署名は `UNSIGNED-PAYLOAD` で、どんなボディでも通ります。困る場合は、`content-type` も署名するか、アップロードフォームを使ってください。',
    ],
    'body-api': ['別のボディにする', '正規リクエストの最後の行はボディのハッシュです。空のボディでも同じです。'],
  },
  ofExample: 'ここで使うもの: ヘッダーが `host` だけの GET 用リンク。練習用キーで署名しています。',
  ofBuild: (fits, all) =>
    `ここで使うもの: 「作成」のリクエストとその認証情報。${all} 件中 ${fits} 件の変更を試せます。ここでの予想は保存しません。`,
  youWereRight: '正解。',
  youWereWrong: '不正解。',
  score: (right, guessed, all) => `${guessed} 問中 ${right} 問正解、残り ${all - guessed} 問`,
  done: (right, all) => `${all} 問中 ${right} 問正解`,
  again: 'もう一度予想する',
};
