/** バイト列がどのような文字列になったか。 */
const printers: Readonly<Record<string, string>> = {
  'upper-hex': '大文字で書かれています。',
  base64: 'Base64 で書かれています。',
  base64url: 'URL 用の Base64 で書かれています。',
  'no-zeros': '`%x` のように、各バイトの先頭の 0 が省かれています。',
  'upper-no-zeros': '`%X` のように、大文字で、各バイトの先頭の 0 が省かれています。',
  number: '1 つの数として書かれ、先頭の 0 が省かれています。',
  'signed-number': '`new BigInteger(bytes)` のように、符号付きの 1 つの数として書かれています。',
  'sign-extended': '`80` 以上のバイトが負の数とみなされ、`ffffff80` のように書かれています。',
  'sign-extended-two': '`80` 以上のバイトが負の数とみなされ、`ffffff80` のように書かれています。',
  'signed-digits': '各バイトが符号付きの数として書かれています。',
  dashes: '`BitConverter` のように、バイトの間が `-` で区切られています。',
  colons: 'バイトの間が `:` で区切られています。',
  blanks: 'バイトの間が空白で区切られています。',
  '0x': '先頭に `0x` が付いています。',
  'digits-swapped': '各バイトの 2 桁が入れ替わっています。',
  'file-name': '`sha256sum` が書く空白とハイフンが後に付いています。',
  openssl: '`openssl dgst` が書く文字列が前に付いています。',
  'openssl-1': '`openssl dgst` が書く文字列が前に付いています。',
  wrapped: '`xxd -p` のように、60 桁で改行されています。',
  newline: '後に改行が付いています。',
  quoted: 'Python がバイト列を表示するときのように、引用符で囲まれ、前に `b` が付いています。',
  'double-quoted': 'JSON のように、二重引用符で囲まれています。',
  list: '数のリストとして書かれています。',
};

export const printed = (name = ''): string => printers[name] ?? '小文字の 16 進数で書かれていません。';

const decoders: Readonly<Record<string, string>> = {
  text: '各バイトがそれぞれ 1 つの文字になっています。',
  replaced: 'UTF-8 ではないバイトが、置換文字 `U+FFFD` になっています。',
  dropped: 'UTF-8 ではないバイトが失われています。',
  'question-marks': '`80` 以上のバイトが `?` になっています。',
  'seven-bits': '各バイトの最上位ビットが失われています。',
};

/** バイト列がどのようにテキストとして読まれたか。書かれたものであれば undefined。 */
export const decoded = (name = ''): string | undefined => decoders[name];

const charsets: Readonly<Record<string, string>> = {
  'utf-16le': 'UTF-16 (リトルエンディアン) で',
  'utf-16be': 'UTF-16 (ビッグエンディアン) で',
  'utf-16': 'バイトオーダーマーク付きの UTF-16 で',
  'utf-16le-bom': 'バイトオーダーマーク付きの UTF-16 (リトルエンディアン) で',
  'utf-32le': 'UTF-32 で',
  'utf-8-bom': 'バイトオーダーマーク付きで',
  'latin-1': 'Latin-1 で',
  'utf-8 twice': 'UTF-8 で 2 回',
  nul: '末尾に NUL を付けて',
};

/** どのエンコードでバイト列になったか。 */
export const inCharset = (name = ''): string => charsets[name] ?? '別のエンコードで';

const readers: Readonly<Record<string, string>> = {
  newline: '末尾の改行',
  crlf: '末尾の Windows の改行',
  'carriage-return': '末尾の復帰文字',
  'blank-after': '末尾の空白',
  'blank-before': '先頭の空白',
  nul: '末尾の NUL',
  tab: '末尾のタブ',
  quotes: '前後の二重引用符',
  apostrophes: '前後の一重引用符',
  'byte-order-mark': '先頭のバイトオーダーマーク',
  'python-bytes': 'Python がバイト列を表示するときの引用符と `b`',
};

/** 何が一緒に読み込まれたか。 */
export const readWith = (name = ''): string => readers[name] ?? '余分なもの';
