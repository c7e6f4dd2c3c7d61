import type { unsigned as en } from '@/i18n/en/learn/unsigned';

export const unsigned: typeof en = {
  name: '署名されないもの',
  lead: 'GET 用のリンクに、`host` だけをヘッダーに含めて署名します。その後で何かを変えます。先に予想してから、練習用エンドポイントのレスポンスを見てください。署名の検証は API Gateway や Amazon S3 と同じです。',
  guess: '予想',
  accepted: '受け入れ',
  refused: '拒否',
  questions: {
    reorder: ['パラメータの順序を変える', '正規リクエストのクエリはソートされます。'],
    parameter: ['`&debug=1` を足す', 'だれも使わないパラメータでも、すべて署名の対象です。'],
    escape: ['`%2F` を `%2f` と書く', 'デコードしてから、決まった書き方でエンコードし直されます。'],
    header: [
      '別の `User-Agent` を付ける',
      '署名の対象は `X-Amz-SignedHeaders` にある名前だけで、ここでは `host` だけです。',
    ],
    method: ['GET を PUT に変える', 'メソッドは正規リクエストの 1 行目です。'],
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
  youWereRight: '正解。',
  youWereWrong: '不正解。',
  score: (right, guessed, all) => `${guessed} 問中 ${right} 問正解、残り ${all - guessed} 問`,
  done: (right, all) => `${all} 問中 ${right} 問正解`,
  again: 'もう一度予想する',
};
