import { type ChangeTexts, text } from '@/i18n/format';
import { decoded, inCharset, printed } from './forms';
import { q, signedAs } from './words';

const STRING_TO_SIGN =
  'アルゴリズム、日時、スコープ、正規リクエストのハッシュ (小文字の 16 進数) の 4 行を `\\n` でつなぎます。最後の行の後には何も付きません。';

export const stringToSign: ChangeTexts<'string-to-sign'> = {
  'string-to-sign-algorithm': text(
    'アルゴリズムの名前が違います',
    signedAs,
    ({ should }) => `最初の行に ${q(should)} と書きます。`,
  ),
  'string-to-sign-hash-form': text(
    '署名文字列のハッシュの書き方が違います',
    ({ name }) =>
      ({
        'hex-hashed': '16 進数のテキストがもう一度ハッシュされています。',
        'bytes-hashed': 'もう一度ハッシュされています。',
        bytes: 'バイト列がそのまま使われています。',
        request: 'ハッシュの代わりに正規リクエストが入っています。',
      })[name ?? ''] ??
      (decoded(name) === undefined ? printed(name) : `バイト列がテキストとして読まれています。${decoded(name)}`),
    STRING_TO_SIGN,
  ),
  'string-to-sign-canonical-request': text(
    '署名文字列が作られていません',
    '正規リクエストか、そのハッシュだけが、代わりに署名されています。',
    STRING_TO_SIGN,
  ),
  'string-to-sign-newline': text(
    '署名文字列の改行が違います',
    ({ name }) =>
      ({
        '\n': '最後の行の後に改行があります。',
        '\r\n': '改行が CR と LF になっています。',
        '\\n': '改行の代わりに、バックスラッシュと `n` が入っています。',
        ' ': '改行の代わりにスペースが入っています。',
        blank: '最後の行の後に空白があります。',
        crlf: '最後の行の後に Windows の改行があります。',
        nul: '最後の行の後に NUL があります。',
      })[name ?? ''] ?? '行がつながっています。',
    STRING_TO_SIGN,
  ),
  'string-to-sign-credential': text(
    'スコープ以外のものまで署名されています',
    '3 行目がアクセスキー ID またはスラッシュで始まっています。',
    'アクセスキー ID を除き、`YYYYMMDD` の形の日付からスコープを始めます。',
  ),
  'string-to-sign-hashed': text(
    '署名文字列が、署名の前にハッシュされています',
    ({ name }) =>
      `署名文字列そのものではなく、その SHA-256 (${name === 'octets' ? 'バイト列' : '16 進数'}) の HMAC が計算されています。`,
    'HMAC には署名文字列をそのまま渡します。ハッシュは HMAC の中で計算されます。',
  ),
  'string-to-sign-hashed-again': text(
    '署名文字列が 2 回ハッシュされています',
    ({ name }) =>
      name === 'hex-again'
        ? 'ハッシュが 16 進数で書かれ、それがもう一度ハッシュされてから署名されています。'
        : 'ハッシュがもう一度ハッシュされてから署名されています。',
    'ハッシュも計算する関数 (`createSign`、`ECDSA(SHA256())`、`SHA256withECDSA`) には署名文字列をそのまま渡し、計算しない関数にはハッシュを渡します。',
  ),
  'string-to-sign-line-missing': text(
    '署名文字列の行が足りません',
    ({ name }) =>
      `${{ date: '日時', scope: 'スコープ', algorithm: 'アルゴリズム' }[name ?? ''] ?? '一部'}の行がありません。`,
    STRING_TO_SIGN,
  ),
  'string-to-sign-charset': text(
    '署名文字列が別のエンコードで使われています',
    ({ name }) => `${inCharset(name)}署名されています。`,
    `${STRING_TO_SIGN}UTF-8 のバイト列に署名します。`,
  ),
};
