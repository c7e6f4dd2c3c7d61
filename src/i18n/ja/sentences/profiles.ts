import type { Sentences } from '@/i18n/en/sentences/all';

const THEN = '次のコマンドを実行し、出力を上の欄のいずれかに貼り付けてください。それまで欄のキーは変わりません。';

export const profiles: Sentences['profiles'] = {
  label: (count) => (count === 1 ? 'プロファイル' : `プロファイル (ファイル内に ${count} 件)`),
  kinds: {
    keys: 'キー',
    session: '一時的なキー',
    sso: 'IAM Identity Center',
    login: 'コンソールログイン',
    role: 'ロール',
    'web-identity': 'ウェブ ID によるロール',
    process: 'プログラム',
    none: 'キーなし',
  },
  taken: (name) => `\`${name}\` のキーを入力しました。`,
  explained: {
    keys: () => 'このプロファイルのキーはファイルに含まれています。',
    session: () => 'このプロファイルのキーとセッショントークンはファイルに含まれています。',
    sso: () => `このプロファイルは、ログイン後に IAM Identity Center から一時的なキーを取得します。${THEN}`,
    login: () => `このプロファイルは、コンソールへのログイン後に一時的なキーを取得します。${THEN}`,
    role: (source) =>
      source === undefined
        ? `このプロファイルはロールを引き受けます。${THEN}`
        : `このプロファイルは、\`${source}\` のキーでロールを引き受けます。${THEN}`,
    'web-identity': () => `このプロファイルは、ファイルのトークンを使ってロールを引き受けます。${THEN}`,
    process: () => `このプロファイルは、プログラムからキーを取得します。${THEN}`,
    none: () => 'このプロファイルには設定だけがあり、キーはありません。',
  },
  command: 'キーを取得するコマンド',
  copy: 'コマンドをコピー',
};
