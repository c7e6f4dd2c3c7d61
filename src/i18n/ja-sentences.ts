import type { Sentences } from './en-sentences';
import { list, number, seconds, topic } from './ja-words';

const findings: Sentences['findings'] = {
  'method-characters': ({ method }) => `\`${method}\` は HTTP メソッドではありません。`,
  'url-empty': () => '署名する URL を入力するか、貼り付けます。',
  'url-too-long': ({ length, limit }) =>
    `${number(length)} 文字の URL は、どのブラウザやサーバーでも受け付けられません。ここでの上限は ${number(limit)} 文字です。`,
  'url-long': ({ length }) => `${number(length)} 文字あります。8,000 文字を超える URL は多くのサーバーで拒否されます。`,
  'url-no-scheme': () => 'URL は `https://` で始まります。',
  'url-not-a-url': () => 'URL ではありません。`https://host/path?name=value` の形で入力します。',
  'url-scheme': ({ scheme }) =>
    `\`${scheme}:\` の URL には署名できません。\`https:\`、\`http:\`、\`wss:\`、\`ws:\` のいずれかを使います。`,
  'url-whitespace': () => '改行と、URL の前後のスペースは、ブラウザと同じように取り除きます。',
  'host-unchecked': () =>
    'S3 のウェブサイトエンドポイントです。公開されているコンテンツだけを返し、署名を検証しません。署名を検証するのは REST エンドポイントです。',
  'host-missing': () => 'ホストがありません。`//` と次の `/` の間にホスト名が必要です。',
  'host-space': () => 'ホストにスペースが含まれています。ホスト名にスペースは使えません。',
  'host-invalid': ({ host }) => `\`${host}\` は、ブラウザが受け付けるホスト名ではありません。`,
  'host-rewritten': ({ typed, sent }) =>
    `ブラウザは \`${typed}\` を \`${sent}\` として送信します。署名の対象も後者です。`,
  'port-invalid': ({ port }) => `\`${port}\` はポート番号ではありません。0 から 65535 までの数値を指定します。`,
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
    '`__proto__` という名前のパラメータには署名できません。AWS SDK が別の内容に署名するためです。別の名前にします。',
  'plus-is-space': () =>
    'クエリ文字列にそのまま書いた `+` はスペースとして扱われるため、`%20` として署名し、送信します。',
  'signing-parameters-left-out': ({ names }) => `以前の署名のパラメータは除きます: ${list(names)}。`,
  'lone-surrogate': ({ position }) =>
    `${position} 文字目に文字の断片があります。絵文字が途中で切れた可能性があります。バイト列に変換できないため、署名できません。`,
  'service-empty': () => '署名を検証するサービスが必要です。API Gateway の場合は `execute-api` です。',
  'region-empty': () => '署名を検証するリージョンが必要です。例: `us-east-1`。',
  'region-set-empty': () =>
    '署名を検証できるリージョンが必要です。`us-east-1,us-west-2` のようにカンマで区切るか、`us-*` またはすべてを表す `*` を指定します。',
  'region-set-gap': () => 'カンマの前または後にリージョンがありません。',
  'region-set-characters': ({ character }) =>
    `${topic(character)} ここでは使えません。使えるのはリージョン名、カンマ、\`*\` だけです。`,
  'scope-characters': ({ character }) =>
    `${topic(character)} ここでは使えません。使えるのは半角英数字とハイフンだけです。`,
  'service-disagrees': ({ typed, told }) =>
    `ホストが示すサービスは \`${typed}\` ではなく \`${told}\` です。このままでは AWS から「Credential should be scoped to correct service」と返されます。`,
  'region-disagrees': ({ typed, told }) =>
    `ホストが示すリージョンは \`${typed}\` ではなく \`${told}\` です。このままでは AWS から「Credential should be scoped to a valid region」と返されます。`,
  'region-set-misses': ({ typed, told }) =>
    `ホストのリージョンは \`${told}\` ですが、\`${typed}\` に含まれていません。このリージョンでは AWS に署名が拒否されます。`,
  'service-general': ({ service }) => `\`${service}\` に固有の規則はわかっていません。一般的な規則で署名します。`,
  'access-key-empty': () => 'アクセスキー ID が必要です。署名とともに平文で送信されます。',
  'access-key-characters': ({ character }) => `${topic(character)} アクセスキー ID に使えません。`,
  'secret-empty': () => 'シークレットアクセスキーが必要です。空のままでは署名できません。',
  'secret-whitespace': ({ lineBreak }) =>
    `シークレットアクセスキーに${lineBreak ? '改行' : 'スペース'}が含まれています。AWS のものには含まれませんが、このまま署名に使います。`,
  'secret-length': ({ length }) =>
    `IAM が発行するシークレットアクセスキーは 40 文字です。入力されたものは ${length} 文字です。`,
  'token-missing': () => '`ASIA` で始まるキーは一時的な認証情報です。セッショントークンがないと AWS に認識されません。',
  'token-with-long-term-key': () =>
    '`AKIA` で始まるキーは長期的な認証情報で、セッショントークンは付きません。この組み合わせは AWS に拒否されます。',
  'token-whitespace': () => 'セッショントークンに空白が含まれています。AWS のものには含まれません。',
  'expires-not-a-number': () => '秒数を整数で入力します。',
  'expires-range': ({ longest }) =>
    `1 秒から ${longest} 秒 (7 日) まで指定できます。署名キーがそれより長く有効になることはありません。`,
  'expires-over-service': ({ service, longest }) =>
    `ここでの指定にかかわらず、\`${service}\` で有効なのは最長 ${longest} 秒 (${seconds(longest)}) です。`,
  'time-unreadable': () =>
    '日時として読み取れません。`2015-08-30 12:36:00Z` または `20150830T123600Z` の形で入力します。空欄の場合は現在時刻になります。',
  'time-no-such-date': () => '存在しない日時です。',
  'time-read-as-utc': () =>
    'UTC として扱います。明示するには `Z` を、UTC 以外では `+09:00` のようなオフセットを付けます。',
  'header-name-empty': () => 'この値にはヘッダー名がありません。',
  'header-name-characters': ({ character }) => `${topic(character)} ヘッダー名に使えません。`,
  'header-proto': () => '`__proto__` という名前のヘッダーには署名できません。',
  'header-value-characters': ({ character, lineBreak }) =>
    lineBreak
      ? 'ヘッダーの値に改行は使えません。'
      : `${topic(character)} 表示可能な ASCII 文字ではありません。バイト列の扱いが署名側とサーバーで異なるため、パーセントエンコードするか、\`filename*=UTF-8''…\` を使います。`,
  'header-reserved': ({ name }) => `\`${name}\` は署名時に自動で URL に付きます。ここにも入力すると重複します。`,
  'header-token': () => 'セッショントークンには専用の入力欄があります。ここにも入力すると重複します。',
  'header-region-set': () => 'リージョンセットには専用の入力欄があります。ここにも入力すると重複します。',
  'header-host-differs': ({ sent }) =>
    `署名にはこの Host を使いますが、ブラウザは常に URL のホスト \`${sent}\` を送信します。別の Host を送信できるのは curl だけです。`,
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
    `ボディは署名の対象ですが、ブラウザは ${method} でボディを送信しません。送信できるのは curl だけです。`,
  'form-not-supported': ({ service }) =>
    `\`${service}\` はアップロードフォームに対応していません。対応しているのは S3 (サービス \`s3\`) だけです。署名の場所を変えるか、S3 を選びます。`,
  'form-url-rest': ({ rest }) => `フォームはバケットに送信します。URL の \`${rest}\` は使いません。`,
  'bucket-missing': () =>
    'バケットがわかりません。ホストの先頭、または `https://host/bucket` のようにパスの先頭に含めます。',
  'object-key-empty': () => `\`uploads/\${filename}\` のようなオブジェクトキーが必要です。`,
  'object-key-too-long': ({ length, limit }) =>
    `${number(length)} バイトあります。S3 のキーは最大 ${number(limit)} バイトです。`,
  'filename-not-last': () =>
    `\`\${filename}\` は末尾に置きます。ポリシーで指定できるのはキーの先頭部分だけで、その後ろは制限できません。`,
  'form-value-line-break': () => 'フォームフィールドに改行は使えません。ブラウザが送信時に書き換えるためです。',
  'size-not-a-number': () => 'バイト数を整数で入力するか、空欄にします。',
  'size-order': ({ from, to }) => `${number(from)} バイト以上で ${number(to)} バイト以下のファイルはありません。`,
  'size-over-post': ({ limit }) =>
    `ここでの指定にかかわらず、S3 が 1 回の POST で受け取るのは最大 ${number(limit)} バイトです。`,
  'size-without-limit': () =>
    '上限がないと、このフォームを持つ人は誰でも 5 GB までアップロードでき、料金はバケットの所有者にかかります。',
  'condition-name-empty': () => 'この条件にはフィールド名がありません。',
  'condition-name-characters': ({ character }) => `${topic(character)} フォームフィールドの名前に使えません。`,
  'condition-reserved': ({ name }) => `\`${name}\` には専用の入力欄があるか、署名時に自動で付きます。`,
  'condition-twice': ({ name }) => `\`${name}\` の条件はすでにあります。`,
  'chunk-size-not-a-number': () => 'バイト数を整数で入力します。',
  'chunk-size-too-small': ({ least }) => `最後を除くチャンクは ${number(least)} バイト以上が必要です。`,
  'chunk-header-typed': ({ name }) => `\`${name}\` はチャンクの内容に合わせて自動で付きます。`,
};

