import type { OtherSideTexts } from '@/i18n/en/other-side';

const FOR_SIGNER = '署名に使うキーの IAM ユーザーまたはロールにアタッチします。';

const forms: OtherSideTexts['cors']['forms'] = {
  's3-json': {
    name: 'Amazon S3: JSON',
    where: 'バケット → アクセス許可 → Cross-Origin Resource Sharing (CORS)。コンソールでは JSON だけを使用できます。',
  },
  's3-xml': {
    name: 'Amazon S3: XML',
    where: '`PUT /?cors` (PutBucketCors) のボディです。S3 互換ストレージでも使用できます。',
  },
  'rest-options': {
    name: 'REST API: プリフライト',
    where:
      'CloudFormation: プリフライトは署名されないため、リソースにオーソライザーのない `OPTIONS` メソッドを追加します。`RESOURCE-ID` は `aws apigateway get-resources --rest-api-id API-ID` で確認できます。追加後に API を再デプロイしてください。',
  },
  'rest-errors': {
    name: 'REST API: ゲートウェイのエラー',
    where:
      'CloudFormation: このヘッダーがないと、API Gateway 自体が返す 403 などのエラーをページから読み取れません。追加後に API を再デプロイしてください。',
  },
  'rest-function': {
    name: 'REST API: 関数のレスポンス',
    where: 'Lambda プロキシ統合では、関数自体がヘッダーを返す必要があります。',
  },
  'http-api': {
    name: 'HTTP API',
    where:
      '`cors.json` として保存し、`aws apigatewayv2 update-api --api-id API-ID --cors-configuration file://cors.json` を実行します。設定後、バックエンドの CORS ヘッダーは無視されます。',
  },
  'function-url': {
    name: 'Lambda 関数 URL',
    where:
      '`cors.json` として保存し、`aws lambda update-function-url-config --function-name NAME --cors file://cors.json` を実行します。既定では無効です。',
  },
};

