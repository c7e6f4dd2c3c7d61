import type { FindingTexts } from '@/i18n/finding-text';
import { list, quoted as q } from '@/i18n/ja/words';

const PARTS = {
  method: 'メソッド',
  path: 'パス',
  query: 'パラメータ',
  header: 'ヘッダー',
  signedHeaders: '署名付きヘッダーの名前',
  payloadHash: 'ペイロードのハッシュ',
  algorithm: 'アルゴリズム',
  time: '日時',
  scope: 'スコープ',
  requestHash: 'ハッシュ',
  line: '行',
} as const;

const STATED = { algorithm: 'アルゴリズム', date: '日時', scope: 'スコープ', requestHash: 'ハッシュ' } as const;

export const comparedTexts: FindingTexts<'compared-texts'> = {
  'texts-two-differ': {
    title: '2 つのテキストが違います',
    what: ({ part, names, order, first, second }) =>
      order
        ? `${part === 'query' ? 'パラメータ' : 'ヘッダーの行'}は同じですが、並び順か書き方が違います。`
        : `${PARTS[part]}${names.length === 0 ? '' : ` ${list(names)} `}が違います。1 つ目は${first === undefined ? 'なし' : ` ${q(first)}`}、2 つ目は${second === undefined ? 'なし' : ` ${q(second)} `}です。`,
    fix: () => '一方が受け入れられているなら、もう一方のこの行を同じ書き方にします。',
  },
  'texts-two-same': {
    title: '2 つのテキストは同じです',
    what: ({ cleaned }) =>
      cleaned
        ? '目に見えない文字を除くと、どの行も一致しています。貼り付けた内容にはその文字があり、一方がそのままハッシュされた可能性があります。'
        : 'どの行も一致しています。',
    fix: ({ cleaned }) =>
      cleaned
        ? '署名する側が読み込むリージョン、キー、パス、ヘッダーの値に、バイトオーダーマークや幅のない空白がないか調べます。'
        : '次に、署名文字列、キー、送信した内容を比べます。',
  },
  'texts-damaged': {
    title: 'AWS の文字列が壊れています',
    what: () =>
      '正規リクエストのハッシュが、署名文字列にあるものと一致しません。コピーの際にテキストが変わったか、途中で切れています。',
    fix: () => 'レスポンスを、加工されていない元のデータからコピーし直します。',
  },
  'texts-key-or-derivation': {
    title: '署名側と AWS のテキストは同じです',
    what: ({ keyId }) =>
      `残るのはキーです。プログラムが持つシークレット、署名キーの導出、AWS が${keyId === undefined || keyId === '' ? '' : ` ${q(keyId)} について`}持つ値のいずれかが違います。`,
    fix: () => 'シークレットまたはその日の署名キーを入力して原因を探すと、どれが違うかを判別できます。',
  },
  'texts-signer-hash': {
    title: '署名処理が別のものをハッシュしています',
    what: ({ hash, hexadecimal }) =>
      hexadecimal
        ? '署名文字列の最後の行が、ログにある正規リクエストのハッシュではありません。'
        : `署名文字列の最後の行が ${q(hash)} で、小文字の 16 進数 64 桁ではありません。`,
    fix: () =>
      '正規リクエストの UTF-8 のバイト列を 1 回だけハッシュし、16 進数で書きます。最後の行の後に改行はありません。',
  },
  'texts-to-sign-received': {
    title: 'レスポンスの署名文字列が、リクエストのものと違います',
    what: ({ part, sent, received }) =>
      `レスポンスはこの署名に対するものですが、${STATED[part]}がリクエストでは ${q(sent)}、レスポンスでは ${q(received)} です。`,
    fix: () =>
      'レスポンスを受け取ったまま貼り付けます。受け取った時点でこの値なら、サーバーは独自の値で検証しています。その値で署名します。',
  },
  'texts-string-to-sign': {
    title: '署名文字列が違います',
    what: ({ part, hashed, expected }) =>
      `${STATED[part]}が ${q(hashed)} で署名されていますが、正しくは ${q(expected)} です。`,
    fix: () => '署名文字列、キーの導出、リクエストで同じ日時とスコープを使います。',
  },
};
