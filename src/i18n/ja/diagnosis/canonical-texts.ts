import type { DiagnosisArgs, Told } from '@/core';
import type { FindingTexts } from '@/i18n/finding-text';
import { list, quoted as q } from '@/i18n/ja/words';

type Args = Told<DiagnosisArgs<'canonical-texts'>['texts-canonical-line']>;
type Texts = Readonly<Record<Args['problem'], readonly [what: (of: Args) => string, fix: string]>>;

const pair = ({ names: [first = '', second = ''] }: Args): string => `${q(first)} が ${q(second)} より後ろにあります`;

const PROBLEMS: Texts = {
  'method-case': [() => 'メソッドが大文字ではありません', 'メソッドを大文字で書きます。'],
  'path-empty': [() => 'パスが空です', 'URL にパスがなければ `/` と書きます。'],
  'path-url': [() => 'パスの行に URL 全体があります', 'この行からスキームとホストを取り除きます。'],
  'path-query': [() => 'パスの行にクエリがあります', '`?` より後ろを 3 行目に移します。`?` は書きません。'],
  'path-relative': [() => 'パスが `/` で始まっていません', 'パスを `/` で始めます。'],
  'path-unencoded': [
    ({ found }) => `パスの ${q(found)} がエンコードされていません`,
    '英数字、`-._~`、セグメントを区切る `/` 以外のバイトをすべてパーセントエンコードします。',
  ],
  'query-missing': [() => 'クエリの行がありません', 'パラメータがなくても、空の行を置きます。'],
  'query-mark': [() => 'クエリが `?` で始まっています', '`?` を取り除きます。'],
  'query-order': [
    (of) => `${pair(of)}。パラメータの並びが正しくありません`,
    'エンコードした名前、次に値の順に、バイト単位で並べ替えます。',
  ],
  'query-plus': [() => 'クエリに `+` があります', '空白は `%20`、プラスは `%2B` と書きます。'],
  'query-unencoded': [
    ({ found }) => `クエリの ${q(found)} がエンコードされていません`,
    '名前と値の、英数字と `-._~` 以外のバイトをすべてパーセントエンコードします。',
  ],
  'query-hex-case': [
    () => 'パーセントエンコードの 16 進数が小文字です',
    '大文字で書きます。`%2f` ではなく `%2F` です。',
  ],
  'query-equals': [({ names }) => `${list(names)} に \`=\` がありません`, '値のないパラメータは `name=` と書きます。'],
  'query-signature': [() => '`X-Amz-Signature` が含まれています', '取り除きます。署名は自分自身を署名できません。'],
  'region-set-missing': [
    () => 'リージョンセットが署名に含まれていません',
    'SigV4a では必ず署名します。ヘッダーの `x-amz-region-set` か、署名付き URL のパラメータ `X-Amz-Region-Set` に入れます。',
  ],
  'header-case': [({ names }) => `${list(names)} が小文字ではありません`, 'ヘッダー名を小文字で書きます。'],
  'header-order': [
    (of) => `${pair(of)}。ヘッダーの並びが正しくありません`,
    '小文字にした名前のバイト順に行を並べ替えます。',
  ],
  'header-space': [
    ({ names }) => `${list(names)} の値の前後か途中に余分な空白があります`,
    '値の前後の空白を取り除き、連続する空白を 1 つにします。',
  ],
  'header-twice': [({ names }) => `${list(names)} の行が複数あります`, '同じ名前の値はカンマでつなぎ、1 行にします。'],
  'host-url': [
    () => '`host` の値にホスト以外のものが含まれています',
    'ホストだけを書きます（既定以外のポートは付けます）。`https://` やパスは含めません。',
  ],
  'path-once': [
    ({ found, names }) =>
      `${q(found)}: パスのエンコードが 1 回だけです。${list(names)} では、2 回エンコードしたパスに署名します`,
    '送信するパスをもう一度エンコードします（`%20` は `%2520`）。1 回のままにするのは S3 とその仲間だけです。',
  ],
  'path-twice': [
    ({ found, names }) =>
      `${q(found)}: パスが 2 回エンコードされています。${list(names)} では、送信するパスのまま署名します`,
    '送信するパスをそのまま書きます（`%2520` は `%20`）。キーそのものに `%` が含まれる場合は、このままで正しいです。',
  ],
  'content-sha256-missing': [
    ({ names }) => `\`x-amz-content-sha256\` の行がありません。${list(names)} ではこのヘッダーが必須です`,
    'ボディのハッシュか最後の行と同じ値を入れて送信し、署名に含めます。',
  ],
  'payload-unsigned': [
    ({ names }) => `${list(names)} では \`UNSIGNED-PAYLOAD\` を使えません`,
    'ボディの SHA-256 で終えます。ボディがなければ、空文字列の SHA-256 です。',
  ],
  'host-missing': [() => '`host` の行がありません', 'Host を署名に含めます。AWS では必須です。'],
  'blank-missing': [
    () => 'ヘッダーと名前の一覧の間に空行がありません',
    '各ヘッダー行を改行で終え、さらに改行を 1 つ加えます。',
  ],
  'blank-twice': [() => '空行が 2 つあります', 'ヘッダーと名前の一覧の間の空行は 1 つだけにします。'],
  'names-missing': [() => '署名付きヘッダーの名前の行がありません', '`host;x-amz-date` のような行を加えます。'],
  'names-divider': [() => '名前がセミコロンだけで区切られていません', '空白を入れずに `;` で区切ります。'],
  'names-tail': [
    () => '名前の一覧の先頭か末尾にセミコロンまたは空白があります',
    '`;` は 2 つの名前の間にだけ置きます。',
  ],
  'names-case': [
    ({ names }) => `${list(names)} が小文字ではありません`,
    'ここでも SignedHeaders でも、名前を小文字で書きます。',
  ],
  'names-order': [(of) => `${pair(of)}。名前の並びが正しくありません`, 'ヘッダー行と同じ順に名前を並べ替えます。'],
  'names-unlisted': [
    ({ names }) => `${list(names)} の行がありますが、一覧にありません`,
    '行のあるヘッダーはすべて一覧に入れるか、行を取り除きます。',
  ],
  'names-absent': [
    ({ names }) => `${list(names)} が一覧にありますが、行がありません`,
    '一覧にある名前には、それぞれ行を加えます。',
  ],
  'payload-missing': [
    () => 'ペイロードのハッシュがありません',
    'ボディのハッシュで終えます。サービスが受け付ける場合は `UNSIGNED-PAYLOAD` でもかまいません。',
  ],
  'payload-case': [() => 'ペイロードのハッシュが大文字です', 'ハッシュを小文字で書きます。'],
  'payload-length': [
    ({ count }) => `ペイロードのハッシュが 64 桁ではなく ${count} 桁です`,
    'SHA-256 の各バイトを 2 桁で書きます。',
  ],
  'payload-form': [
    () => '最後の行が 16 進数のハッシュではありません',
    'ボディの SHA-256 を、Base64 ではなく小文字の 16 進数で書きます。',
  ],
  'more-lines': [() => '余分な行があります', 'ハッシュの後には何も、改行も置きません。'],
  'line-space': [() => '行の前後に空白があります', '取り除きます。'],
  algorithm: [
    () => '最初の行が署名バージョン 4 のアルゴリズムではありません',
    '`AWS4-HMAC-SHA256` と書きます。SigV4a では `AWS4-ECDSA-P256-SHA256` です。',
  ],
  'time-format': [
    () => '日時が `20261129T001800Z` の形式ではありません',
    'UTC の ISO 8601 基本形式で、小数を付けずに書きます。',
  ],
  'scope-space': [() => 'スコープに空白があります', 'リージョンとサービスは、空白を含まないコードで書きます。'],
  'scope-parts': [
    ({ count }) => `スコープの要素が ${count} 個か、空の要素があります`,
    '日付、リージョン、サービス、`aws4_request` を `/` で区切って書きます。',
  ],
  'scope-region': [
    () => 'SigV4a のスコープに余分な要素があります',
    '日付、サービス、`aws4_request` だけを書きます。SigV4a のリージョンはスコープではなく `X-Amz-Region-Set` に入れます。',
  ],
  'scope-date': [() => 'スコープの日付が日時の日付と違います', 'どちらも同じ時刻から、UTC で作ります。'],
  'scope-terminator': [() => 'スコープが `aws4_request` で終わっていません', '`aws4_request` で終えます。'],
  'hash-case': [() => 'ハッシュが大文字です', '小文字で書きます。'],
  'hash-length': [
    ({ count }) => `ハッシュが 64 文字ではなく ${count} 文字です`,
    '正規リクエストの SHA-256 を、各バイト 2 桁の 16 進数で書きます。',
  ],
  'lines-missing': [
    ({ count }) => `4 行のうち ${count} 行しかありません`,
    'アルゴリズム、日時、スコープ、ハッシュを 1 行ずつ書きます。',
  ],
};

/** 比べている 2 つのうち、どちらのテキストか。 */
const place = ({ line, nth }: Pick<Args, 'line' | 'nth'>): string =>
  nth === 0 ? `${line} 行目` : `${nth} つ目のテキストの ${line} 行目`;

export const canonicalTexts: FindingTexts<'canonical-texts'> = {
  'texts-canonical-line': {
    title: '正規リクエストが規則に合っていません',
    what: (of) => `${place(of)}: ${PROBLEMS[of.problem][0](of)}。`,
    fix: ({ problem }) => PROBLEMS[problem][1],
  },
  'texts-to-sign-line': {
    title: '署名文字列が規則に合っていません',
    what: (of) => `${place(of)}: ${PROBLEMS[of.problem][0](of)}。`,
    fix: ({ problem }) => PROBLEMS[problem][1],
  },
};
