import type { FindingTexts } from '@/i18n/finding-text';
import { list, quoted as q } from '@/i18n/ja/words';
import { changes } from './words';

export const query: FindingTexts<'query'> = {
  'query-added-in-transit': {
    title: 'パラメータが途中で追加されました',
    what: ({ names }) => `AWS が受信したが、リクエストにはないパラメータ: ${list(names)}。`,
    fix: () => '署名後に何も追加しないようにするか、含めて署名します。',
  },
  'query-after-signature': {
    title: '署名の後にパラメータがあります',
    what: ({ names }) => `X-Amz-Signature の後に ${list(names)} があります。通常、署名は最後に付きます。`,
    fix: () => '取り除くか、署名する前に加えます。',
  },
  'query-body-as-query': {
    title: 'ボディがパラメータとして読まれました',
    what: ({ found }) => `AWS のクエリに、ボディの ${q(found)} が含まれています。`,
    fix: () =>
      '正しい Content-Type を送信します。`application/x-www-form-urlencoded` ではボディがパラメータになります。',
  },
  'query-changed-in-transit': {
    title: 'パラメータが途中で変わりました',
    what: ({ name, sent, received, change }) =>
      `${q(name)} は、送信時が ${q(sent)}、受信時が ${q(received)} です。${changes[change]}。`,
    fix: () => 'クエリを解析して書き直すクライアントやプロキシを探します。',
  },
  'query-hashed-otherwise': {
    title: '署名時のパラメータが違います',
    what: ({ name, sent, hashed, change }) =>
      `${q(name)} は ${q(hashed ?? '')} としてハッシュされましたが、規則では ${q(sent ?? '')} です。${changes[change]}。`,
    fix: () =>
      '名前と値をデコードしてから厳密に (RFC 3986) エンコードします。スペースは `%20`、スラッシュは `%2F` です。',
  },
  'query-hashed-unsorted': {
    title: '署名時にクエリが並べ替えられていません',
    what: ({ expected, repeats }) =>
      repeats
        ? `繰り返されたパラメータは値の順にも並べます。規則では ${q(expected)} です。`
        : `規則では ${q(expected)} です。`,
    fix: () => 'エンコードした後に、エンコード済みの名前、次にエンコード済みの値の順に並べます。',
  },
  'query-lost-at-ampersand': {
    title: 'URL が最初の & で終わっています',
    what: ({ name }) =>
      name === undefined
        ? 'URL が引用符で囲まれていません。シェルは `&` を演算子として扱うため、コマンドは最初のその文字で切れます。'
        : `${q(name)} より後がありません。署名もその中にあるはずです。`,
    fix: ({ name }) =>
      name === undefined
        ? 'URL を一重引用符 (cmd では二重引用符) で囲みます。'
        : 'URL 全体をコピーします。シェルでは一重引用符 (cmd では二重引用符) で囲みます。囲まないと、最初の `&` で切れます。',
  },
  'query-missing-in-transit': {
    title: 'パラメータが途中で失われました',
    what: ({ names }) => `リクエストにあり、AWS に届いていないパラメータ: ${list(names)}。`,
    fix: () => 'CDN やプロキシでクエリ全体を転送し、シェルでは URL を引用符で囲みます。',
  },
  'query-order': {
    title: 'パラメータの順序が、署名での順序と違います',
    what: ({ name, ahead }) =>
      `${q(name)} は ${q(ahead)} の後に送信されますが、署名では前に来ます。並べ替えずに署名すると、別の文字列に署名することになります。`,
    fix: () => '署名する文字列では、名前の順に並べます。送信する順序は問いません。',
  },
  'query-parameter-case': {
    title: '署名のパラメータの大文字と小文字が違います',
    what: ({ names, expected }) => `${list(names)} は ${list(expected)} と書きます。`,
    fix: () => '署名処理が書いた名前をそのまま使います。',
  },
  'query-percent-broken': {
    title: 'パーセントエンコードが壊れています',
    what: ({ found }) => `${q(found)} の後に 2 桁の 16 進数がありません。`,
    fix: () => 'URL はデータとして渡します。printf や String.format は `%2F` を書式として扱います。',
  },
  'query-plus': {
    title: 'クエリにエンコードされていないプラス記号があります',
    what: ({ names }) =>
      `AWS はスペースとして読みますが、プラスとして扱う署名処理もあります。該当するもの: ${list(names)}。`,
    fix: () => 'スペースは `%20`、プラスは `%2B` と書きます。',
  },
  'query-repeated': {
    title: 'パラメータが繰り返されています',
    what: ({ names }) => `すべて値の順にハッシュされますが、1 つしか残さない署名処理もあります: ${list(names)}。`,
    fix: () => 'すべてが署名の対象になっているかを確認します。',
  },
  'query-required-missing': {
    title: '署名のパラメータが足りません',
    what: ({ names }) =>
      names.length === 0
        ? 'AWS は、署名のパラメータが URL に足りないと返しています。'
        : `URL に ${list(names)} がありません。`,
    fix: () => '作成された署名付き URL 全体を使います。',
  },
  'query-tracking': {
    title: '追跡パラメータが追加されています',
    what: ({ names }) =>
      `${list(names)} は、メール配信やメッセージングのサービスが付けるものです。AWS では署名の対象になります。`,
    fix: () => '取り除き、署名付き URL ではリンクの追跡を無効にします。',
  },
  'query-valueless': {
    title: '値のないパラメータがあります',
    what: ({ names }) => `等号を付けてハッシュされますが、付けない署名処理もあります: ${list(names)}。`,
    fix: () => '末尾に `=` を付けて署名し、送信します。',
  },
};
