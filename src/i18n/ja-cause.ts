import type { Mistake } from '@/core';
import { shortened, tellable, text } from './cause-text';
import type { CauseSentences } from './en-cause';
import { list, number } from './ja-words';

const q = (text: string): string => (text === '' ? '(空)' : `\`${text}\``);
const named = ({ name = '' }: Mistake): string => q(name);

const comparing =
  (start: string, end: string, without: string) =>
  (change: Mistake): string => {
    const texts = tellable(change);
    return texts ? `${start} ${q(texts[0])} ${end}、正しくは ${q(texts[1])} です。` : without;
  };
const pathHashed = comparing('ハッシュしたパスは', 'ですが', 'ハッシュしたパスが、規則で決まるものと違います。');
const queryHashed = comparing('ハッシュしたクエリは', 'ですが', 'ハッシュしたクエリが、規則で決まるものと違います。');
const payloadHashed = comparing('最後の行は', 'ですが', '最後の行が、規則で決まるものと違います。');
const signedAs = comparing('署名の対象は', 'ですが', '送信したものと違うものに署名しています。');
const valueSigned = (change: Mistake): string => {
  const texts = tellable(change);
  return texts
    ? `${named(change)} の値は ${q(texts[0])} として署名されていますが、正しくは ${q(texts[1])} です。`
    : `${named(change)} は、送信したものと違う値で署名されています。`;
};

const places: Readonly<Record<string, string>> = {
  both: '署名キーと署名文字列で',
  'signing-key': '署名キーでのみ',
  'string-to-sign': '署名文字列でのみ',
  everywhere: 'すべての箇所で',
};
const placed = (change: Mistake): string => {
  const [did, should] = tellable(change) ?? ['', ''];
  const place = places[change.name ?? ''] ?? '署名に';
  return `${place} ${q(did)} を使っていますが、正しくは ${q(should)} です。`;
};

const ENCODE_STRICTLY =
  "`A-Z a-z 0-9 - . _ ~` 以外のすべてのバイトを、大文字の 16 進数でパーセントエンコードします。JavaScript の `encodeURIComponent` は `!'()*` を残します。Java の `URLEncoder` は `*` を残し、`~` をエンコードし、スペースを `+` にします。";
const characters = ({ name = '' }: Mistake): string =>
  name.startsWith('*') && name.endsWith('~')
    ? `フォームの形式でエンコードされています。\`*\` はそのまま、\`~\` はエンコード${name.includes('+') ? '、スペースは `+` ' : ''}になっています。`
    : `エンコードされずに残った文字: ${q(name)}。`;
const ENCODE_ONCE =
  'S3 ではパスを 1 回だけエンコードします。SDK for JavaScript では `uriEscapePath: false`、Ruby では `uri_escape_path: false`、Go では `DisableURIPathEscaping`、botocore では `S3SigV4Auth` を使います。ほかのサービスでは、URL のパスをもう 1 回だけエンコードします。';
const ENCODE_AGAIN =
  'URL のパスの各セグメントを、もう一度エンコードします。エンコードしないのは S3 だけです。JavaScript の `uriEscapePath` と Ruby の `uri_escape_path` は `true` のままにし、botocore では `S3SigV4Auth` ではなく `SigV4Auth` を使います。';
const SIGN_SENT_PATH = '実際に送信する URL のパスを、そのまま署名処理に渡します。';
const SIGN_SENT_QUERY = '送信する URL のパラメータを、`X-Amz-Signature` を除いてすべて署名処理に渡します。';
const SORT = '先に名前と値をエンコードし、名前、値の順にコードポイントで並べ替えます。';
const SIGN_SENT_VALUE = '送信する値に署名します。値は 1 か所だけで設定し、署名後に書き換えられないようにします。';
const LIST_ALIKE =
  '正規ヘッダー、署名付きヘッダーの行、リクエストの `SignedHeaders` を、同じ名前のリストから作ります。';
const SIGN_LISTED =
  '`SignedHeaders` にあるヘッダーだけに署名します。除くには、SDK for JavaScript では `unsignableHeaders`、Ruby では `unsigned_headers` を使います。';
const signHost = ({ should }: Mistake): string =>
  `送信するホスト ${q(should)} に対して署名します。途中のプロキシは Host をそのまま転送する必要があります。`;
const signPayload = ({ should }: Mistake): string =>
  should === 'UNSIGNED-PAYLOAD'
    ? 'S3 の署名付き URL では、最後の行に `UNSIGNED-PAYLOAD` と書きます。'
    : '送信するバイト列そのものを 1 回だけハッシュし、小文字の 16 進数で書きます。';
