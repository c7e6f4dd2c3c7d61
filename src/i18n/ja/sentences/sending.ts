import type { Sentences } from '@/i18n/en/sentences/all';
import { list, number } from '@/i18n/ja/words';

export const forecast: Sentences['forecast'] = {
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
  websocket: () => 'WebSocket のアドレスにリクエストは送信できません。',
  'mixed-content': () => 'このページは https で読み込まれたため、ブラウザは平文の http での送信を拒否します。',
  'browser-rewrites': ({ browser }) =>
    `ブラウザが送信するパスは \`${browser}\` で、署名したパスと異なります。署名が一致しないため、curl を使います。`,
  'host-not-settable': ({ severity, signed, sent }) =>
    severity === 'fault'
      ? signedHost.elsewhere(signed, sent)
      : `署名したホストは \`${signed}\` ですが、ブラウザは \`${sent}\` を送信します。署名が有効なのは、送信先がホストを \`${signed}\` に戻して転送する場合だけです。curl であれば、署名したホストをそのまま送信します。`,
  'headers-not-settable': ({ names, signed }) =>
    signed
      ? `${list(names)} はページから設定できませんが、署名の対象です。署名が一致しないため、curl を使います。`
      : `${list(names)} はページから設定できません。ブラウザが省くか、別の値を送信します。署名の対象外のため、署名は有効なままです。`,
  'body-not-sent': ({ method }) =>
    `ボディは署名の対象ですが、ブラウザは ${method} でボディを送信しません。代わりに curl を使います。`,
  'gateway-allow-headers': () =>
    'API Gateway で通常許可されるヘッダーに `x-amz-content-sha256` は含まれません。API 側で許可に加えるか、このヘッダーを外します。',
  handshake: ({ method, names, body }) =>
    `ブラウザのハンドシェイクはボディのない GET で、ページからヘッダーは追加できません。この署名は、${[
      ...(method ? [`メソッド \`${method}\``] : []),
      ...(names.length > 0 ? [list(names)] : []),
      ...(body ? ['ボディ'] : []),
    ].join('、')}${body ? '' : ' '}も対象にしているため、ホストに拒否されます。GET にして、署名を URL に入れます。`,
  writes: ({ method }) => `${method} は送信先のデータを変更する可能性があります。`,
};

export const causes: Sentences['causes'] = {
  'offline-or-name': 'ホスト名が誤っているか、ホストに接続できません。',
  certificate: 'ホストの証明書が信頼されていません。ホストをタブで開くと確認できます。',
  'blocked-by-extension': '拡張機能またはプロキシがリクエストをブロックしています。',
  'mixed-content': 'このページは https で読み込まれ、URL は平文の http のため、ブラウザは送信しませんでした。',
  'preflight-refused':
    'プリフライトが拒否されました。サーバーは署名のない OPTIONS に応答し、上記のメソッドとヘッダーを許可する必要があります。',
  'gateway-errors-without-cors':
    'ゲートウェイレスポンスを設定しない限り、403 など API Gateway 自身のエラーには CORS ヘッダーが付きません。署名を理由に拒否された可能性があります。',
  'lambda-url-cors-off': '関数 URL の CORS が、デフォルトのまま無効になっています。',
  's3-cors-rule': 'バケットに、このオリジン、メソッド、すべてのヘッダーに合う CORS ルールがありません。',
  redirect:
    'バケットが別のリージョンにあります。S3 のリダイレクト (301 または 307) には CORS ヘッダーが付きません。バケットのリージョンのホストを使ってください。',
  'no-cors-headers':
    'レスポンスに、このページを許可する `Access-Control-Allow-Origin` がありません。レスポンスは届きましたが、表示できません。',
};

export const meanings: Sentences['meanings'] = {
  success: '成功しました。',
  'not-modified': '変更されていません (Not Modified)。手元のコピーは最新です。',
  expired: '署名の有効期限が切れています。署名し直してください。',
  'token-expired': 'セッショントークンの有効期限が切れています。新しい一時的な認証情報を取得してください。',
  'not-yet-valid': '署名日時が未来になっています。署名日時と、双方の時計を確認します。',
  'clock-skew': '署名日時とサーバーの時計が離れすぎています。',
  'signature-mismatch':
    'サーバーが計算した署名と一致しません。レスポンスに正規リクエストがあれば、ステップ 1 と 1 行ずつ比べます。',
  'payload-mismatch': '届いたボディが、一緒に送信されたハッシュまたはチェックサムと一致しません。',
  'missing-authentication':
    'API Gateway は、署名がない場合だけでなく、パスに対応するルートがない場合にもこのエラーを返します。まずステージとリソースを確認します。',
  'unknown-key':
    'サーバーはこのアクセスキー ID を認識できません。一時的な認証情報の場合は、セッショントークンが欠けている可能性があります。',
  token: 'セッショントークンがないか、誤っています。',
  scope: '認証情報スコープのリージョン、サービス、日付のいずれかが、このホストで必要なものと異なります。',
  'not-authorized': 'このキーには許可されていない操作です。原因は署名ではなくポリシーにあります。',
  denied: 'ポリシーまたはオーソライザーによって、アクセスが拒否されました。',
  'not-visible-here':
    '署名の対象に、練習用エンドポイントからは見えないヘッダーがあります。ブラウザが後から付けるためです。',
  'no-such-object': 'オブジェクトがありません。',
  'no-such-bucket': 'バケットがありません。',
  'range-refused': '指定されたバイト範囲がオブジェクトにありません。',
  'condition-failed': 'If-Match など、リクエストの条件が満たされていません。',
  redirect:
    'サーバーがリダイレクトを返しました。署名は署名時のホストでしか使えません。リダイレクト先に合わせて署名し直します。',
  malformed: '署名の構成要素が足りないか、形式が正しくありません。',
  'policy-expired': 'このフォームのポリシーは有効期限が切れています。署名し直す必要があります。',
  'policy-refused': 'フォームがポリシーの条件を満たしていません。レスポンスにその条件が示されています。',
  'size-refused': 'ファイルのサイズが、許可された範囲にありません。',
  'server-error': 'サーバー側でエラーが起きたか、後でやり直すように求められています。',
  'other-error': '成功のレスポンスではなく、署名についての記載もありません。',
};

export const told: Sentences['told'] = {
  accepted: '署名は受け入れられました。',
  'not-told': '署名が検証されたかどうかは、このレスポンスからはわかりません。',
};

export const mismatch: Sentences['mismatch'] = {
  same: 'サーバーの正規リクエストはステップ 1 と同じなので、シークレットアクセスキーが異なります。',
  differs: (where) => `サーバーが計算した内容と、ここのステップで異なるもの: ${where}。`,
  between: '、',
  more: (count) => `ほか ${count} 件`,
  lines: {
    method: 'メソッド',
    path: 'パス',
    query: 'パラメータ',
    header: 'ヘッダー',
    signedHeaders: '署名付きヘッダーのリスト',
    payloadHash: 'ペイロードハッシュ',
    algorithm: 'アルゴリズム',
    time: '日時',
    scope: 'スコープ',
    requestHash: 'リクエストのハッシュ',
    line: '行',
  },
};

export const tryIt: Sentences['tryIt'] = {
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
  redirectedTo: (url) =>
    `送信先のホストからリダイレクトが返され、ブラウザがそれに従いました。このレスポンスは \`${url}\` からのものです。`,
  redirect: {
    title: 'リダイレクトが返されました',
    what: 'このリダイレクトには従っていません。従うと、ヘッダーとボディがリダイレクト先のホストにも送信されるためです。リダイレクト先とステータスは、ブラウザがページに公開しません。',
    signature: 'リダイレクトから、署名が正しいかどうかはわかりません。また、ホストが変わると署名も変わります。',
    show: '次のコマンドはリクエストをもう一度送信し、`location` を含むレスポンスのステータスとヘッダーを表示します。',
    copy: '確認用の curl をコピー',
    regional: (host) =>
      `S3 のグローバルなホストは、リクエストをバケットのリージョンにリダイレクトします。リージョンのホスト \`${host}\` を使ってください。`,
    regionUnknown: (host) =>
      `バケットが別のリージョンにある可能性があります。そのリージョンで署名し、そのリージョンのホスト \`${host}\` を使ってください。リージョンは、コマンドの出力に \`x-amz-bucket-region\` として表示されます。`,
  },
  simpleNoLink:
    'ブラウザはプリフライトなしで送信します。レスポンスに CORS ヘッダーがなければ、ここには表示できません。',
  raw: (bytes, headers) => `レスポンス: ${number(bytes)} バイト、ヘッダー ${number(headers)} 件`,
  headers: (count) => `レスポンスヘッダー ${count} 件`,
  noBody: 'ボディはありません。',
  findOutWhy: '原因を調べる',
  unfolded: 'メッセージ (改行を復元)',
  binary: (size) => `テキストではない ${number(size)} バイトです。`,
  part: (lines, size) =>
    `${number(size)} バイトのうち、先頭の ${number(lines)} 行です。コピーと保存では全体が対象になります。`,
  cut: (size) => `受信または保持できたのは、先頭の ${number(size)} バイトだけです。`,
  sizeRefused: ({ size, limit }) =>
    `ファイルは ${number(size)} バイトですが、許可されているのは ${number(limit)} バイト${size > limit ? '以下' : '以上'}です。`,
  copyReply: 'レスポンスをコピー',
  saveReply: 'レスポンスを保存',
  moreHeaders: (count) => `ほか ${number(count)} 件。`,
  failed: 'ブラウザからレスポンスが得られませんでした。',
  probe: {
    'host-answered':
      'ホストには到達できます。このリクエストへのレスポンスと、署名が受け入れられたかどうかは、ブラウザがこのページに公開しません。',
    'host-not-reached': 'ホストが応答しません。',
    'not-probed': '',
  },
  likely: '考えられる原因 (可能性の高い順)',
  waysRound: {
    link: 'リンクをタブで開くか、curl で実行します。どちらにも CORS は関係しません。',
    curl: 'curl で実行します。CORS は関係しません。',
    unreached: '接続できない理由はブラウザに表示されません。curl で実行するとわかります。',
  },
  between: '',
  earlier: '以前のリクエストに対するレスポンスです。',
};

