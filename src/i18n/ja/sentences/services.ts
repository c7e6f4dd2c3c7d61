import type { Sentences } from '@/i18n/en/sentences/all';
import { seconds } from '@/i18n/ja/words';

export const rules: Sentences['rules'] = {
  names: {
    path: 'パス',
    presignedPayload: '署名付き URL のペイロード',
    contentSha256: '署名付きヘッダーのペイロード',
    amzHeaders: '署名付き URL での `x-amz-*` ヘッダー',
    requiredHeaders: '必要なヘッダー',
    token: 'セッショントークン',
    longestExpiry: '有効期限',
    postPolicy: 'アップロードフォーム',
    chunkedPayload: 'チャンク単位のボディ',
    addedAfterSigning: '署名後に追加',
  },
  path: {
    once: 'エンコードは 1 回で、正規化しません。`//`、`.`、`..` はそのまま残ります。',
    twice: '正規化し、エンコード済みのパスをもう一度エンコードします。`%20` は `%2520` になります。',
  },
  presignedPayload: {
    hash: 'ボディのハッシュです。ボディが異なると署名は一致しません。',
    unsigned: '`UNSIGNED-PAYLOAD` です。ボディは署名の対象外です。',
  },
  contentSha256: {
    optional: 'ボディのハッシュです。`x-amz-content-sha256` は省略できます。',
    required: 'ボディのハッシュです。`x-amz-content-sha256` を必ず送信します。',
    unsigned: '`UNSIGNED-PAYLOAD` です。`x-amz-content-sha256` にもこの値が必要で、ハッシュは拒否されます。',
  },
  amzHeaders: {
    query: 'URL に移動するため、リンクだけで足ります。',
    header: 'ヘッダーのままで、URL と一緒に送信する必要があります。',
  },
  token: {
    signed: '`X-Amz-Security-Token` として署名の対象になります。',
    appended: '署名の対象外です。`X-Amz-Security-Token` は署名の計算後に追加します。',
  },
  noHeaders: '署名時に追加されるもの以外にはありません。',
  headersOfBody: (headers) => `ボディのあるリクエスト: \`${headers}\`。`,
  headersOfPath: (path, headers) => `\`${path}\` へのリクエスト: \`${headers}\`。`,
  longestExpiry: (longest, start) => `最長 ${seconds(longest)}。初期値は ${seconds(start)}です。`,
  postPolicy: 'ポリシーへの署名を HTML フォームに入れて送信できます (POST)。',
  addedAfterSigning: (names) => `クライアントは署名した URL に \`${names}\` を追加します。署名の対象ではありません。`,
  chunkedPayload: '署名をヘッダーに入れる場合、ボディをチャンクごとに署名できます (`aws-chunked`)。',
  general: '固有の規則がわかっていないため、一般的な規則を使います。',
  source: { documented: 'ドキュメント', reported: '報告' },
  notes: {
    'cache-token':
      'トークンは URL から `http://` を除いたものです。ホストにはクラスターまたはキャッシュの名前、クエリ文字列には `Action=connect&User=…` を指定します。サーバーレスキャッシュでは `ResourceType=ServerlessCache` も必要です。',
    'dsql-token':
      'トークンは URL から `https://` を除いたものです。クエリ文字列は `Action=DbConnect` または `Action=DbConnectAdmin` です。',
    'eks-token':
      'URL での指定にかかわらず、STS での有効期間は 15 分です。EKS のトークンは、`k8s-aws-v1.` に続けて、パディングなしの base64url でエンコードした URL を並べたものです。この URL ではクラスター名を持つ `x-k8s-aws-id` ヘッダーにも署名し、有効期限を 60 秒とします。',
    'iot-path': 'MQTT over WebSocket では `wss://…/mqtt` に接続します。',
    'lambda-payload':
      '署名されていないペイロードは拒否されます。CloudFront 経由の PUT と POST では、ボディのハッシュを `x-amz-content-sha256` で送信する必要があります。',
    'model-colon': 'モデル ID の `:` は、送信時には `%3A`、正規リクエストでは `%253A` になります。',
    'msk-token':
      'トークンは、パディングなしの base64url でエンコードした URL です。ホストは `kafka.REGION.amazonaws.com`、クエリ文字列は `Action=kafka-cluster:Connect` です。',
    'post-parameters': '署名付きの POST リクエストでは、URL のパラメータは無視されます。',
    'rds-endpoint': 'エンドポイント自体の名前とポートに署名します。別名やトンネルのアドレスでは拒否されます。',
    'rds-token': 'トークンは URL から `https://` を除いたものです。クエリ文字列は `Action=connect&DBUser=…` です。',
    'realtime-token':
      'リアルタイムサブスクリプションでは、`/graphql/connect` への `{}` の POST に署名し、署名付きヘッダーを base64 でエンコードして WebSocket の URL に入れます。',
    's3-redirect':
      'グローバルなホストでは別のリージョンへリダイレクトされ、署名したホストが変わります。リージョンのホストを使います。',
    's3express-token':
      'CreateSession のトークンは `x-amz-s3session-token` に入れます。ヘッダーとして追加し、セッショントークン欄は空のままにします。',
    'speech-link': '`/v1/speech` への GET の署名付き URL は、ブラウザで再生できます。',
    'streaming-port': 'ストリーミングでは、ポート 8443 の `/stream-transcription-websocket` に `wss://` で接続します。',
    'wrong-path': '403 と「Missing Authentication Token」が返る場合は、通常、パスまたはメソッドが存在しません。',
  },
};
