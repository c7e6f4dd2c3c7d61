import type { EndedBy } from '@/core';
import type {
  AnswerForm,
  AskName,
  DerivedForm,
  DerivedId,
  DerivedStep,
  FormId,
  RecipeGroup,
  RecipeId,
} from '@/core/making';
import type { RecipesTexts } from '@/i18n/en/recipes';

const recipes: Readonly<
  Record<RecipeId | DerivedId, { readonly title: string; readonly what: string; readonly also?: string }>
> = {
  s3Download: {
    title: 'S3 ダウンロードリンク',
    what: 'リンクを知っている人がオブジェクトを取得できます。',
    also: '署名付き URL 共有 ファイル',
  },
  s3Upload: {
    title: 'S3 アップロードリンク',
    what: 'リンクを知っている人がオブジェクトを 1 つアップロードできます。',
    also: '署名付き URL ファイル',
  },
  s3Delete: {
    title: 'S3 削除リンク',
    what: 'リンクを知っている人がオブジェクトを削除できます。',
    also: '署名付き URL',
  },
  s3Part: {
    title: 'S3 マルチパートアップロード: パートのリンク',
    what: 'パートごとに 1 つ作ります。開始と完了は別のリクエストです。',
    also: '署名付き URL 大きなファイル',
  },
  s3Form: {
    title: 'S3 アップロードフォーム',
    what: 'ポリシーの範囲でブラウザからアップロードする HTML フォームです。',
    also: '署名付き ポスト POST',
  },
  s3ExpressSession: {
    title: 'S3 Express One Zone のセッション',
    what: 'CreateSession が、ディレクトリバケット用のキーとトークンを返します。',
    also: 'ディレクトリバケット 署名',
  },
  s3MultiRegion: {
    title: 'S3 マルチリージョンアクセスポイントのリンク',
    what: 'SigV4a で署名する、すべてのリージョンで有効なリンクです。',
    also: 'MRAP 署名付き URL アップロード ダウンロード',
  },
  r2: {
    title: 'Cloudflare R2 のリンク',
    what: 'R2 のオブジェクトの署名付き URL です。',
    also: 'アップロード ダウンロード',
  },
  b2: {
    title: 'Backblaze B2 のリンク',
    what: 'B2 のオブジェクトの署名付き URL です。',
    also: 'アップロード ダウンロード',
  },
  wasabi: {
    title: 'Wasabi のリンク',
    what: 'Wasabi のオブジェクトの署名付き URL です。',
    also: 'アップロード ダウンロード',
  },
  spaces: {
    title: 'DigitalOcean Spaces のリンク',
    what: 'Spaces のオブジェクトの署名付き URL です。',
    also: 'アップロード ダウンロード',
  },
  gcs: {
    title: 'Google Cloud Storage のリンク',
    what: 'HMAC キーで作る、S3 互換形式の署名付き URL です。',
    also: 'アップロード ダウンロード',
  },
  gcsGoog4: {
    title: 'Google Cloud Storage のリンク (GOOG4)',
    what: 'HMAC キーで作る、Google 独自形式の署名付き URL です。X-Amz-Signature の代わりに X-Goog-Signature が付きます。',
    also: 'GCS アップロード ダウンロード',
  },
  s3Compatible: {
    title: 'その他の S3 互換ストレージ',
    what: 'MinIO、Ceph、Garage など。バケット名はパスに入ります。',
    also: '署名付き URL アップロード ダウンロード 互換',
  },
  rds: {
    title: 'RDS / Aurora のパスワード',
    what: 'IAM 認証のトークンを、データベースユーザーのパスワードとして使います。',
    also: 'データベース 認証 署名 トークン',
  },
  dsql: {
    title: 'Aurora DSQL のパスワード',
    what: 'トークンを PostgreSQL クライアントのパスワードとして使います。',
    also: 'データベース 認証 署名 トークン',
  },
  elasticache: {
    title: 'ElastiCache のパスワード',
    what: 'トークンを、Valkey または Redis OSS の IAM ユーザーのパスワードとして使います。',
    also: 'キャッシュ 認証 署名 トークン',
  },
  elasticacheServerless: {
    title: 'ElastiCache Serverless のパスワード',
    what: 'サーバーレスキャッシュ用です。',
    also: 'キャッシュ サーバーレス 認証 署名 トークン',
  },
  memorydb: {
    title: 'MemoryDB のパスワード',
    what: 'トークンを、MemoryDB の IAM ユーザーのパスワードとして使います。',
    also: 'クラスター 認証 署名 トークン',
  },
  openSearch: {
    title: 'OpenSearch へのリクエスト',
    what: 'Amazon OpenSearch Service のドメインに送る署名付きヘッダーです。',
    also: '検索 インデックス クエリ Elasticsearch',
  },
  openSearchServerless: {
    title: 'OpenSearch Serverless へのリクエスト',
    what: 'コレクションに送る署名付きヘッダーです。ボディのハッシュもヘッダーに入ります。',
    also: '検索 サーバーレス コレクション ベクトル クエリ',
  },
  neptune: {
    title: 'Neptune へのリクエスト',
    what: 'グラフデータベースに送る署名付きヘッダーです。パスを `gremlin` にすれば、WebSocket の接続にも使えます。',
    also: 'グラフ データベース Gremlin SPARQL openCypher クエリ',
  },
  keyspaces: {
    title: 'Amazon Keyspaces へのログイン',
    what: 'Keyspaces が送ってくるノンスに対する、Cassandra ドライバーの応答です。',
    also: 'データベース 認証 署名 CQL カサンドラ nonce',
  },
  mongoDbAws: {
    title: 'MongoDB への IAM ログイン (MONGODB-AWS)',
    what: 'MongoDB Atlas や Amazon DocumentDB に対するドライバーの応答です。サーバーはこれを使い、本人かどうかを STS に確認します。',
    also: 'データベース 認証 署名 モンゴ ノンス nonce',
  },
  msk: {
    title: 'MSK (Kafka) のトークン',
    what: 'SASL OAUTHBEARER で Kafka クライアントが渡すトークンです。',
    also: 'カフカ 認証 署名',
  },
  iotMqtt: {
    title: 'IoT Core: WebSocket 経由の MQTT',
    what: 'MQTT クライアントの接続先 URL です。',
    also: '署名付き 接続',
  },
  kvsViewer: {
    title: 'Kinesis Video WebRTC: ビューワー',
    what: 'ビューワーがシグナリングチャネルに接続する URL です。',
    also: '署名付き 映像',
  },
  kvsMaster: {
    title: 'Kinesis Video WebRTC: マスター',
    what: 'マスターがシグナリングチャネルに接続する URL です。',
    also: '署名付き 映像',
  },
  transcribe: {
    title: 'Transcribe ストリーミング',
    what: 'リアルタイム文字起こしの WebSocket URL です。',
    also: '署名付き 音声認識',
  },
  appSyncRealtime: {
    title: 'AppSync GraphQL のサブスクリプション',
    what: 'リアルタイム接続を開きます。サブスクリプションごとに /graphql に対して署名し直します。',
    also: '署名 接続',
  },
  appSyncEvents: {
    title: 'AppSync Events',
    what: '接続を開きます。購読や送信のたびに、それぞれのボディで署名し直します。',
    also: '署名 イベント 接続',
  },
  eks: {
    title: 'EKS (kubectl) のトークン',
    what: '`aws eks get-token` の出力と同じものです。',
    also: 'クラスター 認証 署名',
  },
  callerIdentity: {
    title: 'STS: GetCallerIdentity',
    what: '第三者が確認できる、本人であることの証明になるリンクです。',
    also: '署名 本人確認',
  },
  vault: {
    title: 'HashiCorp Vault へのログイン',
    what: 'AWS 認証方式用です。`auth/aws/login` に POST します。',
    also: '署名 認証',
  },
  gcpFederation: {
    title: 'Google Cloud の Workload Identity',
    what: 'Google の STS がアクセストークンと交換するサブジェクトトークンです。',
    also: '署名 連携 フェデレーション',
  },
  snowflake: {
    title: 'Snowflake の Workload Identity',
    what: 'Snowflake のドライバーが送る証明です。',
    also: '署名 連携 フェデレーション',
  },
  teleport: {
    title: 'Teleport の IAM join',
    what: 'Teleport クラスターのチャレンジに応える署名付きリクエストです。',
    also: '署名 認証',
  },
  bedrockKey: {
    title: 'Bedrock API キー (短期)',
    what: 'このリージョンの Amazon Bedrock で使うベアラートークンです。',
    also: '署名 トークン 生成 AI',
  },
  bedrockConverse: {
    title: 'Bedrock: モデルの呼び出し',
    what: 'Converse を呼び出すための署名付きヘッダーです。',
    also: '署名 生成 AI',
  },
  agentCoreSocket: {
    title: 'Bedrock AgentCore: WebSocket',
    what: 'クライアントがエージェントに接続する URL です。',
    also: '署名付き エージェント AI',
  },
  polly: { title: 'Polly: テキストの読み上げ', what: 'そのまま再生できるリンクです。', also: '署名付き 音声 合成' },
  apiGateway: { title: 'API Gateway (IAM 認可)', what: '自分の API へのリンクです。', also: '署名付き URL WebSocket' },
  lambdaUrl: { title: 'Lambda 関数 URL', what: '自分の関数へのリンクです。', also: '署名付き URL' },
  vpcLattice: {
    title: 'VPC Lattice へのリクエスト',
    what: '認証ポリシーのあるサービスに送る署名付きヘッダーです。ボディは署名の対象になりません。',
    also: 'サービスネットワーク API',
  },
  mapTile: {
    title: 'Amazon Location: 地図タイル',
    what: '地図のタイル 1 枚へのリンクです。',
    also: '署名付き マップ 位置情報 MapLibre',
  },
  geocode: {
    title: 'Amazon Location: 場所の検索',
    what: 'Geocode を呼び出すための署名付きヘッダーです。',
    also: '住所 ジオコーディング 地図 位置情報',
  },
  anyLink: {
    title: 'その他のリクエスト: リンク',
    what: 'ホスト、サービス、リージョンを自由に指定して作る署名付き URL です。',
    also: '任意 自由 カスタム',
  },
  anyHeaders: {
    title: 'その他のリクエスト: ヘッダー',
    what: 'ホスト、サービス、リージョンを自由に指定して作る署名付きヘッダーです。',
    also: '任意 自由 カスタム 認証',
  },
  sesSmtp: {
    title: 'SES の SMTP パスワード',
    what: 'このリージョンの SES の SMTP エンドポイント用のユーザー名とパスワードを、IAM ユーザーのキーから作ります。',
    also: 'メール 認証 署名',
  },
  codeCommit: {
    title: 'CodeCommit の Git パスワード',
    what: 'HTTPS で Git を使うときのユーザー名とパスワードです。',
    also: 'リポジトリ クローン プッシュ 署名',
  },
};

