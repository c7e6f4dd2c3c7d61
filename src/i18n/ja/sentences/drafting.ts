import type { Sentences } from '@/i18n/en/sentences/all';
import { list, number, seconds, topic } from '@/i18n/ja/words';

export const findings: Sentences['findings'] = {
  'method-characters': ({ method }) =>
    `\`${method}\` は HTTP メソッドではありません。メソッドは、英数字と一部の記号からなる 1 語です。`,
  'url-empty': () => '署名する URL を入力するか、貼り付けてください。',
  'signed-host-invalid': ({ host }) => `\`${host}\` はホスト名ではありません。`,
  'signed-host-twice': () => '署名するホストは専用の欄に入力されています。このヘッダーは削除してください。',
  'url-too-long': ({ length, limit }) =>
    `${number(length)} 文字の URL は、どのブラウザやサーバーでも受け付けられません。ここでの上限は ${number(limit)} 文字です。`,
  'url-long': ({ length }) => `${number(length)} 文字あります。8,000 文字を超える URL は多くのサーバーで拒否されます。`,
  'url-no-scheme': () => 'URL は `https://` で始まります。',
  'url-not-a-url': () => 'URL ではありません。`https://host/path?name=value` の形で入力してください。',
  'url-scheme': ({ scheme }) =>
    `\`${scheme}:\` の URL には署名できません。\`https:\`、\`http:\`、\`wss:\`、\`ws:\` のいずれかを使ってください。`,
  'url-whitespace': () => '改行と、URL の前後のスペースや制御文字は、ブラウザと同じように取り除きます。',
  'url-exposed': () =>
    '暗号化されません。通信経路上の第三者が、署名を含むリクエストを読み取って利用できます。`https:` または `wss:` を使ってください。',
  'slashes-before-host': ({ typed, read }) =>
    `ブラウザは \`${typed}\` を \`${read}\` として解釈します。署名と送信にも後者を使います。`,
  'backslash-is-slash': () =>
    'ブラウザはここの `\\` を `/` として解釈するため、`/` として署名し、送信します。名前に含まれるバックスラッシュは `%5C` と書いてください。',
  'host-unchecked': () =>
    'S3 のウェブサイトエンドポイントです。公開されているコンテンツだけを返し、署名を検証しません。署名を検証するのは REST エンドポイントです。',
  'host-missing': () => 'ホストがありません。`//` と次の `/` の間にホスト名が必要です。',
  'host-space': () => 'ホストにスペースが含まれています。ホスト名にスペースは使えません。',
  'host-invalid': ({ host }) => `\`${host}\` は、ブラウザが受け付けるホスト名ではありません。`,
  'host-rewritten': ({ typed, sent }) =>
    `ブラウザは \`${typed}\` を \`${sent}\` として送信します。署名の対象も後者です。`,
  'port-invalid': ({ port }) => `\`${port}\` はポート番号ではありません。0 から 65535 までの数値を指定してください。`,
  'userinfo-left-out': () =>
    '`@` より前のユーザー名とパスワードは除きます。署名の対象にならず、ブラウザもこのような URL への送信を拒否します。',
  'fragment-left-out': () => '`#` 以降は送信されないため除きます。',
  'characters-encoded': ({ first, encoded }) =>
    `${topic(first)} URL にそのまま書けません。\`${encoded}\` として署名し、送信します。`,
  'encoded-slash': ({ typed }) =>
    `S3 はパスの \`${typed}\` を \`/\` として読むため、\`/\` として署名し、送信します。\`${typed}\` という文字列を含むキーは \`%25${typed.slice(1)}\` と書きます。`,
  'dot-segments': ({ sent }) =>
    `ブラウザは \`.\` と \`..\` を送信前に解決します。署名して送信するのは \`${sent}\` です。`,
  'browser-rewrites': ({ signed, browser }) =>
    `S3 の署名ではパスを \`${signed}\` のまま使いますが、どのブラウザも送信前に \`${browser}\` に書き換えます。このリンクを使えるのは \`curl --path-as-is\` だけです。`,
  'percent-bad': ({ text }) =>
    `\`${text}\` はパーセントエンコーディングではありません。\`%\` の後には 16 進数が 2 桁続きます。パーセント記号そのものは \`%25\` と書きます。`,
  'query-not-utf8': ({ name }) =>
    `\`${name}\` はデコードすると UTF-8 になりません。AWS SDK がここで署名できるのは UTF-8 だけです。`,
  'query-proto': () =>
    '`__proto__` という名前のパラメータには署名できません。AWS SDK が別の内容に署名するためです。別の名前にしてください。',
  'plus-in-key': () => 'パスの `+` は S3 ではスペースとして読まれるため、`%2B` として署名し、送信します。',
  'plus-is-space': () =>
    'クエリ文字列にそのまま書いた `+` はスペースとして扱われるため、`%20` として署名し、送信します。',
  'signing-parameters-left-out': ({ names }) => `以前の署名のパラメータは除きます: ${list(names)}。`,
  'lone-surrogate': ({ position }) =>
    `${position} 文字目に文字の断片があります。絵文字が途中で切れた可能性があります。バイト列に変換できないため、署名できません。`,
  'service-empty': () => '署名を検証するサービスを入力してください。API Gateway の場合は `execute-api` です。',
  'region-empty': () => '署名を検証するリージョンを入力してください。例: `us-east-1`。',
  'region-set-empty': () =>
    '署名を検証できるリージョンを入力してください。`us-east-1,us-west-2` のようにカンマで区切るか、`us-*` またはすべてを表す `*` を指定できます。',
  'region-set-gap': () => 'カンマの前または後にリージョンがありません。',
  'region-set-characters': ({ character }) =>
    `${topic(character)}ここでは使えません。使えるのはリージョン名、カンマ、\`*\` だけです。`,
  'scope-characters': ({ character }) =>
    `${topic(character)}ここでは使えません。使えるのは半角英数字とハイフンだけです。`,
  'scope-capitals': ({ typed, inferred }) =>
    `AWS は大文字と小文字を区別するため、\`${typed}\` と \`${inferred}\` は別の名前になります。AWS の名前はほとんどが小文字です。`,
  'service-disagrees': ({ typed, inferred }) =>
    `ホストが示すサービスは \`${typed}\` ではなく \`${inferred}\` です。このままでは AWS から「Credential should be scoped to correct service」と返されます。`,
  'region-disagrees': ({ typed, inferred }) =>
    `ホストが示すリージョンは \`${typed}\` ではなく \`${inferred}\` です。このままでは AWS から「Credential should be scoped to a valid region」と返されます。`,
  'sigv4a-needed': () =>
    'このホストは特定のリージョンに属さず、SigV4a の署名だけを受け付けます。1 つのリージョンに対する署名は AWS に拒否されます。',
  'region-set-misses': ({ typed, inferred }) =>
    `ホストのリージョンは \`${inferred}\` ですが、\`${typed}\` に含まれていません。このリージョンでは AWS に署名が拒否されます。`,
  'service-general': ({ service }) => `\`${service}\` に固有の規則はわかっていないため、一般的な規則を使います。`,
  'access-key-empty': () => 'アクセスキー ID を入力してください。署名とともに平文で送信されます。',
  'access-key-characters': ({ character }) => `${topic(character)}アクセスキー ID に使えません。`,
  'secret-empty': () => 'シークレットアクセスキーを入力してください。空のままでは署名できません。',
  'secret-whitespace': ({ lineBreak }) =>
    `シークレットアクセスキーに${lineBreak ? '改行' : 'スペース'}が含まれています。AWS のものには含まれませんが、このまま署名に使います。`,
  'secret-length': ({ length }) =>
    `IAM が発行するシークレットアクセスキーは 40 文字です。入力されたものは ${length} 文字です。`,
  'token-missing': () => '`ASIA` で始まるキーは一時的な認証情報です。セッショントークンがないと AWS に認識されません。',
  'token-with-long-term-key': () =>
    '`AKIA` で始まるキーは長期的な認証情報で、セッショントークンは付きません。この組み合わせは AWS に拒否されます。',
  'token-whitespace': () => 'セッショントークンに空白が含まれています。AWS のものには含まれません。',
  'expires-not-a-number': () => '秒数または時間の長さを入力してください。例: 900、`15m`、`1h`、`P1D`。',
  'expires-range': ({ asked, longest }) =>
    `${number(asked)} 秒という指定です。署名できるのは 1 秒から ${number(longest)} 秒 (${seconds(longest)}) までです。`,
  'expires-over-service': ({ service, longest }) =>
    `ここでの指定にかかわらず、\`${service}\` で有効なのは最長 ${longest} 秒 (${seconds(longest)}) です。`,
  'time-unreadable': () =>
    '日時として読み取れません。`2015-08-30 12:36:00Z`、`20150830T123600Z`、HTTP の日時、または 1970 年からの秒数で入力してください。空欄の場合は現在時刻になります。',
  'time-no-such-date': () => '存在しない日付です。',
  'time-no-such-time': () =>
    '存在しない時刻です。時は 23 まで、分と秒は 59 までです。署名には 24:00 やうるう秒を指定できません。',
  'time-no-such-offset': ({ offset }) => `\`${offset}\` は UTC からのオフセットではありません。最大 23:59 です。`,
  'time-out-of-range': ({ latest }) => `署名できるのは 1970 年から \`${latest}\` までの日時です。`,
  'time-read-as-utc': () =>
    'UTC として扱います。明示するには `Z` を、UTC 以外では `+09:00` のようなオフセットを付けてください。',
  'header-name-empty': () => 'ヘッダー名を入力してください。',
  'header-name-characters': ({ character }) => `${topic(character)}ヘッダー名に使えません。`,
  'header-proto': () => '`__proto__` という名前のヘッダーには署名できません。',
  'header-value-characters': ({ character, lineBreak }) =>
    lineBreak
      ? 'ヘッダーの値に改行は使えません。'
      : `${topic(character)}表示可能な ASCII 文字ではありません。バイト列の扱いが署名側とサーバーで異なるため、パーセントエンコードするか、\`filename*=UTF-8''…\` を使ってください。`,
  'header-reserved': ({ name }) => `\`${name}\` は署名時に自動で URL に付きます。ここにも入力すると重複します。`,
  'header-token': () => 'セッショントークンには専用の入力欄があります。ここにも入力すると重複します。',
  'header-region-set': () => 'リージョンセットには専用の入力欄があります。ここにも入力すると重複します。',
  'header-host-differs': ({ sent }) =>
    `署名にはこの Host を使いますが、送信先は URL のホスト \`${sent}\` です。送信先の管理者は、受け取った署名をこの Host に対して使えてしまうため、「送信」と「開く」は使えません。`,
  'header-twice-in-query': ({ name }) =>
    `このサービスの署名付き URL では \`${name}\` が URL に移りますが、URL にはすでに同じ名前のパラメータがあります。`,
  'header-to-query': ({ name }) =>
    `このサービスの署名付き URL では、リンクだけで使えるように \`${name}\` を URL に移します。`,
  'header-joined': ({ name }) => `\`${name}\` が複数あります。値はこの順にカンマで連結されます。`,
  'header-replaced': ({ name }) => `\`${name}\` は署名も送信もされません。署名時に別の値が付きます。`,
  'header-unsigned': ({ name }) =>
    `\`${name}\` は送信されますが、署名の対象外です。プロキシやブラウザが途中で書き換えるためです。`,
  'header-payload-differs': () => '下のボディのハッシュと一致しません。',
  'header-payload-refused': ({ service }) => `\`${service}\` で使える値は \`UNSIGNED-PAYLOAD\` だけです。`,
  'headers-missing': ({ service, names }) =>
    `${list(names)} がないと、このリクエストは \`${service}\` に拒否されます。`,
  'body-not-sent': ({ method }) =>
    `ボディは署名の対象ですが、ブラウザは ${method} でボディを送信しません。${method === 'HEAD' ? 'curl も送信しません。' : '送信できるのは curl だけです。'}`,
  'form-not-supported': ({ service }) =>
    `\`${service}\` はアップロードフォームに対応していません。対応しているのは S3 (サービス \`s3\`) だけです。署名の場所を変えるか、S3 を選んでください。`,
  'form-url-rest': ({ rest }) => `フォームはバケットに送信します。URL の \`${rest}\` は使いません。`,
  'bucket-missing': () =>
    'バケットがわかりません。ホストの先頭、または `https://host/bucket` のようにパスの先頭に含めてください。',
  'bucket-dotted': ({ bucket }) =>
    `\`${bucket}\` にはドットがあるため、ホスト名に含めると S3 の証明書と一致せず、ブラウザは接続を拒否します。バケットはパスに置いてください。`,
  'object-key-empty': () => `\`uploads/\${filename}\` のようなオブジェクトキーを入力してください。`,
  'object-key-too-long': ({ length, limit }) =>
    `${number(length)} バイトあります。S3 のキーは最大 ${number(limit)} バイトです。`,
  'filename-not-last': () =>
    `\`\${filename}\` は末尾に置いてください。ポリシーで指定できるのはキーの先頭部分だけで、その後ろは制限できません。`,
  'form-value-line-break': () => 'フォームフィールドに改行は使えません。ブラウザが送信時に書き換えるためです。',
  'size-not-a-number': () => 'バイト数を整数で入力するか、空欄にしてください。',
  'size-order': ({ from, to }) => `下限 (${number(from)} バイト) が上限 (${number(to)} バイト) を超えています。`,
  'size-over-post': ({ limit }) =>
    `ここでの指定にかかわらず、S3 が 1 回の POST で受け取るのは最大 ${number(limit)} バイトです。`,
  'size-without-limit': () =>
    '上限がないと、このフォームを持つ人は誰でも 5 GB までアップロードでき、料金はバケットの所有者にかかります。',
  'condition-name-empty': () => 'フィールド名を入力してください。',
  'condition-name-characters': ({ character }) => `${topic(character)}フォームフィールドの名前に使えません。`,
  'condition-reserved': ({ name }) => `\`${name}\` には専用の入力欄があるか、署名時に自動で付きます。`,
  'condition-twice': ({ name }) => `\`${name}\` の条件はすでにあります。`,
  'chunk-size-not-a-number': () => 'バイト数を整数で入力してください。例: 65536。',
  'chunk-size-too-small': ({ least }) => `最後を除くチャンクは ${number(least)} バイト以上が必要です。`,
  'chunk-header-typed': ({ name }) => `\`${name}\` はチャンクの内容に合わせて自動で付きます。`,
};

