import { type ChangeTexts, text } from '@/i18n/format';

const CANONICAL_FORM =
  'メソッド、パス、クエリ、ヘッダー (各行の末尾は `\\n`)、署名付きヘッダー、ペイロードハッシュの 6 つを `\\n` でつなぎます。ヘッダーの後に空行が入り、ハッシュの後には何も付きません。';

export const layout: ChangeTexts<'layout'> = {
  'layout-blank-line': text(
    'ヘッダーの後の空行がありません',
    '正規ヘッダーのすぐ次に、署名付きヘッダーの行があります。',
    CANONICAL_FORM,
  ),
  'layout-extra-blank-line': text(
    '余分な空行があります',
    '正規リクエストの、改行が入らない箇所に改行があります。最後の署名付きヘッダーの値 (ファイルから読み込んだトークンなど) が改行で終わっていても、同じ文字列になります。',
    CANONICAL_FORM,
  ),
  'layout-final-newline': text(
    '正規リクエストの後に改行があります',
    '末尾に改行を付けてハッシュされています。',
    CANONICAL_FORM,
  ),
  'layout-crlf': text(
    '改行が LF だけではありません',
    '正規リクエストが CR を含んだままハッシュされています。',
    `${CANONICAL_FORM}C# や Windows では、プラットフォームの改行を使いません。`,
  ),
  'layout-line-missing': text('2 つの行がつながっています', '正規リクエストの改行が 1 つ足りません。', CANONICAL_FORM),
  'layout-escaped-newlines': text(
    '改行が改行文字になっていません',
    '改行の代わりに、バックスラッシュと `n`、またはスペースが入っています。',
    `${CANONICAL_FORM}シェルでは \`$'…'\` か \`printf\` を使います。`,
  ),
  'layout-byte-order-mark': text(
    'バイトオーダーマークがハッシュされています',
    '正規リクエストがバイト列 `EF BB BF` で始まっています。',
    'バイトオーダーマークなしの UTF-8 でエンコードします。',
  ),
  'layout-trailing-blank': text(
    '正規リクエストの行末に余分な文字があります',
    '行の 1 つの後に、空白か NUL が付いています。',
    CANONICAL_FORM,
  ),
};
