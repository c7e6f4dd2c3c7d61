import type { FindingTexts } from '@/i18n/finding-text';
import { list, quoted as q } from '@/i18n/ja/words';

export const whoseTexts: FindingTexts<'whose-texts'> = {
  'texts-log-of-another': {
    title: 'ログは別のリクエストのものです',
    what: ({ asked, logged }) =>
      asked === undefined || logged === undefined || asked === logged
        ? '署名、ホスト、パスのいずれかが、貼り付けたリクエストと違います。'
        : `リクエストの署名日時は ${q(asked)}、ログは ${q(logged)} に署名されたリクエストのものです。`,
    fix: () => '同じ 1 回の試行のリクエストとログを貼り付けます。再試行では署名し直されます。',
  },
  'texts-reply-of-another': {
    title: 'レスポンスは別のリクエストのものです',
    what: ({ asked, answered }) =>
      asked === undefined || answered === undefined || asked === answered
        ? '署名、スコープ、ホスト、パスのいずれかが、一緒に貼り付けたものと違います。'
        : `リクエストの署名日時は ${q(asked)}、レスポンスは ${q(answered)} に署名されたリクエストのものです。`,
    fix: () => '同じ 1 回の試行のリクエストとレスポンスを貼り付けます。再試行では署名し直されます。',
  },
  'texts-received-hash': {
    title: 'サーバーは別のリクエストをハッシュしています',
    what: () =>
      'サーバーの署名文字列にあるハッシュが、貼り付けたリクエストから求めたハッシュと違います。正規リクエストが示されていないため、どこが違うかはわかりません。',
    fix: () =>
      '可能であればプロキシを通さずに送信してみます。署名処理の誤りかどうかは、シークレットを入力して探索するとわかります。',
  },
  'texts-sent-is-received': {
    title: '送信した内容がそのまま AWS に届いています',
    what: ({ log, method }) =>
      log
        ? '途中で変わったものはありません。残る可能性は、署名時にハッシュした内容 (ログで確認できます) とリクエストの食い違いか、キーの違いです。'
        : method === undefined
          ? '途中で変わったものはありません。残る可能性は、署名時にハッシュした内容とリクエストの食い違いか、キーの違いです。'
          : `途中で変わったものはなく、${q(method)} で届いています。残る可能性は、別のメソッド用の署名であること、署名時にハッシュした内容とリクエストの食い違い、キーの違いのいずれかです。`,
    fix: () => 'どれが原因かは、署名処理のログか、シークレットを使った探索でわかります。',
  },
  'texts-several-replies': {
    title: '内容の異なるレスポンスが複数あります',
    what: ({ judged, others }) => `貼り付けた内容には ${list(others)} もあります。${q(judged)} を診断しています。`,
    fix: () => '認識した内容から別のリクエストを選ぶか、1 回の試行ごとに、リクエストとそのレスポンスを貼り付けます。',
  },
};
