import type { FindingTexts } from '@/i18n/finding-text';
import { quoted as q } from '@/i18n/ja/words';

export const checksum: FindingTexts<'checksum'> = {
  'checksum-algorithm-in-url': {
    title: 'URL にチェックサムアルゴリズムがあります',
    what: ({ algorithm }) => `SDK のデフォルトの整合性保護により、署名付き URL に ${q(algorithm)} が入っています。`,
    fix: () => '署名付き URL を作るときは、`requestChecksumCalculation` を `WHEN_REQUIRED` にします。',
  },
  'checksum-of-nothing': {
    title: 'チェックサムが空のボディのものです',
    what: ({ name, value }) =>
      `${q(name)} の ${q(value)} は空のデータのチェックサムです。ほかのボディはすべて拒否されます。`,
    fix: () => '`requestChecksumCalculation` を `WHEN_REQUIRED` にして、署名し直します。',
  },
  'checksum-refused': {
    title: 'ストアがチェックサムを拒否しました',
    what: ({ name }) => `新しい SDK がデフォルトで送信する ${q(name)} に対応していません。`,
    fix: () => '`AWS_REQUEST_CHECKSUM_CALCULATION=when_required` を設定します。',
  },
  'checksum-trailer-at-store': {
    title: 'チェックサムがトレーラーにあります',
    what: ({ found }) => `${q(found)} にはトレーラーに対応したサーバーが必要ですが、多くのストアは対応していません。`,
    fix: () => '`AWS_REQUEST_CHECKSUM_CALCULATION=when_required` を設定します。',
  },
};
