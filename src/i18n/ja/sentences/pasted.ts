import type { Sentences } from '@/i18n/en/sentences/all';

export const pasted: Sentences['pasted'] = {
  formats: {
    curl: 'curl コマンド',
    wget: 'wget コマンド',
    awscurl: 'awscurl コマンド',
    powershell: 'PowerShell コマンド',
    fetch: 'fetch の呼び出し',
    har: 'HAR ファイル',
    postman: 'Postman コレクション',
    bruno: 'Bruno ファイル',
    'http-request': 'HTTP リクエスト',
    'presigned-url': '署名付き URL',
    'presigned-token': 'トークン',
    'carried-request': 'トークン',
    url: 'URL',
  },
  anyFormat: 'リクエスト',
  parts: (headers, body, keys) =>
    [
      'メソッド',
      'URL',
      ...(headers > 0 ? [`ヘッダー ${headers} 件`] : []),
      ...(body ? ['ボディ'] : []),
      ...(keys ? ['キー'] : []),
    ].join('、'),
  request: (what, parts) => `貼り付けた「${what}」から入力しました: ${parts}。`,
  switched: (where) => `「署名の場所」を「${where}」に切り替えました。`,
  bodyLeft: 'ボディはテキストとして含まれていません。「ボディ」でファイルを選択してください。',
  address: '貼り付けた内容から URL を読み取りました。',
  keys: 'キーが貼り付けられたため、URL ではなくキーの欄に入力しました。',
  'for-debug': 'URL ではなく、レスポンスまたはログです。「診断」で読み取り、原因を調べられます。',
  reading: '貼り付けた内容を読み取っています…',
  toDebug: '診断で読み取る',
  undo: '元に戻す',
  replaced: '入力していたリクエストが、別のリクエストに置き換わりました。',
  dropped: {
    here: 'どこにでもドロップできます。リクエスト (HTTP、HAR、Postman、Bruno、curl) または認証情報のファイルを読み取ります。',
    reading: 'ファイルを読み取っています…',
    request: (what, parts) => `ドロップされた「${what}」から入力しました: ${parts}。`,
    bodyLeft: 'ボディはテキストとして含まれていません。「ボディ」でファイルを選択してください。',
    address: 'ファイルから URL を読み取りました。',
    keys: 'ファイルのキーを各欄に入力しました。',
    'for-debug': 'このファイルはレスポンスまたはログです。「診断」で読み取り、原因を調べられます。',
    notTaken: {
      'too-large': (name) => `\`${name}\` は 50 MB を超えるため、読み取りませんでした。`,
      unreadable: (name) => `\`${name}\` を読み取れませんでした。フォルダであるか、ブラウザが開けないファイルです。`,
      'not-text': (name) => `\`${name}\` はテキストではありません。送信する場合は「ボディ」で選択してください。`,
      nothing: (name) =>
        `\`${name}\` にはリクエストも認証情報も見つかりませんでした。ファイル自体を送信する場合は「ボディ」で選択してください。`,
    },
  },
};