const forecast: Sentences['forecast'] = {
  'same-origin': () => 'このページ自身のアドレスに送信します。CORS もプリフライトも関係しません。',
  simple: () =>
    'ブラウザはプリフライトなしで送信します。レスポンスに CORS ヘッダーがなければここには表示できませんが、リンクは開けます。',
  preflight: ({ preflight: { method, headers } }) => {
    const reasons = [
      ...(method ? [`メソッド \`${method}\``] : []),
      ...(headers.length ? [`ヘッダー ${list(headers)}`] : []),
    ];
    return `${reasons.join(' と')} のため、ブラウザは先に OPTIONS で許可を求めます (プリフライト)。サーバーは、署名のない OPTIONS に対してこれを許可する必要があります。`;
  },
  websocket: () =>
    'WebSocket の URL は、リクエストの送信ではなく WebSocket クライアントで開きます。URL をコピーして使います。',
  'mixed-content': () => 'このページは https で読み込まれたため、ブラウザは平文の http での送信を拒否します。',
  'browser-rewrites': ({ browser }) =>
    `ブラウザが送信するパスは \`${browser}\` で、署名したパスと異なります。署名が一致しないため、curl を使います。`,
  'host-not-settable': ({ signed, sent }) =>
    `署名したホストは \`${signed}\` ですが、ブラウザは \`${sent}\` を送信します。署名が一致しないため、curl を使います。`,
  'headers-not-settable': ({ names, signed }) =>
    signed
      ? `${list(names)} はページから設定できませんが、署名の対象です。署名が一致しないため、curl を使います。`
      : `${list(names)} はページから設定できません。ブラウザが省くか、別の値を送信します。署名の対象外のため、署名は有効なままです。`,
  'body-not-sent': ({ method }) =>
    `ボディは署名の対象ですが、ブラウザは ${method} でボディを送信しません。代わりに curl を使います。`,
  'gateway-allow-headers': () =>
    'API Gateway で通常許可されるヘッダーに `x-amz-content-sha256` は含まれません。API 側で許可に加えるか、このヘッダーを外します。',
  writes: ({ method }) => `${method} は送信先のデータを変更する可能性があります。`,
};

