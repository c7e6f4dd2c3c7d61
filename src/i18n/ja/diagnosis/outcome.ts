import type { DiagnosisArgs } from '@/core';
import type { FindingTexts } from '@/i18n/finding-text';
import { number, quoted as q } from '@/i18n/ja/words';

const SAID: Readonly<Record<DiagnosisArgs['outcome-said']['what'], readonly [what: string, fix: string]>> = {
  'too-large': [
    'ボディが上限より大きくなっています。',
    'マルチパートでアップロードするか、ポリシーやエンドポイントの上限を上げます。',
  ],
  'too-small': [
    'ボディが下限より小さくなっています。',
    '最後以外のパートは 5 MiB 以上にします。ポリシーの下限がさらに大きいこともあります。',
  ],
  'key-too-long': ['オブジェクトのキーが長すぎます。', '短くします。UTF-8 で 1,024 バイトまでです。'],
  'headers-too-large': ['ヘッダーが大きすぎます。', '数や長さを減らします。メタデータは 2 KB までです。'],
  'no-length': [
    'ボディの長さがありません。',
    '`Content-Length` を付けるか、署名付きチャンク (aws-chunked) で送信します。',
  ],
  'body-short': [
    'ボディがすべて届いていません。',
    '`Content-Length` のとおりのバイト数を途切れずに送信し、中断した場合は最初から送り直します。',
  ],
  digest: [
    '`Content-MD5` が MD5 ハッシュではありません。',
    '16 進数ではなく、ハッシュの 16 バイトを base64 にして送信します。',
  ],
  'bucket-name': ['S3 で使用できないバケット名です。', '名前と、それがホストかパスの先頭にあることを確認します。'],
  'body-form': ['ボディが、サービスの読み取れる形式ではありません。', 'API リファレンスと照合します。'],
  upload: [
    'マルチパートアップロード、またはそのパートがありません。',
    'アップロード ID、各パートの番号と ETag を確認します。完了または中止された可能性があります。',
  ],
  archived: ['オブジェクトはアーカイブされていて、そのままでは読み取れません。', '先に復元します。'],
  'no-acl': ['バケットで ACL が無効になっています。', '`x-amz-acl` を外して署名し直します。'],
  condition: ['リクエストの条件が満たされていません。', '`If-…` ヘッダーをオブジェクトと照合します。'],
  range: ['オブジェクトに、指定された範囲がありません。', '`Range` をサイズと照合します。'],
};