const CANONICAL_FORM =
  'メソッド、パス、クエリ、ヘッダー (各行の末尾は `\\n`)、署名付きヘッダー、ペイロードハッシュの 6 つを `\\n` でつなぎます。ヘッダーの後に空行が入り、ハッシュの後には何も付きません。';
const STRING_TO_SIGN =
  'アルゴリズム、日時、スコープ、正規リクエストのハッシュ (小文字の 16 進数) の 4 行を `\\n` でつなぎます。最後の行の後には何も付きません。';
const DERIVE =
  '`AWS4` とシークレットから始め、日付、リージョン、サービス、`aws4_request` の順に、直前のキーのバイト列をそのままキーにして HMAC を計算します。';
const READ_SECRET =
  'プログラムが読み込んだ値を IAM が発行したものと 1 文字ずつ比べ、読み込むときに前後の空白を取り除きます。';
const DATE_ONCE = 'UTC の日時を 1 回だけ取得し、`YYYYMMDDTHHMMSSZ` の形にして、すべての箇所で使います。';
const UTF8 = 'Latin-1 ではなく、UTF-8 のバイト列をパーセントエンコードします。';
const AS_IS = 'シークレットをそのまま使います。URL の一部ではありません。';
const LIST_OF_PAIRS = 'すべての値を並べ替えて署名します。署名処理には、マップではなくペアのリストを渡します。';
const JOIN = 'すべての値を、送信する順に `,` でつなぎます。';

