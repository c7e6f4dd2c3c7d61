import type { FindingTexts } from '@/i18n/finding-text';
import { quoted as q } from '@/i18n/ja/words';

export const token: FindingTexts<'token'> = {
  'token-differs': {
    title: 'セッショントークンが貼り付けたものと違います',
    what: ({ keyId }) =>
      `リクエストのトークンは、貼り付けた${keyId === undefined ? '' : ` ${q(keyId)} の`}認証情報のものと違います。`,
    fix: () => 'キー ID、シークレット、トークンは同じ組の認証情報から使います。',
  },
  'token-encoding': {
    title: 'セッショントークンのエンコードが正しくありません',
    what: ({ problem }) =>
      ({
        'encoded-twice': '二重にパーセントエンコードされています。',
        plus: 'エンコードされていない `+` があり、スペースとして読まれます。',
        space: '`+` があった場所がスペースになっています。',
        unseen: 'バイトオーダーマークや改行など、目に見えない文字があります。',
        'encoded-in-header': 'パーセントエンコードされています。ヘッダーではデコードされません。',
      })[problem],
    fix: ({ problem }) =>
      problem === 'unseen'
        ? '保存元で前後の余分な文字を取り除き、トークンを入れ直します。'
        : 'クエリでは 1 回だけエンコードします。`+` は `%2B`、`/` は `%2F`、`=` は `%3D` です。ヘッダーではそのまま送信します。',
  },
  'token-expired': {
    title: 'セッションの有効期限が切れています',
    what: ({ expires }) =>
      expires === undefined
        ? '一時的な認証情報の有効期限が切れています。'
        : '一時的な認証情報の有効期限が切れ、X-Amz-Expires にかかわらず署名付き URL も無効になりました。',
    fix: () => '新しい一時的な認証情報を取得し、署名し直します。',
  },
  'token-invalid': {
    title: '認証情報が AWS に認識されません',
    what: ({ keyId, token }) =>
      `このエラーは、アクセスキー ID${keyId === undefined || keyId === '' ? '' : ` ${q(keyId)}`} とセッショントークンのどちらに問題があっても返されます。${token ? 'リクエストにはトークンがあります。' : '貼り付けた内容にトークンはありません。'}`,
    fix: ({ token }) =>
      token
        ? 'キー ID、シークレット、トークンが同じ組で、削除されておらず、このパーティションのものかを確認します。'
        : '一時的な認証情報 (ASIA) ではセッショントークンを含めて署名します。それ以外では、キーが存在し有効かを確認します。',
  },
  'token-missing': {
    title: 'セッショントークンがありません',
    what: ({ keyId }) =>
      `${keyId === '' ? 'アクセスキー' : `${q(keyId)} `}は一時的なキーで、トークンがないと認識されません。`,
    fix: () => 'セッショントークン (`X-Amz-Security-Token`) を含めて署名します。後から加えることはできません。',
  },
  'token-signed-for-iot': {
    title: 'AWS IoT ではトークンに署名しません',
    what: () => 'トークンが署名の対象になっています。',
    fix: () => 'トークンなしで署名し、署名の後に `X-Amz-Security-Token` を加えます。',
  },
  'token-twice': {
    title: 'セッショントークンが複数あります',
    what: (args) => `クエリ: ${args.inQuery} 個。ヘッダー: ${args.inHeaders} 個。`,
    fix: () => '1 つだけ送信します。署名付き URL ではクエリに、それ以外ではヘッダーに入れます。',
  },
  'token-unsigned': {
    title: 'セッショントークンが署名されていません',
    what: (args) =>
      args.in === 'query'
        ? '署名付き URL とは別にヘッダーで送信され、署名付きヘッダーに含まれていません。'
        : '`x-amz-security-token` が署名付きヘッダーに含まれていません。',
    fix: () => 'トークンを署名処理に渡し、ほかの x-amz-* ヘッダーと同じように署名します。',
  },
  'token-with-long-term-key': {
    title: '長期的なキーにセッショントークンが付いています',
    what: ({ keyId }) => `${q(keyId)} は長期的なキーで、トークンはありません。このトークンは別のキーのものです。`,
    fix: () => '残っている `AWS_SESSION_TOKEN` などのトークンを除くか、トークンの元のキーを使います。',
  },
};