export const outcome: FindingTexts<'outcome'> = {
  'outcome-success': {
    title: 'サーバーは成功を返しました',
    what: ({ status, checked }) =>
      checked
        ? `レスポンスのステータスは ${status} で、署名は検証に通っています。`
        : `レスポンスのステータスは ${status} です。署名が検証されたかどうかはわかりません。認可のないルートや、署名を検証しないサーバーも同じように応答します。`,
    fix: ({ checked }) =>
      checked
        ? '署名に直すところはありません。'
        : '署名を 1 文字変えて送信してみてください。署名を検証するサーバーであれば拒否します。',
  },
  'outcome-access-denied': {
    title: 'アクセス拒否 (署名の問題ではありません)',
    what: ({ signed }) =>
      signed
        ? 'S3 が「Access Denied」とだけ返すのは、署名を検証した後です。'
        : 'S3 は匿名リクエストにも「Access Denied」と返します。貼り付けた内容に署名はありません。',
    fix: ({ signed }) =>
      signed
        ? 'IAM ポリシー、バケットポリシー、ブロックパブリックアクセスを確認します。オブジェクトがない場合は `s3:ListBucket` も確認します。'
        : '署名しているのであれば、ポリシーで拒否されています。署名していなければ署名するか、公開するつもりのオブジェクトであれば公開します。',
  },
  'outcome-firewall': {
    title: 'ファイアウォールか CDN が応答しました',
    what: ({ server }) =>
      `この 403 は AWS のエラーではなくウェブページです${server === undefined ? '' : `。サーバー名は ${q(server)} です`}。署名は検証されていません。`,
    fix: () => 'AWS WAF、CDN、社内プロキシのルールを確認します。',
  },
  'outcome-forbidden': {
    title: '理由のない Forbidden',
    what: ({ by }) =>
      ({
        lambda:
          '関数 URL は、呼び出し元に関数を呼び出す権限がない場合や、IAM 認証が必要で署名がない場合に、このように応答します。',
        iot: 'AWS IoT は、ポリシーで接続が許可されていない場合や、別のサービスまたはホスト用に署名された場合に、このように応答します。',
        'api-gateway':
          'API Gateway は、API キーがない場合、AWS WAF が拒否した場合、カスタムドメインやプライベート API に該当するものがない場合に、このように応答します。',
        unknown: '応答からはこれ以上わかりません。権限、ファイアウォール、署名のいずれかが原因です。',
      })[by],
    fix: ({ by }) =>
      ({
        lambda:
          'IAM または関数のポリシーで `lambda:InvokeFunctionUrl` と `lambda:InvokeFunction` を許可し、リクエストが署名されているかを確認します。',
        iot: 'このクライアント ID に `iot:Connect` を許可し、サービス名 `iotdevicegateway` で、ポートを付けないホストに署名します。',
        'api-gateway':
          '`x-api-key` と使用量プラン、AWS WAF のルール、カスタムドメインのマッピング、VPC エンドポイントのポリシーを確認します。',
        unknown: '呼び出し元の権限と、サービスの手前にあるものを確認してから、応答のヘッダーを見ます。',
      })[by],
  },
  'outcome-server-error': {
    title: 'サーバー側のエラーです',
    what: ({ status }) => `ステータス ${status} はサーバー側の障害で、署名の問題ではありません。`,
    fix: () => '間隔を置いて再送します。続く場合は、サービスの状態と統合のログを確認します。',
  },
  'outcome-kms-denied': {
    title: 'AWS KMS がキーの使用を拒否しました',
    what: ({ action }) =>
      `認証は通っています。呼び出し元には、オブジェクトの KMS キーを使う権限がありません${action === undefined ? '' : ` (${q(action)})`}。`,
    fix: () =>
      'キーポリシーと IAM の両方でキーの使用を許可します。読み取りには `kms:Decrypt`、書き込みには `kms:GenerateDataKey` が必要です。',
  },
  'outcome-no-such-bucket': {
    title: 'バケットが存在しません',
    what: ({ bucket }) =>
      `エンドポイントに${bucket === undefined ? 'その名前の' : ` ${q(bucket)} という`}バケットはありません。署名の問題ではありません。`,
    fix: () => 'バケット名とエンドポイント、バケット名をホストとパスのどちらに入れるかを確認します。',
  },
  'outcome-no-such-key': {
    title: 'オブジェクトが存在しません',
    what: ({ key }) =>
      `認証は通っています。${key === undefined ? 'このキー' : `${q(key)} `}のオブジェクトはありません。`,
    fix: () => 'キーを 1 文字ずつ比べます。大文字と小文字、先頭のスラッシュ、`+` とスペースに注意します。',
  },
  'outcome-not-authorized': {
    title: 'ポリシーで許可されていません',
    what: ({ action }) =>
      `認証は通っています。${action === undefined ? 'この操作' : `${q(action)} `}を許可するポリシーがないか、拒否するポリシーがあります。`,
    fix: () =>
      'IAM ポリシー、リソースポリシー、サービスコントロールポリシーを見直します。キーと署名に問題はありません。',
  },
  'outcome-account': {
    title: 'アカウントの問題です (署名ではありません)',
    what: ({ code }) =>
      `${q(code)} はアカウントに関するエラーです。サインアップしていない、停止されている、リージョンが有効でないなどの場合に返されます。`,
    fix: () => 'アカウントの状態と、サービスとリージョンが有効かどうかを確認します。',
  },
  'outcome-said': {
    title: '理由はレスポンスに書かれています (署名ではありません)',
    what: ({ code, what, found, limit }) =>
      `${q(code)}: ${SAID[what][0]}${found === undefined ? '' : `サイズは ${number(found)} バイトです。`}${limit === undefined ? '' : `制限は ${number(limit)} バイトです。`}`,
    fix: ({ what }) => SAID[what][1],
  },
  'outcome-slow-down': {
    title: 'リクエストが多すぎます',
    what: () => 'サービスがスロットリングしています。署名の問題ではありません。',
    fix: () => '間隔を延ばしながら再試行し、リクエストを分散させます。',
  },
};