export const opensNot: Sentences['opensNot'] = {
  starting: '練習用エンドポイントはまだ起動中です。',
  none: 'このブラウザまたはアドレスでは Service Worker が許可されないため、練習用のリンクをタブで開けません。「送信」は使えます。',
  method: (method) => `タブはリンクを GET で開きますが、この署名は ${method} 用です。「送信」または curl を使います。`,
  headers: '署名の対象にヘッダーがありますが、タブからは送信できません。「送信」または curl を使います。',
  header: 'この形式では署名がヘッダーに入りますが、タブからは送信できません。「送信」または curl を使います。',
  websocket: 'WebSocket の URL はタブで開けません。',
  chunks: '「送信」では、ボディをチャンクに分けてそれぞれに署名します。タブや curl ではできません。',
};

export const trouble: Sentences['trouble'] = {
  disagreesWhat: (check) =>
    `署名側が作成した署名を、独立した検証側が拒否しました (チェック: ${check})。どちらかが誤っています。シークレットアクセスキーを除き、リクエストを添えて報告をお願いします。`,
  bug: (error) => `AWS SDK で署名できませんでした (${error})。このページの不具合です。報告をお願いします。`,
};

export const signedHost: Sentences['signedHost'] = {
  more: '別のホストで署名する',
  label: '署名するホスト',
  hint: '自分のトンネルやプロキシを使う場合に入力します。リクエストは URL のホストに送信され、そこからこのホストへ、この Host のまま転送される必要があります。URL のホストの管理者は、この署名を使うことができます。',
  elsewhere: (signed, sent) =>
    `署名するホストは \`${signed}\` ですが、送信先は \`${sent}\` です。署名は \`${signed}\` に対して有効なため、\`${sent}\` の管理者に使われるおそれがあります。送信先が自分のトンネルやプロキシであれば「署名するホスト」を入力してください。そうでなければ、どのツールからも送信しないでください。`,
};

export const fromLink: Sentences['fromLink'] = {
  note: (host) => `このリクエストはリンクから読み込まれました。送信先は \`${host}\` です。`,
  trust: 'この送信先で問題ありません',
};

export const questions: Sentences['questions'] = {
  sendTo: '自分のキーで署名したリクエストを、このホストに送信しますか?',
  openAt: '自分のキーで署名したリンクを、このホストで開きますか?',
  hostWhy:
    'このホストは自分で入力したものではなく、リンクで指定されたものです。送信すると、ホストの管理者に自分のキーによる署名が渡ります。',
  send: '送信する',
  open: '開く',
  replace: '入力した内容を置き換えますか?',
  replaceWhy: '別のページまたはリンクによって、このページのアドレスがこのリクエストのものに変更されました。',
  passedOver: (others) =>
    `確認の画面が開いている間に、この前に届いたほかのリクエスト (${others} 件) は確認の対象になりません。`,
  take: '置き換える',
  keep: '入力した内容を残す',
};
