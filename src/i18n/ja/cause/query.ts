import { type ChangeTexts, tellable, text } from '@/i18n/format';
import { characters, comparing, ENCODE_STRICTLY, named, UTF8 } from './words';

const queryHashed = comparing('ハッシュしたクエリは', 'ですが', 'ハッシュしたクエリが、規則で決まるものと違います。');

const SIGN_SENT_QUERY = '送信する URL のパラメータを、`X-Amz-Signature` を除いてすべて署名処理に渡します。';

const SORT = '先に名前と値をエンコードし、名前、値の順にコードポイントで並べ替えます。';

const LIST_OF_PAIRS = 'すべての値を並べ替えて署名します。署名処理には、マップではなくペアのリストを渡します。';

export const query: ChangeTexts<'query'> = {
  'query-left-out': text('クエリが署名されていません', 'クエリの行が空でした。', SIGN_SENT_QUERY),
  'query-parameter-left-out': text(
    '署名されていないパラメータがあります',
    (change) => {
      const [did = ''] = tellable(change) ?? [];
      if (change.name === '*') return '署名用のパラメータだけが署名されています。';
      return did === '' ? `送信した ${named(change)} が署名されていません。` : queryHashed(change);
    },
    `${SIGN_SENT_QUERY}署名後には追加しません。`,
  ),
  'query-own-left-out': text(
    '署名用のパラメータが署名の対象になっていません',
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
    'クエリの + がプラス記号として扱われています',
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
    'クエリが「名前=値」の文字列全体でソートされています',
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
  'query-encoder': text(
    'クエリが別の規則でエンコードされています',
    (change) => `${named(change)} と同じエンコードです。${queryHashed(change)}`,
    ENCODE_STRICTLY,
  ),
  'query-html': text(
    'クエリが HTML から取り出されています',
    'パラメータ名が `amp;` で始まっています。`&amp;` を元に戻す前に、リンクが `&` で分けられています。',
    '先に HTML のエスケープを元に戻し、その後でリンクを分けます。',
  ),
  'query-joined': text(
    '同じ名前のパラメータの書き方が違います',
    queryHashed,
    '送信するとおり、1 つずつ別のパラメータとして署名します。署名処理には、マップではなくペアのリストを渡します。',
  ),
  'query-trailing': text(
    'クエリの行に余分な記号があります',
    'クエリの前または後に、区切りか空白があります。',
    '`&` はパラメータの間だけに書き、最後のパラメータの後には何も付けません。',
  ),
  'query-order-of-language': text(
    'クエリが別の順序でソートされています',
    '人が読むための並べ替えや、数字を数として扱う並べ替えでは、バイト列の順序と違います。',
    `${SORT}\`localeCompare\`、\`Collator\`、\`OrderBy\`、\`ksort\` の順序は違います。JavaScript のオブジェクトのキーは、数が先に並びます。`,
  ),
};