const groups: Readonly<Record<RecipeGroup, string>> = {
  storage: 'Amazon S3',
  stores: 'ほかのオブジェクトストレージ',
  databases: 'データベース、検索、キャッシュ',
  messaging: 'ストリームと WebSocket',
  identity: '本人であることの証明',
  ai: 'AI と音声',
  http: 'API、地図、メール、Git など',
};

const asks: Readonly<Record<AskName, string>> = {
  accountId: 'アカウント ID',
  action: '接続の種類',
  alias: 'エイリアスまたは ARN',
  audience: 'オーディエンス (プロバイダー)',
  bucket: 'バケット',
  cache: 'キャッシュまたはクラスターの名前',
  challenge: 'チャレンジ',
  channelArn: 'チャネル ARN',
  clientId: 'クライアント ID',
  cluster: 'クラスター名',
  endpoint: 'エンドポイント',
  expires: '有効期間 (秒)',
  host: 'エンドポイントのホスト',
  json: '送る JSON (省略可)',
  key: 'オブジェクトキー',
  language: '言語',
  method: '許可するメソッド',
  modelId: 'モデル ID',
  nonce: 'サーバーからのノンス',
  partNumber: 'パート番号',
  path: 'リクエストのパス',
  place: '場所または住所',
  port: 'ポート',
  region: '対象リージョン',
  repository: 'リポジトリ',
  role: 'ロール',
  runtimeArn: 'ランタイム ARN',
  sampleRate: 'サンプルレート (Hz)',
  serverId: 'サーバー ID ヘッダー (省略可)',
  serverNonce: 'サーバーのノンス (s、Base64)',
  service: '署名に使うサービス名',
  sessionId: 'セッション ID (省略可)',
  stsHost: 'サーバーが示す STS のホスト (h)',
  text: '送るテキスト',
  tile: 'タイル (z/x/y)',
  tileset: 'タイルセット',
  uploadId: 'アップロード ID',
  url: 'アドレス',
  user: 'ユーザー名',
  voice: '音声',
  zone: 'ゾーン ID',
};