const causes: Sentences['causes'] = {
  'offline-or-name': 'ホスト名が誤っているか、ホストに接続できません。',
  certificate: 'ホストの証明書が信頼されていません。リンクをタブで開くと確認できます。',
  'blocked-by-extension': '拡張機能またはプロキシがリクエストをブロックしています。',
  'mixed-content': 'このページは https で読み込まれ、URL は平文の http のため、ブラウザは送信しませんでした。',
  'preflight-refused':
    'プリフライトが拒否されました。サーバーは署名のない OPTIONS に応答し、上記のメソッドとヘッダーを許可する必要があります。',
  'gateway-errors-without-cors':
    'ゲートウェイレスポンスを設定しない限り、403 など API Gateway 自身のエラーには CORS ヘッダーが付きません。署名を理由に拒否された可能性があります。',
  'lambda-url-cors-off': '関数 URL の CORS がデフォルトの無効のままです。',
  's3-cors-rule': 'バケットに、このオリジン、メソッド、すべてのヘッダーに合う CORS ルールがありません。',
  redirect:
    'バケットが別のリージョンにあり、リダイレクトが返されました。プリフライト後のリダイレクトは CORS ではたどれないため、リージョンを含むホスト名を使います。',
  'no-cors-headers':
    'レスポンスに、このページを許可する `Access-Control-Allow-Origin` がありません。レスポンスは届きましたが、表示できません。',
};

