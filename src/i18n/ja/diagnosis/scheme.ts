import type { FindingTexts } from '@/i18n/finding-text';
import { quoted as q } from '@/i18n/ja/words';

export const scheme: FindingTexts<'scheme'> = {
  'scheme-checked-as-v2': {
    title: 'サーバーは署名バージョン 2 として検証しました',
    what: ({ signedAs }) =>
      `署名文字列がバージョン 2 の形です${signedAs === undefined ? '' : `。リクエストは ${signedAs} で署名されています`}。`,
    fix: () => 'クエリから `AWSAccessKeyId`、`Signature`、`Expires` を除き、SigV4 で署名します。',
  },
  'scheme-cloudfront': {
    title: 'CloudFront の署名付き URL',
    what: () => 'CloudFront のキーペアでポリシーに署名したものです。シークレットアクセスキーは使いません。',
    fix: () =>
      'キーペア ID と、ポリシーの URL と時刻を確認します。パブリックキーがディストリビューションのキーグループにあるかも確認します。',
  },
  'scheme-google': {
    title: 'Google Cloud Storage の署名付き URL',
    what: ({ version }) => `AWS ではなく Google 独自の方式 (${version}) です。`,
    fix: () =>
      'HMAC キーがあれば、Google は `AWS4-HMAC-SHA256` も受け付けます。その方式で署名すると、ここで確認できます。',
  },
  'scheme-other-cloud': {
    title: '別のクラウドの署名',
    what: ({ owner }) => `AWS ではなく ${owner} の方式です。`,
    fix: ({ owner }) => `${owner} のドキュメントを確認します。`,
  },
  'scheme-x509': {
    title: 'IAM Roles Anywhere の署名',
    what: () =>
      'シークレットアクセスキーではなく、証明書のキーで署名されています (`AWS4-X509`)。検証できるのは証明書だけです。',
    fix: () => 'IAM Roles Anywhere のドキュメントの署名手順を確認します。',
  },
  'scheme-v2': {
    title: '署名バージョン 2',
    what: (args) =>
      args.in === 'query'
        ? 'URL が古いバージョン 2 で署名されています。ほとんどのリージョンで拒否されます。'
        : 'ヘッダーが古いバージョン 2 で署名されています。ほとんどのリージョンで拒否されます。',
    fix: () => 'クライアントで署名バージョン 4 を指定します (多くの SDK では `s3v4`)。',
  },
  'scheme-v4-required': {
    title: 'サーバーはバージョン 4 だけを受け付けます',
    what: () => '`AWS4-HMAC-SHA256` 以外の方式で署名されています。',
    fix: () => 'クライアントで署名バージョン 4 を指定します (多くの SDK では `s3v4`)。',
  },
  'scheme-v4a-needed': {
    title: 'このエンドポイントは SigV4a だけを受け付けます',
    what: ({ host }) => `${q(host)} は複数のリージョンに振り分けるため、1 つのリージョンの署名は受け付けません。`,
    fix: () =>
      '`AWS4-ECDSA-P256-SHA256` と `X-Amz-Region-Set` で署名します。SDK では CRT または SigV4a のパッケージが必要です。',
  },
  'scheme-v4a': {
    title: 'SigV4a の署名',
    what: ({ regionSet, shown }) =>
      regionSet !== undefined
        ? `リージョン ${q(regionSet)} に対する署名です。署名は毎回変わるため、比較ではなく検証で確かめます。`
        : shown
          ? '複数リージョン用の署名ですが、`X-Amz-Region-Set` にリージョンがありません。'
          : '複数リージョン用の署名です。対象のリージョンは `X-Amz-Region-Set` にあります。',
    fix: ({ regionSet, shown }) =>
      regionSet !== undefined
        ? '応答したリージョンが対象に含まれるかを確認します。'
        : shown
          ? '`X-Amz-Region-Set` を送信し、署名の対象にします。'
          : 'リクエスト全体を貼り付けると、対象のリージョンがわかります。',
  },
};
