import { type ChangeTexts, text } from '@/i18n/format';
import { placed, q } from './words';

export const scope: ChangeTexts<'scope'> = {
  'scope-date': text(
    '別の日付で署名されています',
    placed,
    '署名日時の UTC の日付を `YYYYMMDD` で書きます。保存した署名キーは、日ごとに作り直す必要があります。',
  ),
  'scope-region': text(
    '別のリージョンで署名されています',
    placed,
    ({ should }) =>
      `認証情報、署名文字列、キーで ${q(should)} を使います。もう一方のリージョンを使う場合は、その 3 つとホストをそろえます。`,
  ),
  'scope-service': text(
    '別のサービスで署名されています',
    placed,
    ({ should }) => `認証情報、署名文字列、キーで ${q(should)} を使います。製品の名前ではなく、署名に使う名前です。`,
  ),
  'scope-terminator': text('スコープの末尾が違います', placed, 'スコープとキーの導出を `aws4_request` で終えます。'),
  'scope-key-id': text(
    '別のアクセスキー ID で署名されています',
    placed,
    'キー ID とシークレットを同じ場所から読み込みます。',
  ),
};