const meanings: Sentences['meanings'] = {
  success: '署名は受け入れられました。',
  expired: '署名の有効期限が切れています。それ以外は検証されていません。署名し直す必要があります。',
  'not-yet-valid': '署名日時が未来になっています。署名日時と、双方の時計を確認します。',
  'clock-skew': '署名日時とサーバーの時計が離れすぎています。',
  'signature-mismatch':
    'サーバーが計算した署名と一致しません。レスポンスに正規リクエストがあれば、ステップ 1 と 1 行ずつ比べます。',
  'payload-mismatch': '届いたボディのハッシュが、署名されたハッシュと一致しません。',
  'missing-authentication':
    'API Gateway は、署名がない場合だけでなく、パスの先に何もない場合にもこのエラーを返します。まずステージとリソースを確認します。',
  'unknown-key':
    'サーバーはこのアクセスキー ID を認識できません。一時的な認証情報の場合は、セッショントークンが欠けている可能性があります。',
  token: 'セッショントークンがないか、誤っているか、有効期限が切れています。',
  scope: '認証情報スコープのリージョン、サービス、日付のいずれかが、このホストで必要なものと異なります。',
  'not-authorized': '署名は正しいものの、このキーには許可されていない操作です。原因は署名ではなくポリシーにあります。',
  'not-visible-here':
    '署名の対象に、練習用エンドポイントからは見えないヘッダーがあります。ブラウザが後から付けるためです。',
  'no-such-object': '署名は受け入れられましたが、オブジェクトまたはバケットがありません。',
  redirect: 'サーバーは別の場所を示しています。リダイレクトでホストが変わると、署名も変わります。',
  malformed: '署名の構成要素が足りないか、形式が正しくありません。',
  'policy-expired': 'このフォームのポリシーは有効期限が切れています。署名し直す必要があります。',
  'policy-refused':
    '署名は正しいものの、フォームがポリシーの条件を満たしていません。レスポンスにその条件が示されています。',
  'size-refused': '署名は正しいものの、ファイルのサイズがポリシーの範囲外です。',
  'other-error': '成功のレスポンスではありませんが、署名に関するエラーでもありません。',
};

const fixes: Sentences['fixes'] = {
  'add-https': () => 'https:// を追加',
  'escape-percent': () => '%25 に置換',
  'literal-plus': () => 'プラス記号として %2B に置換',
  'remove-parameters': () => 'URL から削除',
  'use-told': (text) => `${text} を使用`,
  trim: () => '空白を削除',
  'use-longest': (text) => `${text} を使用`,
  'remove-header': () => 'このヘッダーを削除',
  'move-token': () => 'セッショントークン欄へ移動',
  'use-rest-endpoint': () => 'REST エンドポイントを使用',
  'add-headers': () => '通常の値で追加',
  'use-query': () => '代わりに URL に署名',
  'use-as-key': () => 'オブジェクトキーとして使用',
  'use-usual': () => '65536 を使用',
};