const changes: CauseSentences['changes'] = {
  'method-case': text(
    'メソッドの大文字と小文字が違います',
    signedAs,
    '送信するとおりに、大文字のメソッドで署名します。',
  ),
  'method-other': text(
    '別のメソッドで署名されています',
    signedAs,
    ({ should }) =>
      `${q(should)} に対して署名します。署名付き URL で使えるメソッドは 1 つだけです。リダイレクトで変わることもあります。`,
  ),

  'path-raw': text(
    'パスが URL のまま署名されています',
    pathHashed,
    `署名と送信の前に、パスの各セグメントをエンコードします。${ENCODE_STRICTLY}`,
  ),
  'path-decoded': text(
    '署名前にパスがデコードされています',
    pathHashed,
    'デコードせず、エンコードされたパスに署名します。',
  ),
  'path-encoded-once': text('パスのエンコードが 2 回ではなく 1 回です', pathHashed, ENCODE_AGAIN),
  'path-encoded-twice': text('署名前にパスが二重にエンコードされています', pathHashed, ENCODE_ONCE),
  'path-encoded-thrice': text('署名前にパスが三重にエンコードされています', pathHashed, ENCODE_ONCE),
  'path-characters-left': text(
    'パスにエンコードされていない文字があります',
    (change) => `${characters(change)}${pathHashed(change)}`,
    ENCODE_STRICTLY,
  ),
  'path-characters-encoded': text(
    'パスの不要な文字までエンコードされています',
    (change) => `エンコードしない文字がエンコードされています: ${named(change)}。${pathHashed(change)}`,
    ENCODE_STRICTLY,
  ),
  'path-slash-encoded': text(
    'パスのスラッシュがエンコードされています',
    pathHashed,
    'パスを `/` で分け、セグメントごとにエンコードしてからつなぎます。Python の `quote` は、`safe` が空でなければスラッシュを残します。',
  ),
  'path-lower-hex': text('パスのエンコードが小文字の 16 進数です', pathHashed, '`%2f` ではなく `%2F` と書きます。'),
  'path-plus-for-space': text('パスのスペースがプラスになっています', pathHashed, 'スペースは `%20` と書きます。'),
  'path-plus-kept': text(
    'パスのプラスの扱いが違います',
    pathHashed,
    'パスにそのまま書いた `+` は、S3 ではスペース、ほかのサービスではプラスです。どこでも同じに読まれる `%20` か `%2B` を送信します。',
  ),
  'path-normalised': text(
    'パスが正規化されています',
    pathHashed,
    'S3 はキーをそのまま使います。`//`、`.`、`..` を変えずに署名します。SDK for JavaScript では `uriEscapePath: false`、botocore では `S3SigV4Auth` を使います。',
  ),
  'path-not-normalised': text(
    'パスが正規化されていません',
    pathHashed,
    'S3 以外では、署名前に `//` をまとめ、`.` と `..` を解決します。このようなパスを送信しないのが確実です。',
  ),
  'path-slashes-merged': text(
    'パスのスラッシュの扱いが違います',
    pathHashed,
    'S3 はすべてのスラッシュを残します。ほかのサービスは `//` をまとめ、`.` と `..` を解決します。',
  ),
  'path-trailing-slash': text('パスの末尾のスラッシュが違います', pathHashed, SIGN_SENT_PATH),
  'path-root': text('パスではなくルートに署名されています', pathHashed, SIGN_SENT_PATH),
  'path-empty': text(
    'パスが署名されていません',
    pathHashed,
    'パスを署名処理に渡します。空のパスは `/` として署名します。',
  ),
  'path-no-leading-slash': text('パスの先頭のスラッシュがありません', pathHashed, 'パスを `/` で始めます。'),
  'path-segment-dropped': text(
    'パスの一部が署名されていません',
    (change) => `URL にある ${named(change)} が署名されていません。${pathHashed(change)}`,
    '送信するパス全体に署名します。API のステージ、パス形式の URL のバケット、プロキシのプレフィックスもパスの一部です。',
  ),
  'path-prefix-added': text(
    '署名したパスに URL にない部分があります',
    (change) => `パスの先頭に ${named(change)} を付けて署名されています。${pathHashed(change)}`,
    'AWS に届くパスに署名します。プロキシやカスタムドメインが取り除くプレフィックスと、ホストにあるバケット名は含めません。',
  ),
  'path-with-query': text(
    'クエリがパスの一部として署名されています',
    'パスの行にクエリも入っています。',
    SIGN_SENT_PATH,
  ),
  'path-whole-url': text('URL 全体がパスとして署名されています', pathHashed, SIGN_SENT_PATH),
  'path-case': text('パスが小文字で署名されています', pathHashed, 'パスの大文字と小文字を変えません。'),
  'path-unicode-form': text(
    'パスの Unicode 正規化形式が違います',
    '合成済みの文字と分解された文字の一方に署名し、もう一方を送信しています。見た目は同じでもバイト列が違います。',
    '署名と送信の前に、名前を 1 つの形式 (通常は NFC) にそろえます。macOS のファイル名は分解されていることがあります。',
  ),
  'path-charset': text('パスが UTF-8 からエンコードされていません', pathHashed, UTF8),

  'query-left-out': text('クエリが署名されていません', 'クエリの行が空でした。', SIGN_SENT_QUERY),
  'query-parameter-left-out': text(
    '署名されていないパラメータがあります',
    (change) => {
      const [did = ''] = tellable(change) ?? [];
      if (change.name === '*') return '署名自体のパラメータだけが署名されています。';
      return did === '' ? `送信した ${named(change)} が署名されていません。` : queryHashed(change);
    },
    `${SIGN_SENT_QUERY}署名後には追加しません。`,
  ),
  'query-own-left-out': text(
    '署名自体のパラメータが署名されていません',
    '`X-Amz-…` のパラメータが、送信されていますが署名されていません。',
    '署名の前に、`X-Amz-Algorithm`、`X-Amz-Credential`、`X-Amz-Date`、`X-Amz-Expires`、`X-Amz-SignedHeaders` をクエリに入れます。',
  ),
  'query-signature-kept': text(
    '後から付けるパラメータまで署名されています',
    '`X-Amz-Signature` など、署名後に付けるものが、ハッシュしたクエリに入っています。',
    '先に署名し、その後で `X-Amz-Signature` を付けます。URL に署名し直すときは、古いものを取り除きます。',
  ),
  'query-expires-other': text(
    '別の有効期間で署名されています',
    queryHashed,
    '署名するクエリと URL に、同じ `X-Amz-Expires` を入れます。',
  ),
  'query-raw': text(
    'クエリが URL のまま署名されています',
    queryHashed,
    `名前と値をデコードしてから、エンコードし直します。${ENCODE_STRICTLY}`,
  ),
  'query-decoded': text('署名前にクエリがデコードされています', queryHashed, ENCODE_STRICTLY),
  'query-encoded-twice': text(
    '署名前にクエリが二重にエンコードされています',
    queryHashed,
    'デコードした名前と値を署名処理に渡すか、署名処理で再びエンコードしないようにします。',
  ),
  'query-characters-left': text(
    'クエリにエンコードされていない文字があります',
    (change) => `${characters(change)}${queryHashed(change)}`,
    ENCODE_STRICTLY,
  ),
  'query-characters-encoded': text(
    'クエリの不要な文字までエンコードされています',
    (change) => `エンコードしない文字がエンコードされています: ${named(change)}。${queryHashed(change)}`,
    ENCODE_STRICTLY,
  ),
  'query-lower-hex': text('クエリのエンコードが小文字の 16 進数です', queryHashed, '`%2f` ではなく `%2F` と書きます。'),
  'query-plus-for-space': text(
    'クエリのスペースがプラスになっています',
    queryHashed,
    'スペースは `%20` と書きます。`URLSearchParams`、Python の `urlencode`、Go の `QueryEscape` は `+` にします。',
  ),
  'query-plus-kept': text(
    'クエリのプラスがプラスとして扱われています',
    queryHashed,
    'クエリにそのまま書いた `+` はスペースです。スペースは `%20`、プラスは `%2B` で送信します。',
  ),
  'query-order-as-sent': text(
    'クエリがソートされていません',
    'パラメータが URL の順のままハッシュされています。',
    SORT,
  ),
  'query-order-before-encoding': text(
    'クエリがエンコード前にソートされています',
    '`%` は英数字より前に並ぶため、エンコードすると順序が変わります。',
    SORT,
  ),
  'query-order-whole': text(
    'クエリが名前と値の組の文字列でソートされています',
    '名前を `=` と値も含めて比べているため、ある名前と、その名前で始まる長い名前の順序が入れ替わります。',
    SORT,
  ),
  'query-order-names-only': text(
    '同じ名前のパラメータが値でソートされていません',
    'クエリが名前だけでソートされています。',
    SORT,
  ),
  'query-order-ignoring-case': text(
    'クエリが大文字と小文字を区別せずにソートされています',
    '正規クエリでは、大文字が小文字より前に並びます。',
    `${SORT}ロケールに従う並べ替えでは順序が変わります。`,
  ),
  'query-equals-missing': text(
    '値のないパラメータに等号がありません',
    queryHashed,
    'URL に `name` とだけある場合も、正規クエリでは `name=` と書きます。',
  ),
  'query-empty-dropped': text(
    '値のないパラメータが署名されていません',
    'URL にはありますが、署名前に失われています。',
    '`name=` として残します。空の値を捨てるライブラリには、null ではなく空の文字列を渡します。',
  ),
  'query-first-only': text(
    '同じ名前のパラメータの最初の値だけが署名されています',
    'URL に同じ名前が複数あります。',
    LIST_OF_PAIRS,
  ),
  'query-last-only': text(
    '同じ名前のパラメータの最後の値だけが署名されています',
    'URL に同じ名前が複数あります。',
    LIST_OF_PAIRS,
  ),
  'query-separator': text(
    'クエリの区切りが違います',
    'パラメータの間が `&` ではありません。',
    'パラメータを `&` でつなぎます。HTML では同じ文字が `&amp;` と書かれるため、先に元に戻します。',
  ),
  'query-case': text(
    'パラメータ名が小文字で署名されています',
    queryHashed,
    'パラメータ名の大文字と小文字を変えません。',
  ),
  'query-question-mark': text(
    '疑問符が署名されています',
    'クエリの行が `?` で始まっています。',
    '正規クエリに `?` を含めません。`location.search` と `URL.search` には含まれます。',
  ),
  'query-charset': text('クエリが UTF-8 からエンコードされていません', queryHashed, UTF8),

  'header-left-out': text(
    'リストにあるヘッダーが署名されていません',
    (change) => `${named(change)} はリクエストの \`SignedHeaders\` にありますが、ハッシュされていません。`,
    LIST_ALIKE,
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
  'header-spacing': text('ヘッダーが別の空白で署名されています', valueSigned, SIGN_SENT_VALUE),
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

  'host-port': text(
    'Host のポートが違います',
    signedAs,
    '送信するポートに署名します。デフォルトのポート (443、80) は書かず、それ以外は書きます。',
  ),
  'host-case': text('Host の大文字と小文字が違います', signedAs, signHost),
  'host-dot': text('Host の末尾のドットが違います', signedAs, signHost),
  'host-label': text('Host のラベルが違います', signedAs, signHost),
  'host-other': text('別のホストに署名されています', signedAs, signHost),
  'host-local': text(
    'ローカルのアドレスに署名されています',
    signedAs,
    ({ should }) => `トンネル、プロキシ、コンテナ名で接続する場合も、${q(should)} に対して署名します。`,
  ),
  'host-region': text(
    '別のエンドポイントに署名されています',
    signedAs,
    ({ should }) =>
      `${q(should)} に対して署名するか、署名したエンドポイントに送信します。別のリージョンへのリダイレクトでは、署名し直す必要があります。`,
  ),
  'host-bucket': text(
    'バケットが別の位置で署名されています',
    signedAs,
    '署名と送信で同じ形式を使います。パス形式では SDK for JavaScript に `forcePathStyle: true` を指定し、そうでなければバケットをホストに入れます。',
  ),

  'payload-empty': text('空のボディがハッシュされています', payloadHashed, (change) =>
    change.should === 'UNSIGNED-PAYLOAD' ? signPayload(change) : `ボディを署名処理に渡します。${signPayload(change)}`,
  ),
  'payload-unsigned': text('ペイロードが署名なしとして署名されています', payloadHashed, signPayload),
  'payload-body': text('ボディのハッシュが署名されています', payloadHashed, signPayload),
  'payload-streaming': text(
    'ペイロードがストリームとして署名されています',
    payloadHashed,
    ({ should }) =>
      `${q(shortened(should))} に署名するか、ボディを \`Content-Encoding: aws-chunked\` の署名付きチャンクで送信します。`,
  ),
  'payload-newline': text(
    'ボディの改行が違います',
    payloadHashed,
    '送信するバイト列をハッシュします。curl の `-d @file` は改行を取り除きますが、`--data-binary` は取り除きません。エディタは末尾に改行を加えることがあります。',
  ),
  'payload-reformatted': text(
    'ボディの書式が違います',
    payloadHashed,
    'ボディのテキストを 1 回だけ作り、それをハッシュして送信します。オブジェクトを渡すと、HTTP ライブラリが書き直します。',
  ),
  'payload-case': text('ペイロードハッシュが大文字です', payloadHashed, signPayload),
  'payload-hashed-twice': text('ペイロードが二重にハッシュされています', payloadHashed, signPayload),
  'payload-left-out': text('ペイロードハッシュがありません', payloadHashed, signPayload),
  'payload-as-text': text(
    'ハッシュではなくボディ自体が署名されています',
    '最後の行にボディが入っています。',
    signPayload,
  ),
  'payload-other': text(
    'ボディ以外のものがハッシュされています',
    payloadHashed,
    'ハッシュに渡しているものを確認します。`null`、`{}`、`undefined` などになるのは、ボディがまだないか、テキストになっていない場合です。',
  ),

  'layout-blank-line': text(
    'ヘッダーの後の空行がありません',
    '正規ヘッダーのすぐ次に、署名付きヘッダーの行があります。',
    CANONICAL_FORM,
  ),
  'layout-extra-blank-line': text(
    '余分な空行があります',
    '正規リクエストの、改行が入らない箇所に改行があります。',
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
    '改行が改行になっていません',
    '改行の代わりに、バックスラッシュと `n`、またはスペースが入っています。',
    `${CANONICAL_FORM}シェルでは \`$'…'\` か \`printf\` を使います。`,
  ),
  'layout-byte-order-mark': text(
    'バイトオーダーマークがハッシュされています',
    '正規リクエストがバイト列 `EF BB BF` で始まっています。',
    'バイトオーダーマークなしの UTF-8 でエンコードします。',
  ),

  'time-offset': text(
    '日時がずれて署名されています',
    placed,
    `${DATE_ONCE}1 時間または 30 分単位のずれは時差です。時計も確認します。`,
  ),
  'time-seconds': text('時刻が 2 回取得されています', placed, DATE_ONCE),
  'time-format': text('日時の形式が違います', placed, DATE_ONCE),
  'time-twelve-hours': text(
    '日時が 12 時間制で署名されています',
    placed,
    `${DATE_ONCE}書式の \`HH\` は 23 時まで、\`hh\` は 12 時までです。`,
  ),
  'time-other': text('別の日時で署名されています', placed, DATE_ONCE),

  'scope-date': text(
    '別の日付で署名されています',
    placed,
    '署名日時の UTC の日付を `YYYYMMDD` で書きます。保存した署名キーは、日ごとに作り直す必要があります。',
  ),
  'scope-region': text(
    '別のリージョンで署名されています',
    placed,
    ({ should }) =>
      `認証情報、署名文字列、キーで ${q(should)} を使います。もう一方のリージョンを使う場合は、その 3 つとホストをそろえます。`,
  ),
  'scope-service': text(
    '別のサービスで署名されています',
    placed,
    ({ should }) => `認証情報、署名文字列、キーで ${q(should)} を使います。製品の名前ではなく、署名に使う名前です。`,
  ),
  'scope-terminator': text('スコープの末尾が違います', placed, 'スコープとキーの導出を `aws4_request` で終えます。'),
  'scope-key-id': text(
    '別のアクセスキー ID で署名されています',
    placed,
    'キー ID とシークレットを同じ場所から読み込みます。',
  ),

  'token-left-out': text(
    'セッショントークンが署名されていません',
    'リクエストにありますが、ハッシュされていません。',
    'キーとともにトークンを署名処理に渡します。署名後に付けるのは AWS IoT だけです。',
  ),
  'token-added': text(
    '不要なセッショントークンが署名されています',
    'ハッシュされていますが、リクエストで署名の対象とされたものに含まれていません。',
    '署名したとおりに送信するか、トークンなしで署名します。AWS IoT では署名後に付けます。長期的な認証情報 (AKIA) にトークンはありません。',
  ),
  'token-other': text(
    '別のセッショントークンで署名されています',
    'リクエストのトークンが、ハッシュされたものと違います。',
    'キー ID、シークレット、トークンを同じ組の認証情報から使います。トークンは、クエリでは 1 回だけエンコードし、ヘッダーではエンコードしません。',
  ),

  'string-to-sign-algorithm': text(
    'アルゴリズムの名前が違います',
    signedAs,
    '最初の行に `AWS4-HMAC-SHA256` と書きます。',
  ),
  'string-to-sign-hash-form': text(
    '署名文字列のハッシュの書き方が違います',
    ({ name }) =>
      ({
        'upper-hex': '大文字で書かれています。',
        'hex-hashed': '16 進数のテキストがもう一度ハッシュされています。',
        'bytes-hashed': 'もう一度ハッシュされています。',
        bytes: 'バイト列がそのまま使われています。',
        base64: 'Base64 で書かれています。',
        request: 'ハッシュの代わりに正規リクエストが入っています。',
      })[name ?? ''] ?? '最後の行が、小文字の 16 進数のハッシュではありません。',
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
      })[name ?? ''] ?? '行がつながっています。',
    STRING_TO_SIGN,
  ),
  'string-to-sign-credential': text(
    'スコープ以外のものまで署名されています',
    '3 行目がアクセスキー ID またはスラッシュで始まっています。',
    'アクセスキー ID を除き、`YYYYMMDD/REGION/SERVICE/aws4_request` の形でスコープを書きます。',
  ),
  'string-to-sign-line-missing': text(
    '署名文字列の行が足りません',
    ({ name }) =>
      `${{ date: '日時', scope: 'スコープ', algorithm: 'アルゴリズム' }[name ?? ''] ?? '一部'}の行がありません。`,
    STRING_TO_SIGN,
  ),

  'secret-whitespace': text(
    'シークレットの空白が違います',
    '署名に使われたシークレットと、ここに入力したものとの違いは、空白だけです。',
    READ_SECRET,
  ),
  'secret-newline': text(
    'シークレットに改行が付いています',
    '署名に使われたのは、ここに入力したシークレットに改行が付いたものです。',
    `${READ_SECRET}シェルでは \`echo -n\` を使います。ファイルやシークレットストアの値は、改行で終わることがあります。`,
  ),
  'secret-quotes': text(
    'シークレットの前後の記号が違います',
    '署名に使われたシークレットと、ここに入力したものとの違いは、前後の引用符、カンマ、セミコロンだけです。',
    'ファイルの読み込み方を確認します。Docker の `--env-file` と INI ファイルでは、引用符も値の一部になります。',
  ),
  'secret-encoded': text(
    'シークレットがパーセントエンコードされています',
    '`+` または `/` が、キーとして使う前にエンコードされています。',
    AS_IS,
  ),
  'secret-decoded': text(
    'シークレットがパーセントデコードされています',
    '一部がエンコードされたものとして扱われ、キーとして使う前にデコードされています。',
    AS_IS,
  ),
  'secret-plus-to-space': text(
    'シークレットのプラスがスペースになっています',
    'スペースがプラスになった場合もあります。2 つのシークレットの違いはそれだけです。',
    'フォームや URL を通して渡す場合は、シークレットをエンコードします。`+` は `%2B` です。',
  ),
  'secret-escaped': text(
    'シークレットのスラッシュがエスケープされています',
    'シークレットの文字の前に、バックスラッシュが付いたか、失われています。',
    'JSON はパーサーで解析します。`\\/` は `/` を表します。シェルで解釈されない箇所では、シークレットをエスケープしません。',
  ),
  'secret-case': text(
    'シークレットの大文字と小文字が違います',
    'すべての文字が、大文字または小文字になっています。',
    '大文字と小文字を変えません。設定やシークレットストアによっては変わることがあります。',
  ),
  'secret-cut': text(
    'シークレットの一部がありません',
    '先頭または末尾が欠けているか、全体が空です。',
    '長さを比べます。IAM が発行するシークレットは 40 文字です。入力欄の長さの制限と、ダブルクリックでのコピー (`/` と `+` で切れます) にも注意します。',
  ),
  'secret-key-id': text(
    'アクセスキー ID がキーとして使われています',
    'シークレットの代わりに、またはその前に、アクセスキー ID が入っています。',
    'キー ID、シークレットの順に、正しく署名処理に渡します。',
  ),
  'secret-doubled': text(
    '同じものが 2 回使われています',
    'シークレットまたは `AWS4` が 2 回入っています。',
    'シークレットの前の `AWS4` は 1 回だけです。署名処理が自動で付けます。',
  ),
  'secret-byte-order-mark': text(
    'シークレットにバイトオーダーマークが付いています',
    'シークレットのファイルがバイトオーダーマークで始まっています。',
    'ファイルをバイトオーダーマークなしの UTF-8 で保存します。',
  ),
  'secret-html': text(
    'シークレットが HTML 用にエスケープされています',
    '`+` または `/` が文字参照になっています。',
    'ソースではなく画面からコピーし、エスケープしません。',
  ),
  'secret-base64': text(
    'シークレットが Base64 としてデコードされています',
    'Base64 に見えるため、デコードしたバイト列がキーとして使われています。',
    'シークレットの文字を UTF-8 のままキーとして使います。',
  ),
  'secret-characters-lost': text(
    'シークレットの文字が失われています',
    '`+` や `/`、またはそれ以降の文字が失われています。',
    READ_SECRET,
  ),

  'derivation-prefix': text(
    'シークレットに付けるプレフィックスが違います',
    ({ name }) =>
      name ? `${q(name)} が付いていますが、正しくは \`AWS4\` です。` : '何も付いていませんが、正しくは `AWS4` です。',
    DERIVE,
  ),
  'derivation-none': text(
    '署名キーが導出されていません',
    ({ name }) => `${name === 'AWS4' ? '`AWS4` とシークレット' : 'シークレット自体'}が、署名キーとして使われています。`,
    DERIVE,
  ),
  'derivation-order': text('キーの導出の順序が違います', ({ name }) => `使われた順序: ${steps(name)}。`, DERIVE),
  'derivation-step-missing': text(
    'キーの導出に足りない段階があります',
    ({ name }) => `使われたもの: ${steps(name)}。`,
    DERIVE,
  ),
  'derivation-hex': text(
    'キーが 16 進数のまま使われています',
    ({ name }) =>
      ({ between: '途中のキーが 16 進数で書かれています。', last: '署名キーが 16 進数で書かれています。' })[
        name ?? ''
      ] ?? 'すべてのキーが 16 進数で書かれています。',
    `${DERIVE}HMAC の結果はバイト列で受け取ります。Node.js と Python では \`digest()\`、PHP では最後の引数に \`true\`、シェルでは \`openssl dgst -mac HMAC -macopt hexkey:…\` を使います。`,
  ),
  'derivation-text': text(
    'キーがテキストとして使われています',
    ({ name }) =>
      ({
        between: '途中のキーがテキストに変換されています。',
        last: '署名キーがテキストに変換されています。',
        base64: 'キーが Base64 で書かれています。',
      })[name ?? ''] ?? 'すべてのキーがテキストに変換されています。',
    DERIVE,
  ),
  'derivation-swapped': text(
    'HMAC のキーとメッセージが逆です',
    '各段階で、文字列をキーにして、直前のキーの HMAC を計算しています。',
    `${DERIVE}引数の順序はライブラリによって違います。`,
  ),

  'as-received': text(
    '貼り付けたものではなく、AWS が受信したものに署名されています',
    '署名は AWS の正規リクエストに合いますが、貼り付けたリクエストはそれと違います。',
    '実際に送信したリクエストを貼り付けます。貼り付けたとおりに送信した場合は、途中で元に戻されています。',
  ),
  'as-logged': text(
    '送信したものではなく、ログにあるものに署名されています',
    '署名は署名処理のログに合いますが、リクエストはそれと違います。',
    '署名後にリクエストを変えるものを探し、その後で署名します。',
  ),
};