const forms: Readonly<Record<FormId, string>> = {
  appSyncProtocol: 'サブプロトコル',
  appSyncUrl: '接続 URL',
  bedrockKey: 'API キー',
  eksToken: 'トークン',
  eventsProtocol: 'サブプロトコル',
  execCredential: 'ExecCredential',
  gcpToken: 'サブジェクトトークン',
  headers: 'ヘッダー',
  htmlAudio: 'HTML',
  mskToken: 'トークン',
  password: 'パスワード',
  rawHttp: 'HTTP リクエスト',
  snowflakeToken: 'トークン',
  url: 'リンク',
  vaultLogin: 'ログイン (JSON)',
  webSocketUrl: '接続 URL',
};

const derivedForms: Readonly<Record<DerivedForm, string>> = {
  challengeReply: 'チャレンジへの応答',
  gitUrl: 'Git の URL',
  link: 'リンク',
  password: 'パスワード',
  saslFields: '応答のフィールド',
  saslPayload: 'ペイロード (BSON を Base64 にしたもの)',
  userName: 'ユーザー名',
};

const steps: Readonly<Record<DerivedStep['step'], string>> = {
  canonicalRequest: '正規リクエスト',
  keyChain: '「AWS4」 + シークレットから順に HMAC',
  keyChainGoog4: '「GOOG4」 + シークレットから順に HMAC',
  message: '続けて HMAC をとる文字列',
  stringToSign: '署名文字列',
};