const tryIt: Sentences['tryIt'] = {
  title: '試す',
  send: '送信',
  sending: '送信中',
  stop: '停止',
  confirm: (method, host) => `${method} を ${host} に送信しますか?`,
  confirmSend: (method) => `${method} を送信`,
  cancel: 'キャンセル',
  reply: 'レスポンス',
  milliseconds: (value) => `${number(Math.round(value))} ms`,
  from: {
    network: 'ネットワークから',
    'practice-worker': '練習用エンドポイントから',
    'practice-page': 'このページ内の練習用エンドポイントから',
  },
  redirectedTo: (url) => `${url} にリダイレクト`,
  headers: (count) => `レスポンスヘッダー ${count} 件`,
  noBody: 'ボディはありません。',
  findOutWhy: '原因を調べる',
  unfolded: 'メッセージ (改行を復元)',
  binary: (size) => `テキストではない ${number(size)} バイトです。`,
  cut: '先頭部分だけを表示しています。',
  failed: 'ブラウザからレスポンスが得られませんでした。',
  probe: {
    'host-answered': 'ホストは応答しています。ブラウザがこのページにレスポンスを見せないだけです。',
    'host-not-reached': 'ホストが応答しません。',
    'not-probed': '',
  },
  likely: '考えられる原因 (可能性の高い順)',
  waysRound: 'リンクをタブで開くか、curl で実行します。どちらにも CORS は関係しません。',
  earlier: '以前のリクエストに対するレスポンスです。',
};

const sources: Sentences['sources'] = {
  method: 'メソッド',
  path: 'URL のパス',
  host: 'URL のホスト',
  payload: 'ボディ',
  date: '署名日時',
  region: 'リージョン',
  service: 'サービス',
  accessKeyId: 'アクセスキー ID',
  secret: 'シークレットアクセスキー',
  token: 'セッショントークン',
  expires: '有効期限',
  fixed: '固定値',
  query: (name) => `クエリパラメータ ${name}`,
  header: (name) => `ヘッダー ${name}`,
  field: (name) => `フォームフィールド ${name}`,
  chunk: () => '直前のチャンクの署名',
  policy: 'ステップ 1 の Base64',
  canonicalRequest: 'ステップ 1 の SHA-256',
  signature: 'ステップ 4',
};

const opensNot: Sentences['opensNot'] = {
  starting: '練習用エンドポイントはまだ起動中です。',
  none: 'このブラウザまたはアドレスでは Service Worker が許可されないため、練習用のリンクをタブで開けません。「送信」は使えます。',
  method: (method) => `タブはリンクを GET で開きますが、この署名は ${method} 用です。「送信」または curl を使います。`,
  headers: '署名の対象にヘッダーがありますが、タブからは送信できません。「送信」または curl を使います。',
  header: 'この形式では署名がヘッダーに入りますが、タブからは送信できません。「送信」または curl を使います。',
  websocket: 'WebSocket の URL はタブで開けません。',
};

const trouble: Sentences['trouble'] = {
  disagreesWhat: (check) =>
    `署名側が作成した署名を、独立した検証側が拒否しました (チェック: ${check})。どちらかが誤っています。シークレットアクセスキーを除き、リクエストを添えて報告をお願いします。`,
  opinionFailed: (error) => `独立検証を実行できませんでした (${error})。`,
  bug: (error) => `AWS SDK で署名できませんでした (${error})。このページの不具合です。報告をお願いします。`,
};

const notSignedWhy: Sentences['notSignedWhy'] = {
  'changes-in-transit': 'プロキシやブラウザが途中で書き換えるため',
  'carries-the-signature': '署名時に別の値が付くため',
  'replaced-by-signing-time': '署名日時で置き換えられるため',
};

const body: Sentences['body'] = {
  chooseFile: 'ファイルを選択',
  hashing: (percent) => `ハッシュを計算中: ${percent}%`,
  hashingWhat: 'ボディのハッシュを計算中',
  stop: '停止',
  hashed: (size) => `${number(size)} バイト。ハッシュは 1 回だけ計算します。`,
  failed: 'ファイルを読み取れませんでした。移動または変更された可能性があるため、もう一度選択する必要があります。',
};

