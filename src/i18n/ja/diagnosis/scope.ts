import type { FindingTexts } from '@/i18n/finding-text';
import { quoted as q } from '@/i18n/ja/words';

export const scope: FindingTexts<'scope'> = {
  'scope-date': {
    title: 'スコープの日付が署名日と違います',
    what: ({ found, expected }) => `認証情報スコープは ${q(found)}、署名日時は ${q(expected)} です。`,
    fix: () => '両方を同じ時刻から UTC で作り、その日付でキーを導出します。',
  },
  'scope-in-code': {
    title: 'コードの署名先がホストと一致しません',
    what: ({ part, found, expected, host }) =>
      `コードに書かれている${part === 'region' ? 'リージョン' : 'サービス'}は ${q(found)} ですが、ホスト ${q(host)} は ${q(expected)} のものです。`,
    fix: ({ part, expected }) =>
      part === 'region'
        ? `${q(expected)} に対して署名するか、使うリージョンのホストに送信します。`
        : `サービス ${q(expected)} に対して署名します。`,
  },
  'scope-parts': {
    title: '認証情報 (Credential) が 5 つの部分に分かれていません',
    what: ({ found, parts }) => `${q(found)} をスラッシュで区切ると ${parts} 個になります。`,
    fix: () => '`ACCESS_KEY_ID/YYYYMMDD/REGION/SERVICE/aws4_request` の形にします。',
  },
  'scope-parts-reported': {
    title: 'S3 が認証情報を読み取れません',
    what: ({ inUrl }) =>
      `S3 に届いた \`${inUrl ? 'X-Amz-Credential' : 'Credential'}\` が \`ACCESS_KEY_ID/YYYYMMDD/REGION/SERVICE/aws4_request\` の形ではありません。`,
    fix: ({ inUrl }) =>
      inUrl
        ? '送信したままの値を確認します。スラッシュは `%2F` と 1 回だけエンコードします。`%252F` は 2 回エンコードされています。空の部分や足りない部分があっても、このエラーになります。'
        : '送信したままの値を確認します。アクセスキー ID やリージョンが空の場合や、余分なスラッシュや空白がある場合に、このエラーになります。',
  },
  'scope-region-host': {
    title: 'ホストは別のリージョンのものです',
    what: ({ found, expected, host, passed, isPractice }) =>
      passed
        ? `${q(host)} のリージョンは名前からすると ${q(expected)} ですが、スコープは ${q(found)} です。AWS のレスポンスからリージョンの確認は通ったことがわかるため、これは拒否の理由ではありません。`
        : `${isPractice ? '練習用エンドポイント' : q(host)} のリージョンは ${q(expected)} ですが、スコープは ${q(found)} です。`,
    fix: ({ expected, passed, isPractice }) =>
      passed
        ? `リクエストがこのホストに送信されたかを確認します。正しい送信先であれば、${q(expected)} で署名します。`
        : isPractice
          ? `${q(expected)} で署名します。`
          : `${q(expected)} で署名するか、署名したリージョンのホストに送信します。`,
  },
  'scope-region-refused': {
    title: 'リージョンが受け付けられませんでした',
    what: ({ found, expected }) =>
      `このエンドポイントは ${q(found)} の署名を受け付けません${expected === undefined ? '' : `。リージョンは ${q(expected)} です`}。`,
    fix: ({ found, expected }) =>
      expected === undefined
        ? `エンドポイントのリージョンで署名します。${found === 'us-east-1' ? '' : 'グローバルサービスでは `us-east-1` です。オプトインが必要なリージョンは有効にします。'}`
        : `${q(expected)} で署名します。`,
  },
  'scope-region-shape': {
    title: 'リージョン名ではありません',
    what: ({ found }) => `スコープのリージョンが ${q(found)} になっています。AWS にこの名前のリージョンはありません。`,
    fix: ({ expected }) =>
      expected === undefined ? 'リージョンコードを指定します。例: `eu-central-1`。' : `${q(expected)} と書きます。`,
  },
  'scope-region-reported': {
    title: 'AWS が求めるリージョンと違います',
    what: ({ found, expected }) => `${q(found)} で署名されていますが、S3 は ${q(expected)} を求めています。`,
    fix: ({ expected }) => `リージョンを ${q(expected)} にし、そのリージョンのホストを使います。`,
  },
  'scope-service-host': {
    title: 'ホストは別のサービスのものです',
    what: ({ found, expected, host, passed }) =>
      passed
        ? `${q(host)} は名前からすると ${q(expected)} のホストですが、スコープは ${q(found)} です。AWS のレスポンスからサービスの確認は通ったことがわかるため、これは拒否の理由ではありません。`
        : `${q(host)} では ${q(expected)} として検証されますが、スコープは ${q(found)} です。`,
    fix: ({ expected, passed }) =>
      passed
        ? `リクエストがこのホストに送信されたかを確認します。正しい送信先であれば、サービスを ${q(expected)} にして署名します。`
        : `サービスを ${q(expected)} にして署名します。`,
  },
  'scope-service-name': {
    title: 'ここで署名に使うサービス名ではありません',
    what: ({ found, expected, isName }) =>
      isName
        ? `${q(found)} は、専用の API ホストで署名に使う別のサービスの名前です。このホストへのリクエストは ${q(expected)} で署名します。`
        : `${q(found)} はエンドポイントまたは製品の名前です。署名に使う名前は ${q(expected)} です。`,
    fix: ({ expected }) => `サービスを ${q(expected)} にして署名します。`,
  },
  'scope-service-reported': {
    title: 'AWS が求めるサービスと違います',
    what: ({ found, expected }) => `${q(found)} で署名されていますが、エンドポイントは ${q(expected)} のものです。`,
    fix: ({ expected }) => `サービスを ${q(expected)} にして署名します。`,
  },
  'scope-terminator': {
    title: 'スコープの末尾が aws4_request ではありません',
    what: ({ found }) => `認証情報の末尾が ${q(found)} になっています。`,
    fix: () => 'スコープとキーの導出を `aws4_request` で終えます。',
  },
};
