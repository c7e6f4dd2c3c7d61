import type { breaking as en } from '@/i18n/en/learn/break';

const checks: (typeof en)['checks'] = {
  present: '署名がある',
  'well-formed': '形式',
  'date-format': '日時の形式',
  time: '期間内',
  'host-signed': '署名付きヘッダー',
  algorithm: 'アルゴリズム',
  'credential-scope': 'スコープ',
  'key-id': 'キー ID',
  signature: '署名',
  token: 'セッショントークン',
};

export const breaking: typeof en = {
  name: '壊してみる',
  lead: '好きな文字を選ぶと、その文字だけが別の文字になります。署名し直すことはしません。署名がどうなるかを確かめてください。',
  what: '壊すもの',
  canonical: '正規リクエスト',
  link: '完成したリンク',
  request: '完成したリクエスト',
  characters: {
    canonical: '正規リクエストの文字。矢印キーで移動し、Enter キーで変えます。',
    link: 'リンクの文字。矢印キーで移動し、Enter キーで変えます。',
    request: 'リクエスト (ヘッダーを含む) の文字。矢印キーで移動し、Enter キーで変えます。',
  },
  character: (at, character) => `${character === ' ' ? 'スペース' : character}、${at + 1} 文字目`,
  orChange: '変える場所',
  places: { path: 'パス', method: 'メソッド', expires: '有効期間', time: '時刻', scope: 'スコープ', signature: '署名' },
  undo: '元に戻す',
  sentWith: '送信した署名',
  awsComputes: 'AWS の計算結果',
  notComputed: 'なし (計算する前に拒否)',
  bits: (differ) => `2 つの署名の 256 ビット: ${differ} ビットが違います`,
  same: 'まだ何も変えていないので、署名は同じです。',
  harmless: '書き方が変わっただけで、意味は同じです。正規リクエストが変わらないため、署名は正しいままです。',
  rightAndRefused: '署名は正しく検証されました。AWS は、署名の後に行う検査でリクエストを拒否しました。',
  differ: (count, from, to) =>
    `\`${from}\` が \`${to}\` に変わり、256 ビット中 ${count} ビットが変わりました。どの文字を変えても、およそ半分が変わります。署名を見ても、どこが違うかはわかりません。そのため「診断」は元の文字列どうしを比べます。`,
  signatureItself: (count) => `変わったのは署名そのもので、${count} ビットが違います。AWS は署名全体を比較します。`,
  stopped: (check) => `AWS は署名を計算する前に、次の検査で拒否しました: ${checks[check]}`,
  checks,
  right: '署名は正しく検証されました。',
  reply: 'レスポンスの全文',
};
