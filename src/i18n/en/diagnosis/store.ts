import { quoted as q } from '@/i18n/en/words';
import type { FindingTexts } from '@/i18n/finding-text';

export const store: FindingTexts<'store'> = {
  'store-auto-at-aws': {
    title: 'AWS has no Region “auto”',
    what: () => '`auto` belongs to Cloudflare R2 and Google Cloud Storage.',
    fix: ({ expected }) => (expected === undefined ? 'Set the bucket’s Region.' : `Set the Region to ${q(expected)}.`),
  },
  'store-behind-proxy': {
    title: 'A store behind a proxy',
    what: ({ host }) => `If a proxy stands before ${q(host)}, it must pass Host, path and query on as they came.`,
    fix: () =>
      'Try without the proxy. With nginx: `proxy_set_header Host $http_host`, and `proxy_pass` without a path.',
  },
  'store-r2-region': {
    title: 'R2 has one Region',
    what: ({ region }) => `Signed for ${q(region)}, which Cloudflare R2 does not know.`,
    fix: () => 'Set the Region to `auto`.',
  },
};
