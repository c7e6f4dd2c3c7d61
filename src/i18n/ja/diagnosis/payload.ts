import type { FindingTexts } from '@/i18n/finding-text';
import { quoted as q } from '@/i18n/ja/words';

export const payload: FindingTexts<'payload'> = {
  'payload-behind-oac': {
    title: 'CloudFront の署名にボディのハッシュがありません',
    what: ({ method }) =>
      `オリジンアクセスコントロールで Lambda 関数 URL に ${method} を送るには、\`x-amz-content-sha256\` が必要です。`,
    fix: () => 'ボディの SHA-256 を `x-amz-content-sha256` で送信します。',
  },
  'payload-chunk-refused': {
    title: 'ヘッダーの署名は正しく、ボディのチャンクの署名が違います',
    what: () =>
      'S3 の応答にあるのはチャンクの署名文字列です。ヘッダーの署名が通らなければ、チャンクの検証には進みません。',
    fix: () =>
      'チャンクごとに署名している文字列と、直前の署名、空データのハッシュ、データだけのハッシュの各行を比べます。シークレットがあれば、どこが違うかをこのページで特定できます。',
  },
  'payload-decoded-length': {
    title: 'x-amz-decoded-content-length がありません',
    what: ({ found }) =>
      `ボディはチャンクで送信されていますが (${q(found)})、チャンクに分ける前の長さを示すヘッダーがありません。`,
    fix: () => 'ボディ自体のバイト数を `x-amz-decoded-content-length` で送信し、署名の対象にします。',
  },
  'payload-get-with-body': {
    title: '送信されないことがあるボディです',
    what: ({ method }) => `${method} のボディは、ハッシュした後に省くクライアントが多くあります。`,
    fix: () => 'ボディを送信せず、空のボディのハッシュに署名します。',
  },
  'payload-hash-of-other-body': {
    title: 'ペイロードハッシュが別のボディのものです',
    what: (args) =>
      args.empty
        ? '`x-amz-content-sha256` は空のボディのハッシュですが、貼り付けたボディは空ではありません。'
        : `\`x-amz-content-sha256\` は ${q(args.stated)} ですが、貼り付けたボディでは ${q(args.actual)} です。`,
    fix: () => 'すべての変換の後で、送信するバイト列そのものをハッシュします。',
  },
  'payload-hash-reported': {
    title: 'AWS が受信したボディは別のものです',
    what: ({ client, server, empty, digest }) =>
      digest
        ? 'Content-MD5 またはチェックサムのヘッダーが、届いたボディと一致しません。'
        : empty
          ? '空のボディのハッシュで署名されていますが、ボディが届きました。'
          : client === undefined || server === undefined
            ? '届いたボディのハッシュが、署名されたハッシュと違います。'
            : `署名は ${q(client)}、受信は ${q(server)} です。`,
    fix: () => '圧縮、改行、文字コードの変換の後で、送信するバイト列そのものをハッシュします。',
  },
  'payload-hashed-otherwise': {
    title: '別のペイロードで署名されています',
    what: (args) =>
      args.empty
        ? `空のボディがハッシュされていますが、規則では ${q(args.sent)} です。`
        : `${q(args.hashed)} で署名されていますが、規則では ${q(args.sent)} です。`,
    fix: () => '署名処理にボディを渡します。S3 の署名付き URL では `UNSIGNED-PAYLOAD` です。',
  },
  'payload-header-required': {
    title: 'x-amz-content-sha256 がありません',
    what: ({ service }) =>
      `${service === '' ? 'このサービス' : `${q(service)} `}では、ペイロードハッシュのヘッダーが必要です。`,
    fix: () => '`x-amz-content-sha256` を送信し、署名の対象にします。',
  },
  'payload-in-transit': {
    title: 'ボディが途中で変わりました',
    what: (args) =>
      args.empty
        ? 'AWS が受信したボディは空でした。'
        : `AWS のハッシュは ${q(args.received)}、貼り付けたボディのハッシュは ${q(args.sent)} です。`,
    fix: () => 'ボディを省いたり、圧縮、変換したりするクライアント、プロキシ、ゲートウェイを探します。',
  },
  'payload-unsigned-refused': {
    title: 'ここでは UNSIGNED-PAYLOAD を使えません',
    what: ({ service }) => `${q(service)} では、ボディのハッシュが必要です。`,
    fix: () => 'ボディの SHA-256 に署名します。',
  },
};