const stepNames: Readonly<Record<string, string>> = {
  date: '日付',
  region: 'リージョン',
  service: 'サービス',
  terminator: '`aws4_request`',
};
function steps(name = ''): string {
  return name
    .split(',')
    .map((step) => stepNames[step] ?? step)
    .join('、');
}

const dimensions: CauseSentences['dimensions'] = {
  method: 'メソッド',
  path: 'パス',
  query: 'クエリ文字列',
  headers: 'ヘッダー',
  host: 'ホスト',
  payload: 'ペイロードハッシュ',
  layout: '正規リクエストの構成',
  time: '署名日時',
  scope: '認証情報スコープ',
  token: 'セッショントークン',
  'string-to-sign': '署名文字列',
  secret: 'シークレットの破損',
  derivation: '署名キーの導出',
  'in-transit': '途中での変更',
};

export const jaCause: CauseSentences = {
  title: '原因',
  changes,
  dimensions,
  atOnce: { 1: '1 つの誤り', 2: '同時に 2 つの誤り', 3: '同時に 3 つの誤り' },
  otherAnswers: 'ほかに当てはまる原因',
  did: 'ハッシュされたもの',
  should: 'ハッシュすべきだったもの',
  fix: '対処方法',
  proof: (signature) => `証明済み: この誤りで計算すると、お使いの署名と同じ \`${shortened(signature)}\` になります。`,
  searching: ({ tried, perSecond, changes: most }) =>
    `${number(tried)} 個の署名を試しました (毎秒 ${number(Math.round(perSecond))} 個)。${{ 1: '誤りが 1 つの場合を調べています。', 2: '誤りが同時に 2 つある場合を調べています。', 3: '誤りが同時に 3 つある場合を、可能性の高い順に調べています。' }[most]}`,
  reproduces: {
    sent: '署名処理に誤りはありません。入力したキーで、送信したものからこの署名とまったく同じものになります。',
    received:
      '入力したキーで、AWS の署名文字列からこの署名とまったく同じものになります。テキストは双方で一致しているため、AWS がこのアクセスキー ID に対して持つシークレットが違います。',
    logged:
      '入力したキーで、署名処理のログからこの署名とまったく同じものになります。何に署名されたかはログのとおりです。',
  },
  namedBelow: 'したがって、誤りは署名の後にあります。どこにあるかは、下の検出事項のとおりです。',
  remainsTitle: '残る可能性',
  remains: {
    'in-transit': 'プロキシ、CDN、ゲートウェイ、HTTP ライブラリなどが、途中でリクエストを変えています。',
    redirect: '別のホストに届いたか、リダイレクトで別のホストに送られています。',
    region: 'エンドポイントのリージョンまたはサービスが、署名したものと違います。',
    secret:
      'AWS がこのアクセスキー ID に対して持つシークレットが違います。両方が同じキーのもので、このアカウントのものかを確認します。',
  },
  notFound: {
    title: '原因は見つかりませんでした',
    what: ({ combinations, exhaustive }) =>
      `${number(combinations)} 通りの組み合わせを試しましたが、この署名になるものはありません。${{ 0: '1 つだけの誤りも、すべては試していません。', 1: '既知の誤りが 1 つだけの場合はすべて除外できましたが、2 つの組み合わせはすべては試していません。', 2: '既知の誤りが 1 つの場合と 2 つの場合はすべて除外できました。3 つの場合は、可能性の高いものだけを試しました。' }[exhaustive]}`,
    kinds: '除外できたもの',
    kind: ({ dimension, candidates }) => `${dimensions[dimension]}: ${number(candidates)} 通り`,
    meaning:
      'シークレットが正しいかどうかは、この結果からは判断できません。貼り付けたもののどこにもない値は、試せないためです。',
    missing: '判断の手がかりになるもの',
  },
  missing: {
    request: () => '送信したリクエストを貼り付けます。内容を示すものが、まだレスポンスしかありません。',
    method: () => 'メソッドを貼り付けます。署名の対象ですが、URL ではわかりません。',
    host: () => '送信先のホストを貼り付けます。必ず署名の対象になります。',
    body: () => 'ボディを貼り付けるか、ファイルを選びます。ハッシュが署名の対象です。',
    reply: () => 'AWS のレスポンス全体を貼り付けます。正規リクエストから、受信したものがわかります。',
    log: () => '署名処理のデバッグログを貼り付けます。実際にハッシュされたものがわかります。',
    'session-token': () =>
      'セッショントークンを貼り付けます。`ASIA` で始まるキーには付いていて、通常は署名の対象です。',
    secret: () =>
      'シークレットアクセスキーを入力します。署名キーだけでは、シークレットとキーの導出の誤りを試せません。',
    headers: ({ names }) => `ヘッダー ${list(names)} を値とともに貼り付けます。署名の対象です。`,
  },
  stopped: (tried) => `${number(tried)} 個の署名を試したところで停止しました。一致するものはまだありません。`,
  unreadable: {
    'no-claim':
      '調べる署名がありません。完全な `Authorization` ヘッダー、署名付き URL、両方の内容がわかる AWS のレスポンスのいずれかが必要です。',
    'not-hex': '署名が 16 進数 64 桁ではありません。署名する内容をどう誤っても、このような署名にはなりません。',
    'other-scheme': 'リクエストが `AWS4-HMAC-SHA256` 以外の方式で署名されています。調べられるのはこの方式だけです。',
  },
};
