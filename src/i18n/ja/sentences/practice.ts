import type { Sentences } from '@/i18n/en/sentences/all';

export const practice: Sentences['practice'] = {
  what: 'このページの中で動く小さな AWS です。署名を検証し、API Gateway や S3 と同じように応答します。アカウントもネットワークも必要ありません。',
  keys: 'キー',
  key: 'このキーを使用',
  keyNames: {
    full: 'すべての操作を許可',
    temporary: '一時的: セッショントークンが必須',
    limited: 'dev/admin の呼び出しは不可',
  },
  routes: 'ルート',
  scope: 'リージョンは ap-northeast-1、サービスはパスに応じて execute-api または s3 です。',
  reset: 'バケットを空にする',
  resetDone: 'バケットを空にしました。',
  resetFailed: 'このページ用のストレージをブラウザが操作できないため、バケットを空にできませんでした。',
  state: {
    starting: '起動中です。「送信」はすでに使えます。',
    active: 'リンクに応答できます。「送信」には、次に通常の再読み込みをするまで、このページ内で応答します。',
    controlling: '動作しています。',
    none: 'Service Worker を使えないため、「送信」にはこのページ内で応答します。リンクは開けません。',
  },
};