const practice: Sentences['practice'] = {
  what: 'このページの中で動く小さな AWS です。署名を検証し、API Gateway や S3 と同じように応答します。アカウントもネットワークも必要ありません。',
  keys: 'キー',
  key: 'このキーを使用',
  keyNames: {
    full: 'すべての操作を許可',
    temporary: '一時的: セッショントークンが必須',
    limited: 'dev/admin の呼び出しは不可',
  },
  routes: 'ルート',
  scope: 'リージョンは ap-northeast-1、サービスはパスに応じて execute-api または s3 です。',
  reset: 'バケットを空にする',
  resetDone: 'バケットを空にしました。',
  state: {
    starting: '起動中です。「送信」はすでに使えます。',
    active: 'リンクに応答できます。「送信」には、次に通常の再読み込みをするまで、このページ内で応答します。',
    controlling: '動作しています。',
    none: 'Service Worker を使えないため、「送信」にはこのページ内で応答します。リンクは開けません。',
  },
};

const v4a: Sentences['v4a'] = {
  signingKeyWhat:
    'シークレットアクセスキーから、楕円曲線 P-256 のプライベートキーを導出します。日付、リージョン、サービスが変わっても同じキーです。AWS はパブリックキーで署名を検証します。',
  secretRung: '「AWS4A」+ シークレット',
  fixedInput: '固定の入力',
  fields: {
    iteration: '繰り返し番号 (常に 1)',
    label: 'ラベル (アルゴリズム)',
    separator: '区切り (値が 0 のバイト)',
    accessKeyId: 'アクセスキー ID',
    counter: 'カウンター',
    length: 'キーの長さ (256 ビット)',
  },
  candidate: '候補',
  candidateOf: '「AWS4A」+ シークレットをキーとした、固定の入力の HMAC-SHA256',
  limitOf: 'n は曲線の位数',
  taken: '候補は n − 2 以下のため、採用します。超える場合は、カウンターを 1 増やしてやり直します。',
  rejected: '候補が n − 2 を超えるため、採用せずにカウンターを 1 増やします。',
  privateKey: 'プライベートキー',
  privateKeyOf: '候補 + 1',
  publicKeyX: 'パブリックキー X',
  publicKeyY: 'パブリックキー Y',
  publicKeyOf: 'プライベートキー × 曲線のベースポイント',
  guard:
    'kSigning と違い、プライベートキーは日付が変わっても有効です。シークレットアクセスキーと同じように保護する必要があります。',
  signatureWhat:
    'ステップ 2 の SHA-256 に、プライベートキーで ECDSA の署名をしたものです。2 つの数 r と s を DER にまとめ、16 進数で表します。',
  signatureVaries:
    '多くの実装は署名のたびに乱数を使うため、同じリクエストでも署名は毎回異なり、そのどれもが正しい署名です。ここでは乱数の代わりにリクエストから決まる数を使うため (RFC 6979)、署名は変わりません。パブリックキーで検証できますが、別の署名との比較はできません。',
};

