import { type ChangeTexts, text } from '@/i18n/format';
import { characters, comparing, ENCODE_STRICTLY, named, UTF8 } from './words';

const pathHashed = comparing('ハッシュしたパスは', 'ですが', 'ハッシュしたパスが、規則で決まるものと違います。');

const ENCODE_ONCE =
  'S3 ではパスを 1 回だけエンコードします。SDK for JavaScript では `uriEscapePath: false`、Ruby では `uri_escape_path: false`、Go では `DisableURIPathEscaping`、botocore では `S3SigV4Auth` を使います。ほかのサービスでは、URL のパスをもう 1 回だけエンコードします。';

const ENCODE_AGAIN =
  'URL のパスの各セグメントを、もう一度エンコードします。エンコードしないのは S3 だけです。JavaScript の `uriEscapePath` と Ruby の `uri_escape_path` は `true` のままにし、botocore では `S3SigV4Auth` ではなく `SigV4Auth` を使います。';

const SIGN_SENT_PATH = '実際に送信する URL のパスを、そのまま署名処理に渡します。';

export const path: ChangeTexts<'path'> = {
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
  'path-encoded-thrice': text(
    '署名前にパスが三重にエンコードされています',
    pathHashed,
    '署名処理は、S3 以外ではパスをもう 1 回エンコードします。URL にあるパスを、そのまま署名処理に渡します。',
  ),
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
  'path-root': text('パス全体ではなくルートパス (/) だけが署名されています', pathHashed, SIGN_SENT_PATH),
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
  'path-encoder': text(
    'パスが別の規則でエンコードされています',
    (change) => `${named(change)} と同じエンコードです。${pathHashed(change)}`,
    ENCODE_STRICTLY,
  ),
  'path-sent-otherwise': text(
    '送信したパスと署名したパスのエンコードが違います',
    (change) => `URL の ${named(change)} は、署名したパスでは違う書き方でした。${pathHashed(change)}`,
    '署名したパスを、そのまま送信します。`%3A` を `:` に、`%2F` を `%2f` に書き換えるクライアントやプロキシがあります。必ず書き換えられる場合は、実際に送信されるパスに署名します。',
  ),
  'path-html': text(
    'パスが HTML 用にエスケープされています',
    pathHashed,
    'エスケープしていないパスに署名します。HTML 用のエスケープは、リンクをページに書くときに、最後に行います。',
  ),
};
