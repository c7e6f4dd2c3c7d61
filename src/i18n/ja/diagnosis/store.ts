import type { FindingTexts } from '@/i18n/finding-text';
import { number, quoted as q } from '@/i18n/ja/words';

export const store: FindingTexts<'store'> = {
  'store-auto-at-aws': {
    title: 'AWS に「auto」というリージョンはありません',
    what: () => '`auto` は Cloudflare R2 と Google Cloud Storage のものです。',
    fix: ({ expected }) =>
      expected === undefined ? 'バケットのリージョンを指定します。' : `リージョンを ${q(expected)} にします。`,
  },
  'store-behind-proxy': {
    title: 'プロキシの背後にあるストア',
    what: ({ host }) =>
      `${host === '' ? 'ストア' : q(host)} の前にプロキシがある場合は、Host、パス、クエリをそのまま転送する必要があります。`,
    fix: () =>
      'プロキシを通さずに試します。nginx では `proxy_set_header Host $http_host` と、パスのない `proxy_pass` を使います。',
  },
  'store-chunked': {
    title: 'このストアはチャンク形式のボディに対応していません',
    what: ({ form }) =>
      form === 'trailer'
        ? 'SDK が既定で送る、末尾にチェックサムの付いたチャンクには対応していない、という応答です。'
        : 'SDK が既定でアップロードに使う `aws-chunked` には対応していない、という応答です。',
    fix: () =>
      'SDK が自動で付けるチェックサムを無効にし (`request_checksum_calculation = when_required`)、チャンクも無効にします。Java では `chunkedEncodingEnabled(false)`、Python では `payload_signing_enabled`、ほかでは `UNSIGNED-PAYLOAD` を使います。',
  },
  'store-google-key': {
    title: 'Google はこのキーを受け付けません',
    what: () =>
      'AWS 形式の署名に使えるのは、Google Cloud Storage の HMAC キーだけです。AWS のキーや、OAuth のクライアント ID とシークレットは使えません。',
    fix: () => 'Cloud Storage の設定にある「相互運用性」で HMAC キーを作成します。アクセス ID は `GOOG` で始まります。',
  },
  'store-key-length': {
    title: 'このストアのアクセスキー ID ではありません',
    what: ({ length, expected }) =>
      `${number(length)} 文字ですが、このストアのものは ${number(expected)} 文字です。${
        length === 2 * expected
          ? 'シークレットの文字数と同じなので、入れ替わっているかもしれません。'
          : length > expected && length <= expected + 2
            ? '空白か改行が混ざっているかもしれません。'
            : ''
      }`,
    fix: () =>
      'ストアの S3 認証情報の画面から、アクセスキー ID をコピーし直します。API トークン、アカウント ID、AWS のキーは使えません。',
  },
  'store-locked-out': {
    title: 'アカウントが数分間ロックされています',
    what: () => '誤った認証情報によるリクエストが多すぎる、という応答です。このリクエストは検証されていません。',
    fix: () => '誤った認証情報で送信しているものを止め、5 分待ってから再試行します。',
  },
  'store-master-key': {
    title: 'Backblaze はこのアクセスキー ID を受け付けません',
    what: () =>
      'S3 API で使えるのはアプリケーションキーだけです。マスターアプリケーションキー (ID はアカウント ID と同じ) は使えません。',
    fix: () =>
      'アプリケーションキーを作成し、`keyID` をアクセスキー ID に、`applicationKey` をシークレットに使います。',
  },
  'store-path-style': {
    title: 'バケットはホスト名に入れる必要があります',
    what: () => 'リクエストではバケット名がパスにありますが、このストアはホスト名に入れたものしか受け付けません。',
    fix: () =>
      'パス形式をやめ (`forcePathStyle: false`、`addressing_style = virtual`)、`BUCKET.ENDPOINT` をホストとして署名します。',
  },
  'store-r2-region': {
    title: 'R2 のリージョンは 1 つです',
    what: ({ region }) => `${q(region)} で署名されていますが、このリージョンは Cloudflare R2 にありません。`,
    fix: () => 'リージョンを `auto` にします。',
  },
  'store-region-refused': {
    title: 'ストアがリージョンを受け付けません',
    what: ({ found }) =>
      `${found === undefined ? 'このリージョン' : `${q(found)} `}の署名は受け付けられません。スコープのリージョンは、エンドポイントと同じでなければなりません。`,
    fix: ({ expected }) =>
      expected === undefined
        ? 'エンドポイント名のリージョンで署名します。`oss-cn-beijing.aliyuncs.com` なら `cn-beijing` です。'
        : `エンドポイント名にある ${q(expected)} で署名します。`,
  },
};
