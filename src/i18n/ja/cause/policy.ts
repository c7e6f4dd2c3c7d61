import { type ChangeTexts, text } from '@/i18n/format';
import { inCharset } from './forms';

const SIGN_POLICY =
  '署名するのは、フィールド `policy` に入れた Base64 の文字列そのものです。改行もハッシュもほかの行も付けません。エンコードは一度だけ行い、同じ文字列に署名して送信します。';

const base64: Readonly<Record<string, string>> = {
  lines: '署名した Base64 は MIME のように改行で区切られていました。フォームでは 1 行です。',
  newline: '署名した Base64 の末尾に改行か空白がありました。',
  url: '`-` と `_` を使う、URL 用の Base64 に署名していました。',
  padding: '署名した Base64 には末尾の `=` がありませんでした。',
  twice: 'Base64 に二重にエンコードしたものに署名していました。',
  percent: '署名した Base64 はパーセントエンコードされていました。',
  blanks: '署名した Base64 では、`+` が空白になっていました。',
};

const hashed: Readonly<Record<string, string>> = {
  hash: 'ポリシーの代わりに、そのハッシュに署名していました。',
  lines: '通常のリクエストと同じ 4 行の署名文字列を作っていました。',
  'in-lines': '通常のリクエストの署名文字列のように、4 行の最後にポリシーを入れていました。',
};

export const policy: ChangeTexts<'policy'> = {
  'policy-json': text(
    'エンコード前のポリシーに署名しています',
    'Base64 ではなく、JSON のままのポリシーに署名していました。',
    SIGN_POLICY,
  ),
  'policy-base64': text(
    '署名した Base64 がフォームのものと違います',
    ({ name }) => base64[name ?? ''] ?? '同じポリシーが別の書き方でエンコードされていました。',
    `${SIGN_POLICY}1 行で出力するには \`openssl base64 -A\` か \`base64 -w0\`、Ruby では \`strict_encode64\` を使います。`,
  ),
  'policy-written-again': text(
    'ポリシーが 2 通りに書き出されています',
    '署名した JSON は、フォームのものと内容は同じで、空白、エスケープ、改行が違います。',
    SIGN_POLICY,
  ),
  'policy-charset': text(
    'ポリシーが別のエンコードで署名されています',
    ({ name }) => `${inCharset(name)}バイト列にしていました。`,
    `${SIGN_POLICY}JSON も Base64 も UTF-8 です。`,
  ),
  'policy-hashed': text(
    'ポリシーが通常のリクエストのように署名されています',
    ({ name }) => hashed[name ?? ''] ?? 'ポリシーから別の文字列を作っていました。',
    SIGN_POLICY,
  ),
};