const rules: Sentences['rules'] = {
  names: {
    path: 'パス',
    presignedPayload: '署名付き URL のペイロード',
    contentSha256: '署名付きヘッダーのペイロード',
    amzHeaders: '署名付き URL での `x-amz-*` ヘッダー',
    requiredHeaders: '必要なヘッダー',
    token: 'セッショントークン',
    longestExpiry: '有効期限',
    postPolicy: 'アップロードフォーム',
    chunkedPayload: 'チャンク単位のボディ',
  },
  path: {
    once: 'エンコードは 1 回で、正規化しません。`//`、`.`、`..` はそのまま残ります。',
    twice: '正規化し、エンコード済みのパスをもう一度エンコードします。`%20` は `%2520` になります。',
  },
  presignedPayload: {
    hash: 'ボディのハッシュです。ボディが異なると署名は一致しません。',
    unsigned: '`UNSIGNED-PAYLOAD` です。ボディは署名の対象外です。',
  },
  contentSha256: {
    optional: 'ボディのハッシュです。`x-amz-content-sha256` は省略できます。',
    required: 'ボディのハッシュです。`x-amz-content-sha256` を必ず送信します。',
    unsigned: '`UNSIGNED-PAYLOAD` です。`x-amz-content-sha256` にもこの値が必要で、ハッシュは拒否されます。',
  },
  amzHeaders: {
    query: 'URL に移動するため、リンクだけで足ります。',
    header: 'ヘッダーのままで、URL と一緒に送信する必要があります。',
  },
  token: {
    signed: '`X-Amz-Security-Token` として署名の対象になります。',
    appended: '署名の対象外です。`X-Amz-Security-Token` は署名の計算後に追加します。',
  },
  noHeaders: '署名時に追加されるもの以外にはありません。',
  headersOfBody: (headers) => `ボディのあるリクエスト: \`${headers}\`。`,
  headersOfPath: (path, headers) => `\`${path}\` へのリクエスト: \`${headers}\`。`,
  longestExpiry: (longest, start) => `最長 ${seconds(longest)}。初期値は ${seconds(start)}です。`,
  postPolicy: 'ポリシーへの署名を HTML フォームに入れて送信できます (POST)。',
  chunkedPayload: '署名をヘッダーに入れる場合、ボディをチャンクごとに署名できます (`aws-chunked`)。',
  general: '固有の規則がわかっていないため、一般的な規則です。',
  source: { documented: 'ドキュメント', reported: '報告' },
  notes: {
    'cache-token':
      'トークンは URL から `http://` を除いたものです。ホストにはクラスターまたはキャッシュの名前、クエリ文字列には `Action=connect&User=…` を指定します。サーバーレスキャッシュでは `ResourceType=ServerlessCache` も必要です。',
    'dsql-token':
      'トークンは URL から `https://` を除いたものです。クエリ文字列は `Action=DbConnect` または `Action=DbConnectAdmin` です。',
    'eks-token':
      'URL での指定にかかわらず、STS での有効期間は 15 分です。EKS のトークンは、`k8s-aws-v1.` に続けて、パディングなしの base64url でエンコードした URL を並べたものです。この URL ではクラスター名を持つ `x-k8s-aws-id` ヘッダーにも署名し、有効期限を 60 秒とします。',
    'iot-path': 'MQTT over WebSocket では `wss://…/mqtt` に接続します。',
    'lambda-payload':
      '署名されていないペイロードは拒否されます。CloudFront 経由の PUT と POST では、ボディのハッシュを `x-amz-content-sha256` で送信する必要があります。',
    'model-colon': 'モデル ID の `:` は、送信時には `%3A`、正規リクエストでは `%253A` になります。',
    'msk-token':
      'トークンは、パディングなしの base64url でエンコードした URL です。ホストは `kafka.REGION.amazonaws.com`、クエリ文字列は `Action=kafka-cluster:Connect` です。',
    'post-parameters': '署名付きの POST リクエストでは、URL のパラメータは無視されます。',
    'rds-endpoint': 'エンドポイント自体の名前とポートに署名します。別名やトンネルのアドレスでは拒否されます。',
    'rds-token': 'トークンは URL から `https://` を除いたものです。クエリ文字列は `Action=connect&DBUser=…` です。',
    'realtime-token':
      'リアルタイムサブスクリプションでは、`/graphql/connect` への `{}` の POST に署名し、署名付きヘッダーを base64 でエンコードして WebSocket の URL に入れます。',
    's3-redirect':
      'グローバルなホストでは別のリージョンへリダイレクトされ、署名したホストが変わります。リージョンのホストを使います。',
    's3express-token':
      'CreateSession のトークンは `x-amz-s3session-token` に入れます。ヘッダーとして追加し、セッショントークン欄は空のままにします。',
    'speech-link': '`/v1/speech` への GET の署名付き URL は、ブラウザで再生できます。',
    'streaming-port': 'ストリーミングでは、ポート 8443 の `/stream-transcription-websocket` に `wss://` で接続します。',
    'wrong-path': '403 と「Missing Authentication Token」が返る場合は、通常、パスまたはメソッドが存在しません。',
  },
};

