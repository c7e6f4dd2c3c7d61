import type { Sentences } from '@/i18n/en/sentences/all';
import { number } from '@/i18n/ja/words';

export const upload: Sentences['upload'] = {
  policy: 'アップロードポリシー',
  key: 'オブジェクトキー',
  keyHint: `末尾の \`\${filename}\` は、アップロードするファイルの名前に置き換わります。`,
  contentType: 'Content-Type',
  contentTypeMatching: 'Content-Type の一致条件',
  contentTypeHint:
    'S3 が照合するのはフォームのフィールドだけで、ファイルの中身は見ません。空欄の場合は条件がなく、S3 は `binary/octet-stream` として保存します。',
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
  chooseFirst: '先にファイルを選択してください。',
  otherType: (file, sent) =>
    `このファイルは \`${file}\` ですが、フォームでは \`${sent}\` としています。S3 が見るのはフォームの値だけなので、ファイルは受け付けられ、その種類で保存されます。`,
  simple:
    'ブラウザはプリフライトなしでフォームを送信します。ここにレスポンスを表示できるのは、バケットの CORS ルールで POST が許可されている場合だけです。',
  waysRound: 'HTML フォームを別のページとして開くか、curl を使います。どちらにも CORS は関係しません。',
};

export const chunks: Sentences['chunks'] = {
  inChunks: 'ボディをチャンクに分けて署名 (aws-chunked)',
  chunkSize: 'チャンクサイズ (バイト)',
  hint: (count, length) =>
    `${number(count)} 個のチャンクと空のチャンク 1 個、送信時は合計 ${number(length)} バイトです。Content-Length はブラウザが設定します。`,
  hashing: (percent) => `チャンクのハッシュを計算中: ${percent}%`,
  signing: (done, count) => `署名中: ${number(count)} 個のうち ${number(done)} 個`,
  notHashed: 'チャンクのハッシュを計算できませんでした。',
  title: 'チャンク',
  what: '最初のチャンクはステップ 4 の署名を、それ以降は直前のチャンクの署名を含めて署名します。そのため、どのチャンクも変更、入れ替え、省略ができません。',
  labels: { previousSignature: '直前の署名', emptyHash: '空文字列のハッシュ', chunkHash: 'チャンクのハッシュ' },
  chunk: (n) => `チャンク ${number(n)}`,
  last: '末尾: 空のチャンク',
  size: (bytes) => `${number(bytes)} バイト`,
  signature: '署名',
  between: (count) => `同じようにつながるチャンクがほかに ${number(count)} 個`,
};
