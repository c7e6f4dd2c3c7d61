import type { FindingTexts } from '@/i18n/finding-text';
import { list, quoted as q } from '@/i18n/ja/words';

export const form: FindingTexts<'form'> = {
  'form-condition': {
    title: 'フォームの値がポリシーの条件と違います',
    what: ({ name, begins, expected, found, form: isKnown }) =>
      `ポリシーの条件では、${q(name)} は ${q(expected)} ${begins ? 'で始まる値' : ''}でなければなりません。${found === undefined ? (isKnown ? 'フォームにこのフィールドはありません。' : '') : `フォームの値は ${q(found)} です。`}`,
    fix: () =>
      'ポリシーを作ったときの値をそのまま送ります。フィールドとポリシーは同じ呼び出しの結果を使い、どちらも書き換えません。',
  },
  'form-extra-fields': {
    title: 'ポリシーに条件のないフィールドがあります',
    what: ({ names }) => `${list(names)} の条件がポリシーにありません。S3 は条件のないフィールドを受け付けません。`,
    fix: () =>
      '署名する前に、それぞれの条件をポリシーに加えるか、フィールドを送らないようにします。`x-ignore-` で始まる名前には条件が要りません。ファイルより後のフィールドは読まれません。',
  },
  'form-expired': {
    title: 'フォームのポリシーの有効期限が切れています',
    what: ({ end }) => (end === undefined ? 'S3 がそう答えています。' : `有効期限は ${end} でした。`),
    fix: () => '使う直前にフォームを作り直すか、ポリシーの `expiration` を延ばします。',
  },
  'form-policy': {
    title: 'フォームのポリシーを読み取れません',
    what: ({ problem }) =>
      ({
        'not-base64': 'フィールド `policy` が Base64 ではありません。',
        'not-json': 'フィールド `policy` の Base64 の中身が JSON ではありません。',
        expiration: '`expiration` がないか、`2026-01-31T12:00:00Z` の形ではありません。',
        conditions: '`conditions` がないか、リストではありません。',
        condition: '`{"name": "value"}` でも 3 要素のリストでもない条件があります。',
        unknown: 'S3 がそう答えています。',
      })[problem ?? 'unknown'],
    fix: () => 'ポリシーを UTF-8 の JSON で書き、1 行の Base64 にエンコードして、署名した文字列をそのまま送ります。',
  },
  'form-field-missing': {
    title: 'フォームのフィールドが S3 に届いていません',
    what: ({ name, change }) =>
      change === 'add'
        ? `S3 はフィールド ${q(name)} を見つけられませんでした。`
        : `フォームにはフィールド ${q(name)} がありますが、S3 は見つけられませんでした。ファイルより後にあるために読まれなかったか、ボディが \`multipart/form-data\` ではありません。`,
    fix: () =>
      '`file` を最後に置き、ほかのフィールドはすべてその前に置きます。Content-Type と boundary はブラウザに任せます。',
  },
};
