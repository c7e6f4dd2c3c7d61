import type { guide as en } from '@/i18n/en/learn/guide';

export const guide: typeof en = {
  name: 'ガイド: IAM 認可の API の署名付き URL',
  short: 'ガイド',
  lead: 'IAM ユーザーだけが呼び出せる API から、だれでもしばらくの間開けるリンクを作るまでの手順です。自分の API を入力すると、すべての手順に反映されます。何も送信しません。あなたの API の代わりに、このページの練習用エンドポイントが、練習用キーを使って応答します。',
  fields: {
    id: ['API ID', '小文字と数字の 10 文字です。ホスト名の先頭にあります。'],
    region: ['リージョン', '`ap-northeast-1` のようなリージョンです。'],
    stage: ['ステージ', '英数字、`_`、`-` だけを使えます。'],
    path: ['パス', '先頭のスラッシュを付けず、英数字と `._~/-` で入力してください。'],
  },
  yourApi: 'あなたの API',
  make: 'API を作る',
  makeWhat:
    '`authorizer: aws_iam` を指定すると、API Gateway は署名のないリクエストをすべて拒否します。次は Serverless Framework のテンプレートと、応答する関数です。`cors` があるので、このページからもレスポンスを読めます。',
  makeThen:
    '2 つのファイルを同じフォルダーに保存し、API を作成できる認証情報を使って、そこで `npx osls deploy` を実行します (`osls` は、保守が続いている Serverless Framework v3 のフォークです)。エンドポイントが表示され、そのホスト名の先頭が API ID です。',
  user: 'ユーザーに最小限の権限を与える',
  userWhat:
    'アクセスキーを持つ IAM ユーザーを作り、このポリシーだけを付けます。リンクでできるのは、署名した人に許されていることだけです。',
  userThen:
    'ARN の `*` は任意のアカウント番号を表します。厳密にするには、自分の番号に置き換えます。アクセスキーは IAM コンソールで、ユーザーの「セキュリティ認証情報」から作ります。シークレットが表示されるのは作成時だけです。',
  sign: 'リンクに署名する',
  signWhat: '次のコードは、環境変数のキーを使い、15 分間有効なリンクを作ります。',
  signThen:
    '`sign.rb` として保存し、`gem install aws-sigv4` を実行します。ユーザーのキーを `AWS_ACCESS_KEY_ID` と `AWS_SECRET_ACCESS_KEY` に設定して `ruby sign.rb` を実行すると、リンクが表示され、そのリンクを開いた結果も表示されます。',
  open: 'リンクを開く',
  openWhat:
    'ここで練習用キーを使って署名したリンクです。リンクを持っている人はだれでも開けるため、パスワードと同じように扱ってください。',
  misuse: '別の目的に使う',
  misuseWhat: 'パスやすべてのパラメータと同じく、メソッドも署名されています。GET を PUT に変えると拒否されます。',
  end: '終わるのを待つ',
  endWhat:
    '`X-Amz-Expires` の秒数が過ぎると、AWS はリンクを拒否します。キーを削除したときや、一時的なキーのセッションが終わったときにも使えなくなります。',
  answer: 'レスポンスの全文',
  inBuild: '「作成」で開く',
  breakIt: '壊してみる…',
  whySeven: 'なぜ最長 7 日間なのか',
  file: (name) => `${name} をコピー`,
  copyPolicy: 'ポリシーをコピー',
  copyCode: 'コードをコピー',
  copyLink: 'リンクをコピー',
};
