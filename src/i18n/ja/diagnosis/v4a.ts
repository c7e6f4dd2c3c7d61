import type { FindingTexts } from '@/i18n/finding-text';
import { quoted as q } from '@/i18n/ja/words';

export const v4a: FindingTexts<'v4a'> = {
  'v4a-named-v4': {
    title: 'SigV4a の署名に SigV4 のアルゴリズム名が付いています',
    what: ({ parts }) =>
      `アルゴリズムは \`AWS4-HMAC-SHA256\` ですが、署名は SigV4a だけで使われる DER の ECDSA 署名です。${parts === 4 ? '認証情報にリージョンもありません。' : ''}`,
    fix: () => 'リクエストと署名文字列の最初の行に `AWS4-ECDSA-P256-SHA256` と書くか、SigV4 で署名します。',
  },
  'v4a-scope-region': {
    title: 'SigV4a の認証情報にリージョンが入っています',
    what: ({ region }) => `日付とサービスの間に ${q(region)} が入っています。SigV4a ではここにリージョンは入りません。`,
    fix: () =>
      '認証情報を `KEYID/YYYYMMDD/SERVICE/aws4_request` の形で書き、リージョンは `X-Amz-Region-Set` に書きます。',
  },
  'v4a-region-set-unsigned': {
    title: 'リージョンセットが署名されていません',
    what: (args) =>
      args.in === 'query'
        ? '`X-Amz-Region-Set` がヘッダーで送信されています。署名付き URL ではパラメータにする必要があります。'
        : '`X-Amz-Region-Set` は送信されていますが、`SignedHeaders` にありません。',
    fix: (args) =>
      args.in === 'query'
        ? '署名する前に、`X-Amz-Region-Set` をクエリに加えます。'
        : '署名する前に `X-Amz-Region-Set` を設定し、`SignedHeaders` に `x-amz-region-set` を入れます。',
  },
  'v4a-region-set-shape': {
    title: 'リージョンセットの書き方が違います',
    what: ({ regionSet, expected }) =>
      `値は ${q(regionSet)} です。${expected === undefined ? '' : 'リージョン名は小文字です。'}`,
    fix: ({ expected }) =>
      expected !== undefined
        ? `${q(expected)} と書きます。`
        : '小文字のリージョン名を `us-east-1,eu-west-1` のようにカンマで区切るか、すべてを表す `*` を書きます。',
  },
  'v4a-region-set-host': {
    title: 'リージョンセットにホストのリージョンがありません',
    what: ({ regionSet, region, host }) =>
      `${q(host)} のリージョンは ${q(region)} ですが、リクエストは ${q(regionSet)} に対して署名されています。`,
    fix: ({ region }) => `${q(region)} を含むリージョンセットか、\`*\` で署名します。`,
  },
  'v4a-signature-form': {
    title: '署名の値が SigV4a の形ではありません',
    what: ({ problem, length }) =>
      ({
        hmac: 'HMAC と同じ 64 桁の 16 進数です。SigV4a の署名は DER の ECDSA 署名で、140 桁ほどになります。',
        raw: 'JOSE や WebCrypto と同じく、2 つの数が 32 バイトずつ並んでいます。SigV4a では DER にします。',
        loose: 'DER の形ですが、数のバイト数が規則に合いません。値 0 のバイトが足りないか、余分に付いています。',
        'base64-der': 'Base64 で書かれています。SigV4a では 16 進数で書きます。',
        'base64-raw': 'Base64 で書かれ、2 つの数が 32 バイトずつ並んでいます。SigV4a では DER を 16 進数で書きます。',
        cut: `途中で切れています。${length} 桁しかなく、署名自体が示す長さに足りません。`,
        long: `${length} 桁あり、署名自体が示す長さを超えています。`,
        other: 'SigV4a の署名は、DER の ECDSA 署名を 16 進数で書いたもので、`30` で始まります。',
      })[problem],
    fix: ({ problem }) =>
      problem === 'cut' || problem === 'long'
        ? '署名した元から URL またはヘッダー全体をコピーし直します。'
        : '署名を DER (ASN.1) で受け取り、各バイトを 16 進数 2 桁で書きます。',
  },
};
