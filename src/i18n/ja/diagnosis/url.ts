import type { FindingTexts } from '@/i18n/finding-text';
import { list, number, quoted as q } from '@/i18n/ja/words';

export const url: FindingTexts<'url'> = {
  'url-cut': {
    title: '末尾が途中で切れています',
    what: ({ found, whole }) =>
      `${q(found)} で終わっています。${whole === undefined ? 'パラメータが途中で切れています。' : `${q(whole)} が途中で切れています。`}ほかの部分は、末尾があるものとして判定しています。`,
    fix: () =>
      '生成元から全体をコピーし直します。ターミナル、チャット、入力欄では、長い行の末尾が切れることがあります。',
  },
  'url-too-long': {
    title: 'リクエストが AWS の受け付ける長さを超えています',
    what: ({ count }) =>
      `URL とヘッダーが、AWS のサービスが受け付ける最大の 64 kB を超えています。ここでは ${number(count)} 文字を省いて読んだため、署名は判定していません。`,
    fix: () => '長い部分は本文で送ります。署名を判定するには、同じ種類のもっと短いリクエストを貼り付けます。',
  },
  'url-encoded-twice': {
    title: 'URL が二重にエンコードされています',
    what: ({ found }) => `${q(found)} があります。署名後にもう一度パーセントエンコードされています。`,
    fix: () => '署名付き URL はエンコード済みです。そのまま渡します。',
  },
  'url-html-escaped': {
    title: 'URL に HTML エスケープが残っています',
    what: ({ undone }) =>
      undone
        ? '貼り付けた URL ではパラメータが `&amp;` で区切られています。ここでは `&` として読みましたが、そのまま使うと名前が `amp;` で始まります。'
        : 'パラメータが `&amp;` で区切られ、名前が `amp;` で始まっています。',
    fix: () => '`&amp;` を `&` に置き換えるか、ソースではなくリンク自体をコピーします。',
  },
  'url-json-escaped': {
    title: 'URL に JSON エスケープが残っています',
    what: ({ found }) =>
      found === undefined
        ? '貼り付けた URL に JSON エスケープがあります。ここでは元に戻して読みましたが、そのまま使うと別の URL になります。'
        : `JSON から ${q(found)} のままコピーされています。`,
    fix: () => 'JSON を解析して文字列を使うか、`\\u0026` を `&` に置き換えます。',
  },
  'url-lower-hex': {
    title: 'パーセントエンコーディングの 16 進数が小文字です',
    what: ({ found, expected }) =>
      `${q(found)} と送信され、署名では ${q(expected)} になります。そのままの形で署名すると、別の文字列に署名することになります。`,
    fix: () => '署名する文字列では大文字で書きます。送信する URL では、どちらでもかまいません。',
  },
  'url-percent-eaten': {
    title: 'URL から %2 が失われています',
    what: ({ found }) =>
      `認証情報が ${q(found)} になっています。スラッシュを表す \`%2F\` のうち \`F\` だけが残っています。Windows のバッチファイルでは \`%2\` が 2 番目の引数に置き換わります。`,
    fix: () => '`.bat` や `.cmd` では URL の `%` を `%%` と書くか、PowerShell で URL を単一引用符で囲みます。',
  },
  'url-redacted': {
    title: '伏せられた部分があります',
    what: ({ names }) => `伏せられているもの: ${list(names)}。これらに関わることは判断できません。`,
    fix: () => '全文を貼り付けます。このページの外には送信されません。',
  },
  'url-trailing': {
    title: 'URL の末尾に余分な記号があります',
    what: ({ found }) => `URL が ${q(found)} で終わっています。前後の文章のものです。`,
    fix: () => '末尾の記号を取り除きます。',
  },
  'url-white-space': {
    title: 'URL に空白があります',
    what: ({ what, after }) =>
      ({
        wrapped:
          '貼り付けた URL が途中で改行されています。ここでは 1 行として読みましたが、そのまま使うと最初の改行で終わります。',
        'line-break': `${q(after)} の後に改行があります。`,
        space: `${q(after)} の後にスペースがあります。`,
      })[what],
    fix: ({ what }) =>
      what === 'space' ? '取り除きます。名前の一部であれば `%20` と書きます。' : '間に何も入れずに行をつなげます。',
  },
};