export const jaOtherSide: OtherSideTexts = {
  title: 'このリクエストに必要な AWS 側の設定',
  practice: '練習用エンドポイントに設定は不要です。ここに示すのは、対応する AWS サービスの設定です。',
  policy: {
    title: '署名者の IAM ポリシー',
    where: `${FOR_SIGNER}許可されるのは、ほぼこのリクエストだけです。`,
    nothing: '設定は不要です。有効なキーであれば、誰でもこのリクエストを送信できます。',
    unknown:
      'このリクエストに必要な権限は登録されていません。AWS のサービス認可リファレンスでアクションを確認してください。',
  },
  asks: {
    account: 'AWS アカウント ID',
    apiId: 'API ID',
    stage: 'ステージ',
    connection: '接続 ID',
    functionName: '関数名',
    dbResource: 'DB リソース ID',
    dbUser: 'データベースユーザー',
    cacheUser: 'ユーザー ID',
    cluster: 'クラスター名',
    clusterUuid: 'クラスターの UUID',
    clusterResource: 'クラスターリソース ID',
    topic: 'トピック',
    group: 'コンシューマーグループ',
    client: 'クライアント ID',
    domain: 'ドメイン名',
    field: 'フィールド',
    graphql: 'API ID (ホスト名のものとは別)',
    namespace: 'チャネル名前空間',
    collection: 'コレクション ID',
    latticeService: 'サービス ID',
    channel: 'チャネル名',
    identity: '検証済み ID',
    project: 'プロジェクト',
    thing: 'モノの名前',
    outpost: 'Outpost ID',
    accessPoint: 'アクセスポイント名',
    bucket: 'バケット',
    sourceIp: '許可する IP アドレス (任意)',
  },
  notAnAccount: 'アカウント ID はハイフンなしの 12 桁の数字です。正しく入力するまでは反映されません。',
  stageHint:
    'execute-api の URL ではパスから読み取ります。パスに現れない場合（`$default` やカスタムドメイン）は入力してください。',
  notes: {
    'account-any':
      'アカウント ID を入力するまで、ARN は任意のアカウントの API に一致します。API ID はリージョン内で一意です。',
    'agent-endpoint': 'AWS はランタイムと呼び出し先のエンドポイントの両方を確認するため、両方を指定しています。',
    'bearer-token': 'このリンクから作成したキーは署名者として扱われるため、署名者には各モデルに対する権限も必要です。',
    'cache-user': '接続先にも、IAM 認証を有効にしたユーザーが必要です。ユーザー ID とユーザー名は同じにしてください。',
    'cluster-access':
      'トークン自体に権限は不要です。クラスター側に、このプリンシパルのアクセスエントリ (`aws eks create-access-entry`) または ConfigMap `aws-auth` の行が必要です。',
    'cognito-policy':
      'Amazon Cognito の ID では、AWS IoT ポリシーを ID にアタッチする必要もあります (`aws iot attach-policy`)。',
    'collection-policy':
      'コレクションのデータアクセスポリシーでも、このプリンシパルを許可してください。IAM だけでは理由のない 403 になります。',
    'database-user':
      'データベースユーザーに IAM でのログインを許可する必要があります。PostgreSQL では `GRANT rds_iam TO …`、MySQL では `AWSAuthenticationPlugin`、Aurora DSQL では `AWS IAM GRANT` を使用します。',
    'fine-grained':
      'きめ細かなアクセスコントロールが有効な場合は、ドメインでもこのプリンシパルへのロールマッピングが必要です (Security → Roles → Mapped users)。',
    'function-policy':
      '2025 年 10 月以降に作成した関数 URL には、両方のアクションが必要です。別のアカウントから呼び出す場合は、関数のリソースベースのポリシーにも両方が必要です。',
    kms: 'オブジェクトが KMS キーで暗号化されている場合は、そのキーに対する `kms:Decrypt` も必要です。アップロードには `kms:GenerateDataKey` も必要です。',
    'lattice-policy': 'サービスとサービスネットワークの認証ポリシーでも、リクエストを許可する必要があります。',
    'missing-key-403':
      'バケットに対する `s3:ListBucket` がない場合、存在しないキーには 404 ではなく 403 が返されます。',
    'model-regions':
      '推論プロファイルはリクエストを別のリージョンに転送します。転送先のすべてでモデルを許可するため、リージョンを `*` にしています。',
    'name-of-operation':
      'アクションは操作名から決めており、すべてのリソースを許可します。サービス認可リファレンスの ARN でリソースを絞り込んでください。',
    'not-aws':
      'このホストは AWS のものではありません。独自ドメインの API Gateway のように、AWS が応答する場合にだけ IAM が適用されます。',
    'object-lambda':
      '背後のアクセスポイントと関数も確認されます。アクセスポイントには `s3:GetObject`、関数には `lambda:InvokeFunction` が必要です。',
    'private-api':
      'プライベート API です。API のリソースポリシーで VPC エンドポイントを、VPC エンドポイントのポリシーで API を許可する必要があります。',
    'role-trust': 'ロールの信頼ポリシーでも、このプリンシパルを許可する必要があります。',
    'session-mode':
      'このセッションで許可されるのは読み取りです。アップロードする場合は、条件 `s3express:SessionMode` を削除してください。',
    'topics-and-groups':
      '接続、トピック、コンシューマーグループは、それぞれ別の権限です。クライアントが使わないものは削除してください。',
  },
  source: 'AWS のドキュメント',
  bucket: {
    title: '署名付き URL を制限するバケットポリシー',
    what: '有効期間の残りにかかわらず、署名から一定時間が過ぎた署名付き URL を拒否します。署名バージョン 2 も拒否します。',
    seconds: '署名からの経過時間の上限 (秒)',
    notSeconds: '整数の秒数を入力してください (例: 600)。',
    notAddresses: 'IP アドレスか範囲を入力してください (例: 192.0.2.0/24)。そうでないものは反映されません。',
    besides:
      '署名者によっても期限は変わります。URL は署名に使った認証情報とともに失効します (インスタンスプロファイルは 6 時間、AWS STS は最長 36 時間)。7 日間有効にできるのは IAM ユーザーのキーだけです。S3 が確認するのはリクエストの開始時なので、開始済みのダウンロードは継続します。',
  },
  cors: {
    title: 'ページ向けの CORS ルール',
    origin: 'ページのオリジン',
    notAnOrigin: 'スキームとホスト (例: https://example.com) または * を入力してください。',
    form: '設定場所',
    forms,
    none: 'このサービスとメソッドに対応する CORS ルールは登録されていません。',
  },
  api: {
    title: 'IAM で保護した最小の API',
    tool: 'ツール',
    kind: 'API の種類',
    kinds: { rest: 'REST API', http: 'HTTP API' },
    deploy: {
      'serverless-3':
        '2 つのファイルを同じフォルダに置き、`npx osls deploy` (v3 の無償フォーク) または `npx serverless@3 deploy` を実行します。',
      'serverless-4':
        '2 つのファイルを同じフォルダに置き、`npx serverless deploy` を実行します。バージョン 4 ではログインまたはライセンスキーが必要です。',
      sam: 'ファイルのあるフォルダで `sam deploy --guided` を実行します。',
      cdk: '`aws-cdk-lib` と `constructs` をインストールし、`npx cdk deploy --app "npx tsx app.ts"` を実行します。',
      terraform: 'ファイルのあるフォルダで `terraform init`、続けて `terraform apply` を実行します。',
    },
    defaultStage:
      'Serverless Framework の HTTP API は `$default` ステージになります。URL からステージを除き、上の欄に `$default` と入力してください。',
    otherStage: (stage) =>
      `この種類の API ではステージ名 ${stage} を使えないため、テンプレートは \`dev\` にデプロイします。\`$default\` があるのは HTTP API だけです。`,
    afterwards: 'デプロイ後、URL のホストを、ツールが表示したものに置き換えてください。',
  },
  lacks: {
    preflight: {
      what: 'ブラウザは、署名のない `OPTIONS` を先に送信します。このメソッドがリソースにない場合や、オーソライザーが設定されている場合は 403 になります。',
      put: 'オーソライザーのない OPTIONS メソッド',
      where: forms['rest-options'].where,
    },
    'content-sha256': {
      what: 'ブラウザは `x-amz-content-sha256` の許可を確認しますが、API Gateway、Serverless Framework、CDK が既定で許可するヘッダーには含まれていません。',
      put: 'x-amz-content-sha256 を許可する OPTIONS メソッド',
      where: forms['rest-options'].where,
    },
    'gateway-errors': {
      what: 'API Gateway 自体が返すエラーには CORS ヘッダーがありません。そのため、ページでは 403 がネットワークエラーに見えます。',
      put: 'CORS ヘッダーを付けるゲートウェイレスポンス',
      where: forms['rest-errors'].where,
    },
    'cors-off': {
      what: '関数 URL の CORS は、設定するまで無効です。',
      put: '関数 URL の CORS 設定',
      where: forms['function-url'].where,
    },
    's3-cors': {
      what: 'バケットには、追加するまで CORS ルールがありません。S3 は、オリジン、メソッド、要求されたすべてのヘッダーに一致する最初のルールを使用します。',
      put: 'バケットの CORS ルール',
      where: forms['s3-json'].where,
    },
    'two-actions': {
      what: '2025 年 10 月以降に作成した関数 URL には、`lambda:InvokeFunctionUrl` と `lambda:InvokeFunction` の両方が必要です。',
      put: '両方のアクションを許可する IAM ポリシー',
      where: FOR_SIGNER,
    },
    'resource-policy': {
      what: 'プライベート API は、リソースポリシーで VPC エンドポイントを許可するまで 403 を返します。',
      put: 'VPC エンドポイントを許可するリソースポリシー',
      where:
        'API → リソースポリシー。既存のポリシーがある場合は、置き換えるかステートメントを追加します。設定後に API を再デプロイしてください。',
    },
    'list-bucket': {
      what: '存在しないキーに対して、S3 は署名者にバケットの一覧表示が許可されていない限り 403 を返します。',
      put: 'バケットの一覧表示を許可する IAM ポリシー',
      where: FOR_SIGNER,
    },
  },
  noLacks: 'このようなリクエストで不足しやすい設定は、特に登録されていません。',
  showOf: (what) => `表示: ${what}`,
  copyOf: (what) => `コピー: ${what}`,
  saveAs: (file) => `${file} として保存`,
};
