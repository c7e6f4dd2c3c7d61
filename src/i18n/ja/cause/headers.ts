import type { ToldMistake } from '@/core';
import { type ChangeTexts, tellable, text } from '@/i18n/format';
import { named, q, signedAs } from './words';

const valueSigned = (change: ToldMistake): string => {
  const texts = tellable(change);
  return texts
    ? `${named(change)} の値は ${q(texts[0])} として署名されていますが、正しくは ${q(texts[1])} です。`
    : `${named(change)} は、送信したものと違う値で署名されています。`;
};

const SIGN_SENT_VALUE = '送信する値に署名します。値は 1 か所だけで設定し、署名後に書き換えられないようにします。';

const LIST_ALIKE =
  '正規ヘッダー、署名付きヘッダーの行、リクエストの `SignedHeaders` を、1 つの名前リストから作ります。';

const SIGN_LISTED =
  '`SignedHeaders` にあるヘッダーだけに署名します。除くには、SDK for JavaScript では `unsignableHeaders`、Ruby では `unsigned_headers` を使います。';

const JOIN = 'すべての値を、送信する順に `,` でつなぎます。';

export const headers: ChangeTexts<'header'> = {
  'header-left-out': text(
    'リストにあるヘッダーが署名されていません',
    (change) => `${named(change)} はリクエストの \`SignedHeaders\` にありますが、ハッシュされていません。`,
    LIST_ALIKE,
  ),
  'header-not-sent': text(
    '署名付きヘッダーがリクエストにありません',
    (change) => {
      const texts = tellable(change);
      return `${named(change)} は${texts ? ` ${q(texts[0])} として` : ''}署名され、\`SignedHeaders\` にもありますが、リクエストにありません。送信されていなければ、AWS は空としてハッシュします。`;
    },
    (change) => {
      const texts = tellable(change);
      return `${texts ? `\`${change.name}: ${texts[0]}\`` : named(change)} を送信するか、署名の対象から外します。送信済みで、貼り付けた内容にないだけなら、間違いではありません。`;
    },
  ),
  'header-boundary': text(
    'Content-Type が boundary なしで署名されています',
    valueSigned,
    'boundary はボディを作るときに決まります。先にボディを作り、その `Content-Type` に署名して、同じ値を送信します。',
  ),
  'header-list': text(
    '署名付きヘッダーの名前が別の文字で区切られています',
    signedAs,
    '`SignedHeaders` でも正規リクエストでも、名前を `;` だけで区切ります。',
  ),
  'header-added': text(
    'リストにないヘッダーが署名されています',
    (change) => `${named(change)} はハッシュされていますが、リクエストの \`SignedHeaders\` にありません。`,
    'リストに加え、署名した値で送信します。または署名の対象から外します。',
  ),
  'header-not-listed': text(
    '署名付きヘッダーの行にないヘッダーがあります',
    (change) => `${named(change)} は正規ヘッダーにありますが、その下の行にありません。`,
    LIST_ALIKE,
  ),
  'header-only-listed': text(
    '正規ヘッダーにないヘッダーがあります',
    (change) => `${named(change)} は署名付きヘッダーの行にありますが、正規ヘッダーにありません。`,
    LIST_ALIKE,
  ),
  'header-only-host': text(
    'Host だけが署名されています',
    ({ should }) => `リクエストのリストは ${q(should)} です。`,
    SIGN_LISTED,
  ),
  'header-all-signed': text(
    'すべてのヘッダーが署名されています',
    ({ did, should }) => `ハッシュしたヘッダーは ${q(did)}、リクエストのリストは ${q(should)} です。`,
    SIGN_LISTED,
  ),
  'header-order': text('ヘッダーがソートされていません', signedAs, 'ヘッダーを小文字の名前で並べ替えます。'),
  'header-name-case': text(
    'ヘッダー名が小文字で署名されていません',
    signedAs,
    '正規ヘッダーでも署名付きヘッダーの行でも、名前を小文字で書きます。',
  ),
  'header-not-trimmed': text(
    'ヘッダーの値の空白が送信時のまま署名されています',
    '前後の空白が取り除かれず、連続するスペースもまとめられていません。',
    '値の前後の空白を取り除き、連続するスペースを 1 つにします。引用符の中も同じです。',
  ),
  'header-not-folded': text(
    'ヘッダーの値の連続するスペースがそのまま署名されています',
    '前後の空白は取り除かれていますが、連続するスペースがまとめられていません。',
    '連続するスペースを 1 つにします。引用符の中も同じです。',
  ),
  'header-case': text(
    'ヘッダーの値の大文字と小文字が違います',
    (change) => (change.name === undefined ? 'すべての値が小文字で署名されています。' : valueSigned(change)),
    '小文字にするのは名前だけです。値の大文字と小文字は変えません。',
  ),
  'header-charset': text(
    'Content-Type が別の charset で署名されています',
    valueSigned,
    '署名の前に、charset も含めて Content-Type を自分で設定します。HTTP ライブラリは、追加や書き換えをすることがあります。',
  ),
  'header-empty': text(
    'ヘッダーが空の値で署名されています',
    (change) => `${named(change)} は値付きで送信されていますが、値なしで署名されています。`,
    '署名の前にヘッダーを設定します。',
  ),
  'header-joined': text(
    '同じ名前のヘッダーのつなぎ方が違います',
    (change) => (change.name === undefined ? '値の間がカンマだけではありません。' : valueSigned(change)),
    '値を送信する順に、スペースを入れず `,` でつなぎます。',
  ),
  'header-repeated': text(
    '同じ名前のヘッダーがそれぞれ別の行で署名されています',
    '行にも名前のリストにも、値の数だけ名前があります。',
    '名前ごとに 1 行にまとめ、すべての値を `,` でつなぎます。名前も 1 回だけ書きます。',
  ),
  'header-semicolon': text(
    '空のヘッダーがセミコロン付きで署名されています',
    'curl は、空のヘッダーを表す `-H "name;"` を、入力されたまま署名します。',
    'ヘッダーに値を付けるか、送信しないようにします。または `name:` として署名します。',
  ),
  'header-first-only': text(
    '同じ名前のヘッダーの最初の値だけが署名されています',
    (change) => `${named(change)} は複数送信されています。`,
    JOIN,
  ),
  'header-last-only': text(
    '同じ名前のヘッダーの最後の値だけが署名されています',
    (change) => `${named(change)} は複数送信されています。`,
    JOIN,
  ),
  'header-values-sorted': text('同じ名前のヘッダーの値の順序が違います', valueSigned, '送信する順序のままにします。'),
  'header-spacing': text('ヘッダーの空白が違います', valueSigned, SIGN_SENT_VALUE),
  'header-quotes': text('ヘッダーが別の引用符で署名されています', valueSigned, SIGN_SENT_VALUE),
  'header-other': text('ヘッダーが別の値で署名されています', valueSigned, SIGN_SENT_VALUE),
  'header-separator': text(
    'コロンの後のスペースが署名されています',
    '正規ヘッダーが `name: value` の形で書かれています。',
    'スペースを入れず `name:value` と書きます。',
  ),
  'header-encoding': text(
    'ヘッダーが別のエンコードで署名されています',
    valueSigned,
    'ヘッダーの値は ASCII にします。値を自分でエンコードし、同じテキストに署名して送信します。',
  ),
  'header-twice': text(
    'ヘッダー名が 2 回署名されています',
    (change) => `${named(change)} が 2 回ハッシュされています。`,
    '名前ごとに 1 回だけ署名します。2 か所で追加されていないかを確認します。`Host` を自動で追加するクライアントもあります。',
  ),
  'header-doubled': text(
    '同じ値のヘッダーが 2 回送信されています',
    (change) => `AWS は ${named(change)} を 2 回受信してつなげていますが、署名されているのは 1 回分です。`,
    'ヘッダーを 1 か所だけで設定します。クライアントかプロキシが、もう 1 回追加しています。',
  ),
};
