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
  'scope-region-set': text(
    '別のリージョンセットで署名されています',
    placed,
    '送信する `X-Amz-Region-Set` の値に、1 文字も変えずに署名します。リージョンの順序や間の空白も区別されます。',
  ),
  'scope-region-added': text(
    'SigV4a のスコープにリージョンが入っています',
    ({ did }) =>
      `署名文字列で、日付とサービスの間に ${q(did)} が入っています。SigV4a ではここにリージョンは入らず、\`X-Amz-Region-Set\` に書きます。`,
    'スコープを `YYYYMMDD/SERVICE/aws4_request` の形で書きます。',
  ),
  'scope-service': text(
    '別のサービスで署名されています',
    placed,
    ({ should }) => `認証情報、署名文字列、キーで ${q(should)} を使います。製品の名前ではなく、署名に使う名前です。`,
  ),
  'scope-terminator': text('スコープの末尾が違います', placed, 'スコープとキーの導出を `aws4_request` で終えます。'),
  'scope-order': text(
    'スコープの組み立て方が違います',
    placed,
    '日付、リージョン、サービス、`aws4_request` を、この順に 1 回ずつ書き、キーも同じ順序で導出します。関数の引数の順序にも注意します。',
  ),
  'scope-key-id': text(
    '別のアクセスキー ID で署名されています',
    placed,
    'キー ID とシークレットを同じ場所から読み込みます。',
  ),
};