const upload: Sentences['upload'] = {
  policy: 'アップロードポリシー',
  key: 'オブジェクトキー',
  keyHint: `末尾の \`\${filename}\` は、アップロードするファイルの名前に置き換わります。`,
  contentType: 'Content-Type',
  contentTypeMatching: 'Content-Type の一致条件',
  contentTypeHint: '空欄の場合は条件なしになり、S3 には `binary/octet-stream` として保存されます。',
  matching: { eq: '完全一致', 'starts-with': '前方一致' },
  sizeFrom: 'サイズの下限 (バイト)',
  sizeTo: 'サイズの上限 (バイト)',
  conditions:
    'そのほかのフォームフィールドと、それぞれの条件です。ここにないフィールドを含むフォームは S3 に拒否されます。',
  conditionName: (n) => `条件 ${n} のフィールド`,
  conditionMatching: (n) => `条件 ${n} の一致条件`,
  conditionValue: (n) => `条件 ${n} の値`,
  removeCondition: (n) => `条件 ${n} を削除`,
  addCondition: '条件を追加',
  title: 'アップロードフォーム',
  sentTo: '送信先 (multipart/form-data の POST)',
  fileLast:
    'フィールドをこの順に並べ、最後に `file` という名前のフィールドでファイルを送信します。その後ろは S3 に読み取られません。',
  copyHtml: 'HTML フォームをコピー',
  copyCurl: 'curl -F としてコピー',
  policyStep: 'ポリシー',
  policyWhat:
    'フォームを持つ人が何をいつまでアップロードできるかを定めます。ポリシー自体を除くすべてのフィールドに条件が必要です。',
  toSignWhat:
    'フォームで送信する、Base64 エンコードしたポリシーです。署名の対象はこれだけで、メソッド、ホスト、ファイルは含まれません。',
  file: 'アップロードするファイル',
  chooseFirst: '先にファイルを選択します。',
  simple:
    'ブラウザはプリフライトなしでフォームを送信します。ここにレスポンスを表示できるのは、バケットの CORS ルールで POST が許可されている場合だけです。',
  waysRound: 'HTML フォームを別のページとして開くか、curl を使います。どちらにも CORS は関係しません。',
};

const chunks: Sentences['chunks'] = {
  inChunks: 'ボディをチャンクに分けて署名 (aws-chunked)',
  chunkSize: 'チャンクサイズ (バイト)',
  hint: (count, length) =>
    `${number(count)} 個のチャンクと空のチャンク 1 個、送信時は合計 ${number(length)} バイトです。Content-Length はブラウザが設定します。`,
  hashing: (percent) => `チャンクのハッシュを計算中: ${percent}%`,
  signing: (done, count) => `署名中: ${number(count)} 個のうち ${number(done)} 個`,
  failed: 'ファイルを読み取れませんでした。移動または変更された可能性があるため、もう一度選択する必要があります。',
  title: 'チャンク',
  what: '各チャンクの署名には、ステップ 4 から始めて直前の署名が含まれます。そのため、どのチャンクも変更、入れ替え、省略ができません。',
  labels: { previousSignature: '直前の署名', emptyHash: '空文字列のハッシュ', chunkHash: 'チャンクのハッシュ' },
  chunk: (n) => `チャンク ${number(n)}`,
  last: '終わり: 空のチャンク',
  size: (bytes) => `${number(bytes)} バイト`,
  signature: '署名',
  between: (count) => `同じようにつながるチャンクがほかに ${number(count)} 個`,
};

export const jaSentences: Sentences = {
  credentialsTaken: '貼り付けた認証情報を、それぞれの欄に入れました。',
  findings,
  fixes,
  forecast,
  causes,
  meanings,
  tryIt,
  sources,
  opensNot,
  trouble,
  notSignedWhy,
  v4a,
  body,
  practice,
  rules,
  updateReady: 'このページの新しいバージョンがあります。再読み込みすると入力欄は空になります。',
  upload,
  chunks,
};
