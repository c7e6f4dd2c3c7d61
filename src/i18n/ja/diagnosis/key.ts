import type { FindingTexts } from '@/i18n/finding-text';
import { quoted as q } from '@/i18n/ja/words';

export const key: FindingTexts<'key'> = {
  'key-differs': {
    title: '別のキーが使われています',
    what: ({ pasted, sent }) =>
      `リクエストは ${q(sent)} で署名されていますが、貼り付けた認証情報は ${q(pasted)} です。`,
    fix: () => '環境変数、プロファイル、マシンのロールなど、別のキーの読み込み元を探します。',
  },
  'key-prefix': {
    title: 'アクセスキー ID ではありません',
    what: ({ keyId, prefix }) => `${q(keyId)} は ${q(prefix)} で始まり、ユーザーやロールなどを示す ID です。`,
    fix: () => 'アクセスキー ID を使います。`AKIA`、一時的なものは `ASIA` で始まります。',
  },
  'key-unknown': {
    title: 'アクセスキー ID が AWS に認識されません',
    what: ({ keyId, temporary }) =>
      `${keyId === undefined || keyId === '' ? 'このキー' : `${q(keyId)} `}は AWS に登録されていません。${temporary ? 'S3 は、トークンのない一時的なキーにも同じエラーを返します。' : ''}`,
    fix: ({ temporary }) =>
      temporary
        ? 'セッショントークンも送信します。送信している場合は、キーのパーティション (中国、GovCloud) を確認します。'
        : 'キーが有効か、エンドポイントとキーが同じプロバイダーとパーティションのものかを確認します。',
  },
  'key-white-space': {
    title: '認証情報に空白があります',
    what: ({ what }) =>
      what === 'secret'
        ? 'シークレットアクセスキーの中または前後に空白があります。'
        : 'アクセスキー ID の中または前後に空白があります。',
    fix: () => '保存元で取り除きます。ファイルやシークレットストアでは末尾に改行が付くことがあります。',
  },
};
