import type { ToldMistake } from '@/core';
import { type ChangeTexts, text } from '@/i18n/format';
import { q, signedAs } from './words';

const signHost = ({ should }: ToldMistake): string =>
  `送信するホスト ${q(should)} に対して署名します。途中のプロキシは Host をそのまま転送する必要があります。`;

export const host: ChangeTexts<'host'> = {
  'host-port': text(
    'Host のポートが違います',
    signedAs,
    '送信するポートに署名します。デフォルトのポート (443、80) は書かず、それ以外は書きます。',
  ),
  'host-case': text('Host の大文字と小文字が違います', signedAs, signHost),
  'host-dot': text('Host の末尾のドットが違います', signedAs, signHost),
  'host-label': text('Host のラベルが違います', signedAs, signHost),
  'host-other': text('別のホストに署名されています', signedAs, signHost),
  'host-local': text(
    'ローカルのアドレスに署名されています',
    signedAs,
    ({ should }) => `トンネル、プロキシ、コンテナ名で接続する場合も、${q(should)} に対して署名します。`,
  ),
  'host-region': text(
    '別のエンドポイントに署名されています',
    signedAs,
    ({ should }) =>
      `${q(should)} に対して署名するか、署名したエンドポイントに送信します。別のリージョンへのリダイレクトでは、署名し直す必要があります。`,
  ),
  'host-bucket': text(
    'バケットが別の位置で署名されています',
    signedAs,
    '署名と送信で同じ形式を使います。パス形式では SDK for JavaScript に `forcePathStyle: true` を指定し、そうでなければバケットをホストに入れます。',
  ),
  'host-path': text(
    'Host に URL のほかの部分が含まれています',
    signedAs,
    'ホストだけに署名します。スキーム、スラッシュ、パスは含めません。`URL.host` のように、解析した URL から取り出します。',
  ),
};
