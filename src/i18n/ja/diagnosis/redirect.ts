import type { FindingTexts } from '@/i18n/finding-text';
import { quoted as q } from '@/i18n/ja/words';

export const redirect: FindingTexts<'redirect'> = {
  'redirect-location-constraint': {
    title: 'バケットのリージョンがエンドポイントと合いません',
    what: ({ region }) =>
      `このエンドポイントでは${region === undefined ? 'このリージョン' : ` ${q(region)} `}のバケットを扱えません。`,
    fix: () => 'バケットのリージョンのエンドポイントに、そのリージョンで署名して送信します。',
  },
  'redirect-reported': {
    title: 'サーバーが別のエンドポイントを示しています',
    what: ({ endpoint, region }) =>
      `リクエストの送信先は${region === undefined ? '' : ` ${q(region)} の`}${endpoint === undefined ? '別のエンドポイント' : ` ${q(endpoint)} `}です。リダイレクトに従うと、署名したものと違う Host が送信されます。`,
    fix: ({ endpoint }) =>
      endpoint === undefined
        ? 'リージョンのエンドポイントに対して署名し、最初からそこに送信します。'
        : `${q(endpoint)} に対して署名し、最初からそこに送信します。`,
  },
};