const notOfForm: Readonly<Record<AnswerForm, string>> = {
  hex32: '32 桁の 16 進数 (0-9、a-f) を入力してください。',
  nonce64: '64 バイトを Base64 にした 88 文字を入力してください。',
  seconds: '1 から 604800 (7 日) までの整数を入力してください。',
  tile: '12/2048/1362 のように、ズーム、列、行の順に入力してください。',
};

const endedBy: Readonly<Record<EndedBy, string>> = {
  expires: 'X-Amz-Expires',
  service: 'サービスの上限',
  credentials: '一時的な認証情報',
};

/** 作れるもの、その入力項目、できたものの有効期間。 */
export const jaRecipes: RecipesTexts = {
  title: '何を作りますか?',
  search: '検索',
  found: (count) => (count === 0 ? '該当なし' : `${count} 件`),
  nothing: '該当するものがありません。「その他のリクエスト」では、ホスト、サービス、リージョンを自由に指定できます。',
  close: '閉じる',
  leave: 'やめる',
  example: (text) => `例: ${text}`,
  notOfForm,
  finished: '結果',
  missing: (labels) => `未入力: ${labels.join('、')}`,
  below: 'フォームは下に表示されています。',
  waits: '先に、下の入力欄を直してください。',
  copy: (label) => `${label}をコピー`,
  tail: (names) =>
    `${names.map((name) => `\`${name}\``).join(' と ')} は署名の後に付け加えられ、署名の対象ではありません。`,
  lasts: '有効期間',
  signed: '署名',
  ends: {
    expires: (time) => `${time}有効です (X-Amz-Expires の値)。`,
    service: (time) => `${time}有効です。サービスまたは AWS 純正クライアントの上限です。`,
    credentials: (time) => `${time}有効です。そこで一時的な認証情報が切れます。`,
    asked: (time) => `${time}有効です (X-Goog-Expires の値)。`,
    unknown: (time) => `最長でも${time}です。セッションが先に終わればそこまでですが、その時刻はわかりません。`,
    over: '有効期間が過ぎました。署名し直してください。',
    credentialsOver: '一時的な認証情報とともに切れました。新しい認証情報を取得してください。',
  },
  ignoresExpires: 'このサービスは X-Amz-Expires の値を無視します。',
  endedBy,
  credentialsEnd: '一時的な認証情報の期限 (UTC)',
  credentialsEndHint: '`Expiration` の値です。入力がないと、いつ切れるかはわかりません。',
  credentialsEndBad: '時刻として読み取れません。2026-01-31T12:00:00Z の形式で入力してください。',
  needsKey: 'アクセスキー ID とシークレットアクセスキーを入力してください。',
  onlyLongTerm: '一時的な認証情報から作ったパスワードは使えません。IAM ユーザーのキーを使ってください。',
  neverEnds: 'アクセスキーを無効化または削除するまで有効です。',
  howMade: '作り方',
  derivedForms,
  steps,
  source: '出典',
  recipes,
  groups,
  asks,
  forms,
};