export const fixes: Sentences['fixes'] = {
  'add-https': () => 'https:// を追加',
  'escape-percent': () => '%25 に置換',
  'write-as-read': () => '/ に置換',
  'literal-plus': () => 'プラス記号として %2B に置換',
  'remove-parameters': () => 'URL から削除',
  'use-sigv4a': () => 'すべてのリージョンに SigV4a を使用',
  'use-inferred': (text) => `${text} を使用`,
  trim: () => '空白を削除',
  'use-longest': (text) => `${text} 秒を使用`,
  'remove-header': () => 'このヘッダーを削除',
  'move-token': () => 'セッショントークン欄へ移動',
  'use-rest-endpoint': () => 'REST エンドポイントを使用',
  'add-headers': () => '通常の値で追加',
  'use-query': () => '代わりに URL に署名',
  'use-as-key': () => 'オブジェクトキーとして使用',
  'use-path-style': () => 'パスに移動',
  'use-usual': () => '65536 を使用',
};

export const body: Sentences['body'] = {
  chooseFile: 'ファイルを選択',
  hashing: (percent) => `ハッシュを計算中: ${percent}%`,
  hashingWhat: 'ボディのハッシュを計算中',
  stop: '停止',
  hashed: (size) => `${number(size)} バイト (ハッシュ計算済み)。`,
  failed: 'ファイルを読み取れませんでした。移動または変更された可能性があります。もう一度選択してください。',
  hasher: 'ボディのハッシュ計算処理',
  notHashed: 'ボディのハッシュを計算できませんでした。表示しているのは、その前の入力による結果です。',
};
